import type { AskedValue } from '#domain/catalog/guide.ts';
import { askedMessages } from '../messages/asked.ts';
import { useAskedField } from './use-asked-field.ts';

type AskedFieldProps = { ask: AskedValue; given: string; onGive: (value: string) => void };

/** One value that only the reader knows. */
export function AskedField({ ask, given, onGive }: AskedFieldProps) {
  const { id, label, hint, example, kind } = ask;
  const { shown, fault, reduced, take } = useAskedField(kind, given, onGive);
  const fieldId = `asked-${id}`;
  const look = kind === 'text' ? '' : 'font-mono text-sm';

  return (
    <div className="min-h-29">
      <label htmlFor={fieldId} className="font-semibold">
        {label}
      </label>
      <p id={`${fieldId}-hint`} className="text-sm text-muted">
        {hint}
      </p>
      <input
        id={fieldId}
        value={shown}
        placeholder={example}
        aria-invalid={fault !== undefined || undefined}
        aria-describedby={`${fieldId}-hint ${fieldId}-note`}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        inputMode={kind === 'text' ? undefined : 'url'}
        onChange={({ target, nativeEvent }) => {
          const { inputType } = nativeEvent as InputEvent;
          take(target.value, inputType === 'insertFromPaste' || inputType === 'insertFromDrop');
        }}
        onBlur={() => shown !== given && take(shown, true)}
        className={`mt-1.5 min-h-10 w-full rounded-md border bg-surface px-3 pointer-coarse:min-h-11 ${look} ${fault === undefined ? 'border-line-strong' : 'border-bad'}`}
      />
      {/* Its line is there from the beginning: nothing below moves when it speaks. */}
      <p
        id={`${fieldId}-note`}
        role="status"
        className={`mt-0.5 min-h-5 text-sm/5 ${fault === undefined ? 'text-muted' : 'text-bad'}`}
      >
        {fault === undefined
          ? askedMessages.state(given !== '', reduced)
          : askedMessages.faults[fault]}
      </p>
    </div>
  );
}
