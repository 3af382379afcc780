import { useEffect } from 'react';
import { usePageData } from '../api/page-data.ts';
import { rememberGuide } from '../browser/recent.ts';
import { Header } from '../frame/header.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { GuideView } from '../guide-view/guide-view.tsx';
import { panelMessages } from '../messages/panel.ts';
import { useChunk } from '../ui/use-chunk.ts';
import { useRouteParam } from './route-params.ts';

const loadGuideRest = async () => (await import('../setup/guide-rest.tsx')).GuideRest;

/** `/guides/:platform/:connector`: the page has brought its guide, unless one came here from another page. */
export function GuidePage() {
  const platform = useRouteParam('platform');
  const connector = useRouteParam('connector');
  const { guide, setup } = usePageData();
  const brought = guide?.platform.id === platform && guide.connector.id === connector;
  const { loaded: Rest, failed, retry } = useChunk(loadGuideRest, !brought || setup !== undefined);

  useEffect(() => rememberGuide(`${platform}/${connector}`), [platform, connector]);

  const rest = Rest && <Rest {...{ platform, connector, guide }} View={GuideView} />;
  if (brought) {
    return (
      <>
        {rest}
        <GuideView guide={guide} />
      </>
    );
  }
  if (rest) return rest;
  return (
    <>
      <Header />
      <main className="mx-auto max-w-[80rem] px-4 py-10 sm:px-6">
        <Waiting words={panelMessages.loading} failed={failed} onRetry={retry} />
      </main>
    </>
  );
}
