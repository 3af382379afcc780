import type { RefObject } from 'react';
import type { Guide } from '#domain/catalog/guide.ts';
import { usePageData } from '../api/page-data.ts';
import { choiceWords } from '../messages/choice.ts';
import { copying } from '../messages/copying.ts';
import { panelMessages } from '../messages/panel.ts';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';

type SummaryBarProps = {
  choice: Guide['choice'];
  summary: string;
  scopeText: string;
  /** The button that opens the panel, and takes the focus back from it. */
  opener: RefObject<HTMLButtonElement | null>;
  onOpen: () => void;
  inert: boolean;
};

/** Stands in for the panel on narrow screens: at the top, or within reach of the thumb. */
export function SummaryBar({ choice, summary, scopeText, opener, onOpen, inert }: SummaryBarProps) {
  const { embed } = usePageData();
  return (
    <section
      inert={inert}
      aria-label={panelMessages.summaryLabel}
      className="summary-bar needs-script no-print flex items-center gap-3 border-line bg-surface py-2 text-sm max-sm:fixed max-sm:inset-x-0 max-sm:bottom-0 max-sm:z-10 max-sm:border-t max-sm:px-4 sm:sticky sm:top-14 sm:z-5 sm:border-b lg:hidden"
    >
      <span className="min-w-0 flex-1 tabular-nums">{summary}</span>
      <CopyButton
        label={panelMessages.copyScopes}
        short={copying.copy}
        text={scopeText}
        words={copying}
        disabled={scopeText === ''}
      />
      <Button
        small
        look="primary"
        ref={opener}
        aria-haspopup={embed ? undefined : 'dialog'}
        onClick={onOpen}
      >
        {choiceWords[choice].open}
      </Button>
    </section>
  );
}
