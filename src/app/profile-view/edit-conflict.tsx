import { useEffect, useRef } from 'react';
import { type EditField, profileEditMessages as messages } from '../messages/profile-edit.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import type { EditValues } from './edit-values.ts';
import type { EditConflict } from './use-profile-edit.ts';

type EditConflictsProps = {
  conflict: EditConflict;
  /** What stands in the fields. */
  values: EditValues;
  onTake: (field: EditField, value: string) => void;
};

/** What stands there now beside what was typed, field by field, and the choice between the two. */
export function EditConflicts({ conflict, values, onTake }: EditConflictsProps) {
  const { fields, now, typed } = conflict;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (conflict !== undefined) box.current?.focus();
  }, [conflict]);
  return (
    <div ref={box} tabIndex={-1}>
      <Callout tone="caution" word={messages.conflict} role="alert">
        <p>{fields.length === 0 ? messages.conflictOther : messages.conflictText}</p>
        {fields.map((field) => (
          <section key={field} aria-label={messages.labels[field]}>
            <p className="text-sm font-semibold">{messages.labels[field]}</p>
            <dl className="grid items-baseline gap-x-3 gap-y-1 sm:grid-cols-[auto_minmax(0,1fr)]">
              <Version
                name={messages.now}
                value={now[field]}
                inField={values[field] === now[field]}
                label={messages.takeNow}
                fullLabel={messages.takeNowLabel(messages.labels[field])}
                onTake={() => onTake(field, now[field])}
              />
              <Version
                name={messages.typed}
                value={typed[field]}
                inField={values[field] === typed[field]}
                label={messages.takeTyped}
                fullLabel={messages.takeTypedLabel(messages.labels[field])}
                onTake={() => onTake(field, typed[field])}
              />
            </dl>
          </section>
        ))}
      </Callout>
    </div>
  );
}

type VersionProps = {
  name: string;
  value: string;
  inField: boolean;
  label: string;
  fullLabel: string;
  onTake: () => void;
};

/** The button stays when its value is in the field: it may have the focus. */
function Version({ name, value, inField, label, fullLabel, onTake }: VersionProps) {
  return (
    <>
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-0 font-mono text-sm wrap-anywhere">{value || messages.empty}</span>
        <Button
          small
          aria-label={inField ? undefined : fullLabel}
          aria-disabled={inField}
          onClick={() => !inField && onTake()}
        >
          {inField ? messages.inField : label}
        </Button>
      </dd>
    </>
  );
}
