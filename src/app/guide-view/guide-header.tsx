import { Header } from '../frame/header.tsx';
import { goToHeading } from '../guide/step-anchor.ts';
import { copying } from '../messages/copying.ts';
import { guideMessages } from '../messages/guide.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { guideHeadingId } from './guide-article.tsx';

type GuideHeaderProps = {
  title: string;
  progress: { readonly done: number; readonly all: number };
  /** The address of this very guide. */
  url: string;
  onGoToPanel: () => void;
  inert: boolean;
};

/** The header over a guide: how far one has come, and the link to share. */
export function GuideHeader({ title, progress, url, onGoToPanel, inert }: GuideHeaderProps) {
  const skipLinks = [
    { words: guideMessages.skipToGuide, onSkip: () => goToHeading(guideHeadingId) },
    { words: guideMessages.skipToPanel, onSkip: onGoToPanel },
  ];
  return (
    <Header title={title} inert={inert} skipLinks={skipLinks}>
      <span className="text-muted tabular-nums">
        {guideMessages.progress(progress.done, progress.all)}
      </span>
      <CopyButton
        label={guideMessages.shareLabel}
        short={guideMessages.share}
        className="max-sm:hidden"
        text={url}
        words={copying}
      />
    </Header>
  );
}
