import { usePageData } from '../api/page-data.ts';
import { Header } from '../frame/header.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { panelMessages } from '../messages/panel.ts';
import { useChunk } from '../ui/use-chunk.ts';
import { ReviewView } from './review-view.tsx';
import { useRouteParam } from './route-params.ts';

const loadFetchedGuide = async () => (await import('../guide-view/fetched-guide.tsx')).FetchedGuide;

/** `/guides/:platform/:connector/review`: like the guide's own page, it has brought its guide or fetches it. */
export function ReviewPage() {
  const platform = useRouteParam('platform');
  const connector = useRouteParam('connector');
  const { guide } = usePageData();
  const brought = guide?.platform.id === platform && guide.connector.id === connector;
  const { loaded: FetchedGuide, failed, retry } = useChunk(loadFetchedGuide, !brought);

  if (brought) return <ReviewView guide={guide} />;
  if (FetchedGuide !== undefined) {
    return <FetchedGuide platform={platform} connector={connector} View={ReviewView} />;
  }
  return (
    <>
      <Header />
      <main className="mx-auto max-w-[60rem] px-4 py-8 sm:px-6">
        <Waiting words={panelMessages.loading} failed={failed} onRetry={retry} />
      </main>
    </>
  );
}
