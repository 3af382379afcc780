import { type ClipboardEvent, type ReactNode, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { CleaningChange } from '#domain/credentials/cleaning.ts';
import { removeLineBreaks } from '#domain/credentials/cleaning-steps.ts';
import type { CredentialField } from '#domain/credentials/credential-field.ts';
import type { FieldHint } from '#domain/credentials/field-hint.ts';
import { typeText } from '../browser/type-text.ts';
import { credentialMessages } from '../messages/credentials.ts';
import { cleaningMessages } from '../messages/findings.ts';
import { hintMessages } from '../messages/hints.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { fieldWords } from './field-id.ts';
import { cleaners, type FormValues } from './form-values.ts';
import { TakeHint } from './take-hint.tsx';

type CleanedFieldProps = {
  form: UseFormReturn<FormValues>;
  field: CredentialField;
  /** What it is called here, where that is not its usual name. */
  label?: string;
  /** What is said of it, where that is not the usual. */
  text?: string | undefined;
  error: string | undefined;
  /** What the value looks like, where that is something else. */
  hint: FieldHint | undefined;
  /** What else is known of the value, after what was done to it. */
  note?: string | undefined;
  /** At the end of the field: a button. */
  end?: ReactNode;
  /** With the cleaned value, when the field is left. */
  onLeave?: (value: string) => void;
};

/** A value, cleaned as it is pasted and when it is left; says what was done to it. */
export function CleanedField(props: CleanedFieldProps) {
  const { form, field, error, hint, note, end, onLeave } = props;
  const words = fieldWords(field);
  const [changes, setChanges] = useState<readonly CleaningChange[]>([]);
  const [shown, setShown] = useState(false);
  const secret = field === 'clientSecret';

  const clean = (raw: string, before: readonly CleaningChange[] = []) => {
    const cleaned = cleaners[field](raw);
    setChanges([...before, ...cleaned.changes]);
    if (cleaned.value !== raw) form.setValue(field, cleaned.value, { shouldDirty: true });
  };
  const cleanPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    // Left to itself, the browser makes spaces of line breaks, and a space may belong to a secret.
    event.preventDefault();
    const raw = event.clipboardData.getData('text');
    const joined = removeLineBreaks.clean(raw);
    typeText(joined);
    clean(event.currentTarget.value, joined === raw ? [] : [removeLineBreaks.change]);
  };
  const { onChange, onBlur, ...registered } = form.register(field);

  return (
    <TextField
      {...words}
      label={props.label ?? words.label}
      hint={props.text ?? words.hint}
      {...registered}
      mono
      type={secret && !shown ? 'password' : 'text'}
      error={error}
      note={[...changes.map((change) => cleaningMessages[change]), note].filter(Boolean).join(' ')}
      advice={hint === undefined ? '' : hintMessages[hint.code].text}
      adviceAction={<TakeHint form={form} hint={hint} />}
      onPaste={cleanPaste}
      onChange={(event) => {
        void onChange(event);
        const { inputType } = event.nativeEvent as InputEvent;
        if (inputType === 'insertFromDrop') clean(event.target.value);
        else if (changes.length > 0) setChanges([]);
      }}
      onBlur={(event) => {
        void onBlur(event);
        const { value } = cleaners[field](event.target.value);
        if (value !== event.target.value) clean(event.target.value);
        onLeave?.(value);
      }}
      end={
        secret ? (
          <Button
            aria-label={shown ? credentialMessages.hideSecret : credentialMessages.showSecret}
            onClick={() => setShown(!shown)}
          >
            {shown ? credentialMessages.hide : credentialMessages.show}
          </Button>
        ) : (
          end
        )
      }
    />
  );
}
