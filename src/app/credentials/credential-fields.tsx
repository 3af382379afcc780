import type { UseFormReturn } from 'react-hook-form';
import type { CredentialField } from '#domain/credentials/credential-field.ts';
import { hintsFor } from '#domain/credentials/hints-for.ts';
import { TextField } from '../ui/text-field.tsx';
import { CleanedField } from './cleaned-field.tsx';
import { fieldWords } from './field-id.ts';
import { cleanedValues, type FieldFaults, type FormValues } from './form-values.ts';
import { PasteAnything } from './paste-anything.tsx';
import { usePasting } from './use-pasting.ts';

type CredentialFieldsProps = { form: UseFormReturn<FormValues>; faults: FieldFaults };

/** The box that sorts a text, the profile's name and the three values. */
export function CredentialFields({ form, faults }: CredentialFieldsProps) {
  const pasting = usePasting(form);
  const hints = hintsFor(cleanedValues(form.watch()), pasting);
  const cleaned = (field: CredentialField) => (
    <CleanedField
      form={form}
      field={field}
      error={faults[field]?.text}
      hint={hints.find((hint) => hint.field === field)}
    />
  );
  return (
    <div className="space-y-5">
      <PasteAnything pasting={pasting} />
      <TextField {...fieldWords('name')} {...form.register('name')} error={faults.name?.text} />
      {cleaned('clientId')}
      {cleaned('clientSecret')}
      {cleaned('tenant')}
    </div>
  );
}
