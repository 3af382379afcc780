import type { Credentials } from '#contract/checks.ts';
import type { CloudId } from '#domain/catalog/cloud.ts';
import { cleanClientId } from '#domain/credentials/clean-client-id.ts';
import { cleanClientSecret } from '#domain/credentials/clean-client-secret.ts';
import { cleanTenant } from '#domain/credentials/clean-tenant.ts';
import { examineCredentials } from '#domain/credentials/examine-credentials.ts';
import { Secret } from '#domain/credentials/secret.ts';
import type { ClientCredentials } from '../entra/create-entra-client.ts';
import { Refusal } from './problems.ts';

/** Cleans the values as the form does, and locks the secret away at once. */
export function takeCredentials(given: Credentials, cloud: CloudId): ClientCredentials {
  return {
    cloud,
    clientId: cleanClientId(given.clientId).value,
    clientSecret: new Secret(cleanClientSecret(given.clientSecret).value),
    tenant: cleanTenant(given.tenant).value,
  };
}

/** As above, and refuses values that cannot be what they claim to be: those are not worth keeping. */
export function takeWellFormed(given: Credentials, cloud: CloudId): ClientCredentials {
  return requireWellFormed(takeCredentials(given, cloud));
}

/** Refuses credentials, cleaned, that cannot be what they claim to be. */
export function requireWellFormed(credentials: ClientCredentials): ClientCredentials {
  const { clientId, clientSecret, tenant } = credentials;
  const found = examineCredentials({ clientId, clientSecret: clientSecret.reveal(), tenant });
  if (found.length === 0) return credentials;
  const errors = found.map(({ field, code }) => ({ pointer: `/credentials/${field}`, code }));
  throw new Refusal('invalid-request', { errors });
}
