import type { ComponentProps, ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { RichText } from './rich-text.tsx';

type TextFieldProps = Omit<ComponentProps<'input'>, 'id'> & {
  /** Also where an error summary links to. */
  id: string;
  label: string;
  hint: string;
  error?: string | undefined;
  /** What was done to the value, said politely. */
  note?: string | undefined;
  /** Below the field, where it moves nothing above: what the value looks like. It stops nobody. */
  advice?: string;
  /** Beside the advice: a button that follows it. */
  adviceAction?: ReactNode;
  /** At the end of the field: a button. */
  end?: ReactNode;
  mono?: boolean;
};

/** A labelled field with its hint before it and its error between the two, as they are read. */
export function TextField(props: TextFieldProps) {
  const { id, label, hint, error, note, end, mono = false, className = '', ...others } = props;
  const { advice, adviceAction, ...input } = others;
  const described = [
    `${id}-hint`,
    error && `${id}-error`,
    note && `${id}-note`,
    advice && `${id}-advice`,
  ].filter(Boolean);
  return (
    <div className={error === undefined ? '' : 'border-l-3 border-bad pl-3'}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        <Note id={id} text={note} />
      </div>
      <p id={`${id}-hint`} className="text-sm text-muted">
        <RichText text={hint} />
      </p>
      {error !== undefined && (
        <p id={`${id}-error`} className="mt-1 flex gap-1.5 text-sm text-bad">
          <Icon name="danger" className="mt-0.5" />
          <span>
            <RichText text={error} />
          </span>
        </p>
      )}
      <div className="mt-1.5 flex gap-2">
        <input
          {...input}
          id={id}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={described.join(' ')}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          className={`min-h-10 w-full min-w-0 rounded-md border bg-surface px-3 pointer-coarse:min-h-11 ${mono ? 'font-mono text-sm max-sm:px-2 max-sm:text-xs' : ''} ${error === undefined ? 'border-line-strong' : 'border-bad'} ${className}`}
        />
        {end}
      </div>
      {advice !== undefined && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-warn">
          {/* Here from the start: a live region that comes with its text is not read reliably. */}
          <span
            id={`${id}-advice`}
            role="status"
            className="inline-flex gap-1.5 [&:not(:empty)]:mt-1"
          >
            {advice !== '' && (
              <>
                <Icon name="caution" className="mt-0.5" />
                <span>
                  <RichText text={advice} />
                </span>
              </>
            )}
          </span>
          {adviceAction}
        </div>
      )}
    </div>
  );
}

/** Where it has its room already, as it often comes when the next thing is clicked: beside the label or below it. */
function Note({ id, text }: { id: string; text: string | undefined }) {
  return (
    <span
      id={`${id}-note`}
      role="status"
      className={`text-sm text-muted ${text === undefined ? '' : 'max-sm:min-h-5 max-sm:w-full'}`}
    >
      {text}
    </span>
  );
}
