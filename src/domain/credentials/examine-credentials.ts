import type { FailureCode } from '../diagnosis/failure-code.ts';
import type { CredentialField } from './credential-field.ts';
import { isDnsName } from './dns-name.ts';
import { isGuid } from './guid.ts';
import { isMasked } from './masked.ts';
import { isMicrosoftHost } from './microsoft-hosts.ts';
import { isPlaceholder } from './placeholder.ts';
import { isMicrosoftId, isReservedTenant } from './well-known-ids.ts';

export type CredentialValues = {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly tenant: string;
};

export type CredentialFinding = { readonly field: CredentialField; readonly code: FailureCode };

/**
 * What is wrong with cleaned values by their looks alone: at most one finding per field, in the
 * order of the form, empty when they can be what they claim to be. An unusual secret is never a
 * finding: Microsoft has changed the format before.
 */
export function examineCredentials(values: CredentialValues): CredentialFinding[] {
  const codes: readonly [CredentialField, FailureCode | undefined][] = [
    ['clientId', clientIdFault(values.clientId, values.tenant)],
    ['clientSecret', secretFault(values.clientSecret)],
    ['tenant', examineTenant(values.tenant)],
  ];
  return codes.flatMap(([field, code]) => (code === undefined ? [] : [{ field, code }]));
}

function clientIdFault(clientId: string, tenant: string): FailureCode | undefined {
  if (clientId === '') return 'client-id-missing';
  if (isPlaceholder(clientId)) return 'client-id-placeholder';
  if (!isGuid(clientId)) return 'client-id-malformed';
  if (isMicrosoftId(clientId.toLowerCase())) return 'client-id-is-microsoft-app';
  return clientId.toLowerCase() === tenant.toLowerCase() ? 'client-id-is-tenant-id' : undefined;
}

function secretFault(secret: string): FailureCode | undefined {
  if (secret === '') return 'secret-missing';
  if (isMasked(secret)) return 'secret-is-masked';
  if (isPlaceholder(secret)) return 'secret-is-placeholder';
  return isGuid(secret) ? 'secret-is-secret-id' : undefined;
}

/** The same for the tenant alone. */
export function examineTenant(raw: string): FailureCode | undefined {
  const tenant = raw.toLowerCase();
  if (tenant === '') return 'tenant-missing';
  if (isReservedTenant(tenant)) return 'tenant-is-reserved';
  if (isDnsName(tenant)) return domainFault(tenant);
  if (isPlaceholder(tenant)) return 'tenant-placeholder';
  return isGuid(tenant) ? undefined : 'tenant-malformed';
}

function domainFault(domain: string): FailureCode | undefined {
  if (isMicrosoftHost(domain)) return 'tenant-malformed';
  return /^your-?tenant.*\.onmicrosoft\.com$/.test(domain) ? 'tenant-placeholder' : undefined;
}
