import { type ReactNode, useEffect, useRef } from 'react';
import { copying } from '../messages/copying.ts';
import { Callout } from '../ui/callout.tsx';
import { CopyField } from '../ui/copy-field.tsx';

type ShownOnceProps = {
  /** What to do with it, in a few words. */
  word: string;
  text: string;
  value: { readonly label: string; readonly copy: string; readonly text: string };
  /** What else there is to know, and the way on. */
  children: ReactNode;
};

/** What is shown this once, in memory alone and gone with a reload. It takes the focus when it comes. */
export function ShownOnce({ word, text, value, children }: ShownOnceProps) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section ref={box} tabIndex={-1} aria-label={word} className="max-w-[72ch]">
      <Callout tone="note" word={word}>
        <p className="[overflow-wrap:anywhere]">{text}</p>
        <CopyField label={value.label} value={value.text} copyLabel={value.copy} words={copying} />
        {children}
      </Callout>
    </section>
  );
}
