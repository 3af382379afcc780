import { useId, useRef, useState } from 'react';
import { pastingMessages } from '../messages/pasting.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { RichText } from '../ui/rich-text.tsx';
import { SortedText } from './sorted-text.tsx';
import type { Pasting } from './use-pasting.ts';

/** A box for any text that holds the values. It is emptied as it is sorted: a secret may be in it. */
export function PasteAnything({ pasting }: { pasting: Pasting }) {
  const [typed, setTyped] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const { outcome } = pasting;
  const sort = (text: string) => {
    setTyped('');
    if (text.trim() !== '') pasting.sort(text);
  };
  return (
    <details className="group">
      <summary className="inline-flex min-h-6 list-none items-center gap-1 font-medium text-accent pointer-coarse:min-h-11">
        <Icon name="chevron" className="-rotate-90 group-open:rotate-0" />
        {pastingMessages.title}
      </summary>
      <div className="mt-2 space-y-3 border-l-3 border-line pl-3">
        <p id={`${id}-hint`} className="text-sm text-muted">
          <RichText text={pastingMessages.hint} />
        </p>
        <textarea
          ref={box}
          rows={3}
          value={typed}
          aria-label={pastingMessages.label}
          aria-describedby={`${id}-hint`}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          className="block w-full rounded-md border border-line-strong bg-surface px-3 py-2 font-mono text-sm"
          onPaste={(event) => {
            event.preventDefault();
            sort(event.clipboardData.getData('text'));
          }}
          onChange={(event) => {
            const { inputType } = event.nativeEvent as InputEvent;
            if (inputType === 'insertFromDrop') sort(event.target.value);
            else setTyped(event.target.value);
          }}
        />
        <Button
          small
          aria-disabled={typed === ''}
          onClick={() => {
            sort(typed);
            box.current?.focus();
          }}
        >
          {pastingMessages.sort}
        </Button>
        {outcome !== undefined && <SortedText outcome={outcome} pasting={pasting} />}
      </div>
    </details>
  );
}
