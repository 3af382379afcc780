import type { Guide } from '#domain/catalog/guide.ts';
import { Header } from '../frame/header.tsx';
import { goToHeading } from '../guide/step-anchor.ts';
import { choiceWords } from '../messages/choice.ts';
import { copying } from '../messages/copying.ts';
import { guideMessages } from '../messages/guide.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { guideHeadingId } from './guide-article.tsx';

type GuideHeaderProps = {
  choice: Guide['choice'];
  title: string;
  progress: { readonly done: number; readonly all: number };
  /** The address of this very guide. */
  url: string;
  onGoToPanel: () => void;
  inert: boolean;
};

/** The header over a guide: how far one has come, and the link to share. */
export function GuideHeader({
  choice,
  title,
  progress,
  url,
  onGoToPanel,
  inert,
}: GuideHeaderProps) {
  const skipLinks = [
    { words: guideMessages.skipToGuide, onSkip: () => goToHeading(guideHeadingId) },
    { words: choiceWords[choice].skipToPanel, onSkip: onGoToPanel },
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
