import type { Part } from '../screen.ts';
import { Marked, MarkNumber, ring } from './mark.tsx';

type Of<K extends Part['kind']> = Extract<Part, { kind: K }>;

/** A text field, after a list to choose from where there is one. */
export function Field({ label, value, choice, empty = false, mark }: Of<'field'>) {
  const box =
    'min-w-0 rounded-[0.2em] border border-line-strong bg-surface px-[0.45em] py-[0.1em] wrap-anywhere';
  return (
    <div className="space-y-[0.15em]">
      <p className="flex items-center gap-[0.35em]">
        {mark !== undefined && <MarkNumber mark={mark} />}
        {label}
      </p>
      <div className={`flex gap-[0.3em] ${mark === undefined ? '' : ring}`}>
        {choice !== undefined && (
          <span className={`${box} shrink-0 ${empty ? 'text-muted' : ''}`}>{choice} ▾</span>
        )}
        <span className={`${box} flex-1 ${empty ? 'truncate text-muted' : ''}`}>{value}</span>
      </div>
    </div>
  );
}

export function Radios({ label, options, chosen, mark }: Of<'radios'>) {
  return (
    <div className="space-y-[0.15em]">
      <p>{label}</p>
      {options.map((option, index) => (
        <p
          key={option}
          className={`flex items-center gap-[0.45em] pl-[0.15em] ${index === chosen ? ring : 'text-muted'}`}
        >
          {index === chosen && <MarkNumber mark={mark} />}
          <span
            className={`flex size-[1em] shrink-0 items-center justify-center rounded-full border ${index === chosen ? 'border-accent text-accent' : 'border-line-strong'}`}
          >
            {index === chosen && <span className="size-[0.55em] rounded-full bg-current" />}
          </span>
          <span className="min-w-0 truncate">{option}</span>
        </p>
      ))}
    </div>
  );
}

/** Names and what stands beside them. */
export function Facts({ rows }: Of<'facts'>) {
  return (
    <div className="grid gap-x-[1em] gap-y-[0.3em] @md:grid-cols-[auto_1fr]">
      {rows.map(({ label, ...control }) => (
        <div key={label} className="contents">
          <span className="text-muted @max-md:-mb-[0.3em]">{label}</span>
          <span
            className={`w-fit max-w-full wrap-anywhere ${control.mark === undefined ? '' : `px-[0.3em] font-mono text-[0.92em] ${ring}`} ${control.crossed ? 'font-mono text-[0.92em]' : ''}`}
          >
            <Marked control={control} />
          </span>
        </div>
      ))}
    </div>
  );
}
