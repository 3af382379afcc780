import type { FieldErrors, Resolver } from 'react-hook-form';
import { cleanClientId } from '#domain/credentials/clean-client-id.ts';
import { cleanClientSecret } from '#domain/credentials/clean-client-secret.ts';
import { cleanTenant } from '#domain/credentials/clean-tenant.ts';
import type { Cleaned } from '#domain/credentials/cleaning.ts';
import type { CredentialField } from '#domain/credentials/credential-field.ts';
import { examineCredentials } from '#domain/credentials/examine-credentials.ts';
import { credentialMessages } from '../messages/credentials.ts';
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

const longestName = 120;

/** Examines the values for an intent, before any network call. */
export function formResolver(platformName: string, intent: () => Intent): Resolver<FormValues> {
  return (raw) => {
    const values = cleanedValues(raw);
    const errors: FieldErrors<FormValues> = {};
    const nameError = intent() === 'save' ? examineName(values.name) : undefined;
    if (nameError !== undefined) {
      errors.name = { type: 'name', message: nameError, types: { title: nameError } };
    }
    for (const { field, code } of examineCredentials(values)) {
      const { title, fix } = findingMessages[code]({ ...values, platformName });
      errors[field] = { type: code, message: `${title}. ${fix}`, types: { title } };
    }
    return Object.keys(errors).length === 0 ? { values, errors: {} } : { values: {}, errors };
  };
}

function examineName(name: string): string | undefined {
  if (name === '') return credentialMessages.nameMissing;
  return name.length > longestName ? credentialMessages.nameTooLong : undefined;
}
