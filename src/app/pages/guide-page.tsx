import { useEffect } from 'react';
import { usePageData } from '../api/page-data.ts';
import { rememberGuide } from '../browser/recent.ts';
import { Header } from '../frame/header.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { GuideView } from '../guide-view/guide-view.tsx';
import { panelMessages } from '../messages/panel.ts';
import { useChunk } from '../ui/use-chunk.ts';
import { useRouteParam } from './route-params.ts';

const loadFetchedGuide = async () => (await import('../guide-view/fetched-guide.tsx')).FetchedGuide;

/** `/guides/:platform/:connector`: the page has brought its guide, unless one came here from another page. */
export function GuidePage() {
  const platform = useRouteParam('platform');
  const connector = useRouteParam('connector');
  const { guide } = usePageData();
  const brought = guide?.platform.id === platform && guide.connector.id === connector;
  const { loaded: FetchedGuide, failed, retry } = useChunk(loadFetchedGuide, !brought);

  useEffect(() => rememberGuide(`${platform}/${connector}`), [platform, connector]);

  if (brought) return <GuideView guide={guide} />;
  if (FetchedGuide !== undefined) {
    return <FetchedGuide platform={platform} connector={connector} View={GuideView} />;
  }
  return (
    <>
      <Header />
      <main className="mx-auto max-w-[80rem] px-4 py-10 sm:px-6">
        <Waiting words={panelMessages.loading} failed={failed} onRetry={retry} />
      </main>
    </>
  );
}
