import { useEffect, useRef } from 'react';
import { RichText } from './rich-text.tsx';

export type SummarizedError = { readonly fieldId: string; readonly text: string };

type ErrorSummaryProps = {
  /** "2 values need another look". */
  title: (count: number) => string;
  errors: readonly SummarizedError[];
  /** Counts the submissions that did not pass: with each, the summary takes the focus. */
  turn: number;
};

/** After a submission that did not pass: how many, and a link to each field. */
export function ErrorSummary({ title, errors, turn }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const focused = useRef(0);
  useEffect(() => {
    // The errors can come a moment after the count.
    if (focused.current === turn || box.current === null) return;
    focused.current = turn;
    box.current.focus();
  });
  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="rounded-l-sm rounded-r-md border-l-3 border-bad bg-bad-soft px-4 py-3"
    >
      <p className="font-semibold text-bad">{title(errors.length)}</p>
      <ul className="mt-1 list-disc space-y-0.5 pl-5 text-sm">
        {errors.map(({ fieldId, text }) => (
          <li key={fieldId}>
            <a
              href={`#${fieldId}`}
              className="text-accent underline underline-offset-2"
              onClick={(event) => {
                event.preventDefault();
                focusField(fieldId);
              }}
            >
              <RichText text={text} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Puts the cursor into a field, in view. */
export function focusField(fieldId: string): void {
  const field = document.getElementById(fieldId);
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}
