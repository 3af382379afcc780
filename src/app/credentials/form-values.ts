import type { Resolver } from 'react-hook-form';
import { cleanClientId } from '#domain/credentials/clean-client-id.ts';
import { cleanClientSecret } from '#domain/credentials/clean-client-secret.ts';
import { cleanTenant } from '#domain/credentials/clean-tenant.ts';
import type { Cleaned } from '#domain/credentials/cleaning.ts';
import type { CredentialField } from '#domain/credentials/credential-field.ts';
import { examineCredentials } from '#domain/credentials/examine-credentials.ts';
import { credentialMessages, type FormField } from '../messages/credentials.ts';
import { findingMessages } from '../messages/findings.ts';

export type FormValues = {
  name: string;
  clientId: string;
  clientSecret: string;
  tenant: string;
};

/** In the order in which they stand. */
export const formFields = ['name', 'clientId', 'clientSecret', 'tenant'] as const;

export const emptyForm: FormValues = { name: '', clientId: '', clientSecret: '', tenant: '' };

/** What the form is submitted for: only a saved profile needs a name. */
export type Intent = 'test' | 'save';

export const cleaners: Readonly<Record<CredentialField, (raw: string) => Cleaned>> = {
  clientId: cleanClientId,
  clientSecret: cleanClientSecret,
  tenant: cleanTenant,
};

/** The values as they are sent: cleaned, whatever the person has left in the fields. */
export function cleanedValues(values: FormValues): FormValues {
  return {
    name: values.name.trim(),
    clientId: cleanClientId(values.clientId).value,
    clientSecret: cleanClientSecret(values.clientSecret).value,
    tenant: cleanTenant(values.tenant).value,
  };
}

/** What is wrong with a field: in one clause for the summary, and with the way on for the field. */
export type FieldFault = { readonly title: string; readonly text: string };

export type FieldFaults = Readonly<Partial<Record<FormField, FieldFault>>>;

const longestName = 120;

/**
 * What is wrong with cleaned values by their looks, the name included. `keepsSecret`: an empty secret stands
 * for the one that is kept already.
 */
export function examineForm(
  values: FormValues,
  platformName: string,
  keepsSecret = false,
): FieldFaults {
  const name = examineName(values.name);
  const found = examineCredentials(values).filter(
    ({ field }) => !(keepsSecret && field === 'clientSecret' && values.clientSecret === ''),
  );
  const credentials = found.map(({ field, code }) => {
    const { title, fix } = findingMessages[code]({ ...values, platformName });
    return [field, { title, text: `${title}. ${fix}` }] as const;
  });
  return {
    ...(name === undefined ? {} : { name: { title: name, text: name } }),
    ...Object.fromEntries(credentials),
  };
}

/** Examines the values for an intent, before any network call. */
export function formResolver(
  platformName: string,
  intent: () => Intent,
  keepsSecret: (values: FormValues) => boolean,
): Resolver<FormValues> {
  return (raw) => {
    const values = cleanedValues(raw);
    const { name, ...credentials } = examineForm(values, platformName, keepsSecret(values));
    const faults =
      intent() === 'save' && name !== undefined ? { name, ...credentials } : credentials;
    const errors = Object.entries(faults).map(([field]) => [field, { type: 'fault' }] as const);
    if (errors.length === 0) return { values, errors: {} };
    return { values: {}, errors: Object.fromEntries(errors) };
  };
}

function examineName(name: string): string | undefined {
  if (name === '') return credentialMessages.nameMissing;
  return name.length > longestName ? credentialMessages.nameTooLong : undefined;
}
