import { useCallback, useMemo } from 'react';
import { guideOfSetup } from '#contract/guide-of-setup.ts';
import type { EmbeddedPage, PageData } from '#contract/page.ts';
import type { Setup } from '#contract/setup-links.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import { PageDataContext, usePageData } from '../api/page-data.ts';
import { PlatformMark } from '../frame/platform-mark.tsx';
import { guideHeadingId } from '../guide-view/guide-article.tsx';
import { GuideView } from '../guide-view/guide-view.tsx';
import { CloseQuestion } from '../host/close-question.tsx';
import type { Asked, HostPhase } from '../host/create-host.ts';
import { doAsked } from '../host/do-asked.ts';
import { HostContext, type HostVoice, type TokenLack } from '../host/host-context.ts';
import { useClosing } from '../host/use-closing.ts';
import { useHearing, useHost } from '../host/use-host.ts';
import { useNewTabs } from '../host/use-new-tabs.ts';
import { useReportedHeight } from '../host/use-reported-height.ts';
import { useReports } from '../host/use-reports.ts';
import { FrameMode } from '../setup/frame-mode.tsx';

type FramedGuideProps = { embed: EmbeddedPage; guide: Guide };

/** The guide, and its setup once the portal around it has handed over a token. */
export function FramedGuide({ embed, guide: whole }: FramedGuideProps) {
  const data = usePageData();
  const { host, phase } = useHost(embed, whole);
  const { tell } = host;
  const close = useCallback(() => tell({ type: 'close-requested' }), [tell]);
  const { dialog, ask, setUnsaved } = useClosing(close);
  const hear = useCallback(
    (asked: Asked) =>
      doAsked(asked, {
        theme: data.theme,
        headingId: guideHeadingId,
        locale: embed.locale ?? '',
        close: ask,
      }),
    [data, embed, ask],
  );
  useHearing(host, hear);

  const setup = phase.is === 'open' ? phase.setup : undefined;
  const guide = useMemo(() => guideOfSetup(whole, setup, Date.now()), [whole, setup]);
  const own = useMemo<PageData>(() => ({ ...data, setup, guide }), [data, setup, guide]);
  const voice = useMemo<HostVoice>(() => {
    const { tell, askForToken, tryAgain } = host;
    return { tell, askForToken, tryAgain, setUnsaved, lack: lackOf(phase) };
  }, [host, phase, setUnsaved]);
  const logo = embed.look?.logo;
  useNewTabs();
  useReportedHeight(tell, phase.is === 'waiting' ? '' : phase.is);
  useReports(tell, {
    guide,
    progressOf: setup?.id ?? `${guide.platform.id}/${guide.connector.id}`,
    isOpen: phase.is === 'open' || phase.is === 'without-token',
  });
  return (
    <HostContext value={voice}>
      <PageDataContext value={own}>
        <div className="framed">
          {logo !== undefined && <PlatformMark logo={logo} name={guide.platform.name} />}
          <FrameMode guide={guide} setup={setup} />
          <GuideView guide={guide} />
          <CloseQuestion dialog={dialog} onClose={close} />
        </div>
      </PageDataContext>
    </HostContext>
  );
}

function lackOf(phase: HostPhase<Setup>): TokenLack | undefined {
  if (phase.is !== 'open') return phase;
  return phase.isOver ? { is: 'over' } : undefined;
}
