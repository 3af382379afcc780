import type { Part } from '../screen.ts';
import { Marked, MarkNumber, ring } from './mark.tsx';

type Of<K extends Part['kind']> = Extract<Part, { kind: K }>;

/** The bar of commands above a list. */
export function Commands({ items }: Of<'commands'>) {
  return (
    <div className="flex flex-wrap gap-x-[1.2em] gap-y-[0.35em]">
      {items.map((item) => (
        <span
          key={item.text}
          className={`px-[0.35em] py-[0.1em] ${item.mark === undefined ? 'text-muted' : ring}`}
        >
          <Marked control={item} />
        </span>
      ))}
    </div>
  );
}

export function Tabs({ items, current }: Of<'tabs'>) {
  return (
    <div className="flex flex-wrap gap-x-[1.2em] border-b border-line">
      {items.map((item, index) => (
        <span
          key={item.text}
          className={`px-[0.35em] py-[0.1em] ${index === current ? 'border-b-2 border-text font-semibold' : 'text-muted'} ${item.mark === undefined ? '' : ring}`}
        >
          <Marked control={item} />
        </span>
      ))}
    </div>
  );
}

/** Large buttons to choose one from. */
export function Tiles({ items }: Of<'tiles'>) {
  return (
    <div className="flex flex-wrap gap-[0.5em]">
      {items.map((item) => (
        <span
          key={item.text}
          className={`flex min-w-[7em] flex-1 items-center rounded-[0.25em] border px-[0.5em] py-[0.4em] ${item.chosen ? 'border-line-strong bg-accent-soft' : 'border-line text-muted'} ${item.mark === undefined ? '' : ring}`}
        >
          <Marked control={item} />
        </span>
      ))}
    </div>
  );
}

export function PrimaryButton({ text, mark }: Of<'button'>) {
  return (
    <span className="flex items-center gap-[0.4em]">
      <MarkNumber mark={mark} />
      <span className="rounded-[0.25em] bg-accent px-[0.9em] py-[0.15em] text-accent-text outline-2 outline-offset-1 outline-accent">
        {text}
      </span>
    </span>
  );
}
