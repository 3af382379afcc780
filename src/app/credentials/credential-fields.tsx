import type { ReactNode } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { CredentialField } from '#domain/credentials/credential-field.ts';
import { hintsFor } from '#domain/credentials/hints-for.ts';
import { TextField } from '../ui/text-field.tsx';
import { CleanedField } from './cleaned-field.tsx';
import { fieldWords } from './field-id.ts';
import { cleanedValues, type FieldFaults, type FormValues } from './form-values.ts';
import { PasteAnything } from './paste-anything.tsx';
import { usePasting } from './use-pasting.ts';

type CredentialFieldsProps = {
  form: UseFormReturn<FormValues>;
  faults: FieldFaults;
  /** Client IDs by the Object IDs that tests have told, in lower case. */
  objectIds: ReadonlyMap<string, string>;
  /** What is known of the tenant before a test. */
  tenant: { note: string | undefined; end: ReactNode; onLeave: (value: string) => void };
  /** What is said of the secret, where that is not the usual. */
  secretHint: string | undefined;
};

/** The box that sorts a text, the profile's name and the three values. */
export function CredentialFields(props: CredentialFieldsProps) {
  const { form, faults, objectIds, tenant, secretHint } = props;
  const pasting = usePasting(form);
  const { isKnownObjectId } = pasting;
  const hints = hintsFor(cleanedValues(form.watch()), {
    isKnownObjectId,
    clientIdOf: (id) => objectIds.get(id),
  });
  const cleaned = (field: CredentialField) => ({
    form,
    field,
    error: faults[field]?.text,
    hint: hints.find((hint) => hint.field === field),
  });
  return (
    <div className="space-y-5">
      <PasteAnything pasting={pasting} />
      <TextField {...fieldWords('name')} {...form.register('name')} error={faults.name?.text} />
      <CleanedField {...cleaned('clientId')} />
      <CleanedField {...cleaned('clientSecret')} text={secretHint} />
      <CleanedField {...cleaned('tenant')} {...tenant} />
    </div>
  );
}
