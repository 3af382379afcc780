import type { ReactNode } from 'react';
import type { Guide } from '#domain/catalog/guide.ts';
import { Header } from '../frame/header.tsx';
import { goToHeading } from '../guide/step-anchor.ts';
import { choiceWords } from '../messages/choice.ts';
import { guideMessages } from '../messages/guide.ts';
import { guideHeadingId } from './guide-article.tsx';

type GuideHeaderProps = {
  choice: Guide['choice'];
  title: string;
  progress: { readonly done: number; readonly all: number };
  /** Shares this very choice. */
  share: ReactNode;
  onGoToPanel: () => void;
  inert: boolean;
};

/** The header over a guide: how far one has come, and the way to share it. */
export function GuideHeader({
  choice,
  title,
  progress,
  share,
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
      {share}
    </Header>
  );
}
