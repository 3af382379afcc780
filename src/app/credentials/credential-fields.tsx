import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { CleaningChange } from '#domain/credentials/cleaning.ts';
import type { CredentialField } from '#domain/credentials/credential-field.ts';
import { credentialMessages, type FormField } from '../messages/credentials.ts';
import { cleaningMessages } from '../messages/findings.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { fieldId } from './field-id.ts';
import { cleaners, type FormValues } from './form-values.ts';

type FieldProps = { form: UseFormReturn<FormValues> };

/** The profile's name and the three values, cleaned as they are pasted and when they are left. */
export function CredentialFields({ form }: FieldProps) {
  return (
    <div className="space-y-5">
      <TextField {...words('name')} {...form.register('name')} error={errorOf(form, 'name')} />
      <CleanedField form={form} field="clientId" />
      <CleanedField form={form} field="clientSecret" />
      <CleanedField form={form} field="tenant" />
    </div>
  );
}

function CleanedField({ form, field }: FieldProps & { field: CredentialField }) {
  const [changes, setChanges] = useState<readonly CleaningChange[]>([]);
  const [shown, setShown] = useState(false);
  const secret = field === 'clientSecret';

  const clean = (raw: string) => {
    const cleaned = cleaners[field](raw);
    setChanges(cleaned.changes);
    if (cleaned.value === raw) return;
    form.setValue(field, cleaned.value, {
      shouldDirty: true,
      shouldValidate: form.formState.isSubmitted,
    });
  };
  const { onChange, onBlur, ...registered } = form.register(field);

  return (
    <TextField
      {...words(field)}
      {...registered}
      mono
      type={secret && !shown ? 'password' : 'text'}
      error={errorOf(form, field)}
      note={changes.map((change) => cleaningMessages[change]).join(' ')}
      onChange={(event) => {
        void onChange(event);
        const { inputType } = event.nativeEvent as InputEvent;
        if (inputType === 'insertFromPaste' || inputType === 'insertFromDrop') {
          clean(event.target.value);
        } else if (changes.length > 0) setChanges([]);
      }}
      onBlur={(event) => {
        void onBlur(event);
        if (cleaners[field](event.target.value).value !== event.target.value) {
          clean(event.target.value);
        }
      }}
      end={
        secret && (
          <Button
            aria-label={shown ? credentialMessages.hideSecret : credentialMessages.showSecret}
            onClick={() => setShown(!shown)}
          >
            {shown ? credentialMessages.hide : credentialMessages.show}
          </Button>
        )
      }
    />
  );
}

function words(field: FormField) {
  return { id: fieldId(field), ...credentialMessages.fields[field] };
}

function errorOf(form: UseFormReturn<FormValues>, field: FormField): string | undefined {
  return form.formState.errors[field]?.message;
}
