import type { ReactNode } from 'react';
import { Icon } from '../../ui/icon.tsx';
import type { Control } from '../screen.ts';

/** A number in a circle: the same stands before the sentence that says what to do there. */
export function MarkNumber({ mark }: { mark: number }) {
  return (
    <span className="inline-flex size-[1.5em] shrink-0 items-center justify-center rounded-full bg-accent text-[0.92em] font-semibold text-accent-text tabular-nums">
      {mark}
    </span>
  );
}

/** What a marked control looks like: a ring around it, and its number. */
export const ring = 'rounded-[0.25em] outline-2 outline-accent';

/** Text that may be marked, or crossed out because it is the wrong one. */
export function Marked({ control, children }: { control: Control; children?: ReactNode }) {
  const { text, mark, crossed = false } = control;
  return (
    <span className="inline-flex min-w-0 max-w-full items-center gap-[0.35em]">
      {mark !== undefined && <MarkNumber mark={mark} />}
      {crossed && <Icon name="cross" className="size-[1.1em] text-bad" />}
      <span className={`min-w-0 ${crossed ? 'text-muted line-through' : ''}`}>
        {children ?? text}
      </span>
    </span>
  );
}
