import type { UseFormReturn } from 'react-hook-form';
import { TextField } from '../ui/text-field.tsx';
import { CleanedField } from './cleaned-field.tsx';
import { fieldWords } from './field-id.ts';
import type { FieldFaults, FormValues } from './form-values.ts';

type CredentialFieldsProps = { form: UseFormReturn<FormValues>; faults: FieldFaults };

/** The profile's name and the three values. */
export function CredentialFields({ form, faults }: CredentialFieldsProps) {
  return (
    <div className="space-y-5">
      <TextField {...fieldWords('name')} {...form.register('name')} error={faults.name?.text} />
      <CleanedField form={form} field="clientId" error={faults.clientId?.text} />
      <CleanedField form={form} field="clientSecret" error={faults.clientSecret?.text} />
      <CleanedField form={form} field="tenant" error={faults.tenant?.text} />
    </div>
  );
}
