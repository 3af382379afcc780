import type { Credentials } from '#contract/checks.ts';
import type { CloudId } from '#domain/catalog/cloud.ts';
import { cleanClientId } from '#domain/credentials/clean-client-id.ts';
import { cleanClientSecret } from '#domain/credentials/clean-client-secret.ts';
import { cleanTenant } from '#domain/credentials/clean-tenant.ts';
import { Secret } from '#domain/credentials/secret.ts';
import type { ClientCredentials } from '../entra/create-entra-client.ts';

/** Cleans the values as the form does, and locks the secret away at once. */
export function takeCredentials(given: Credentials, cloud: CloudId): ClientCredentials {
  return {
    cloud,
    clientId: cleanClientId(given.clientId).value,
    clientSecret: new Secret(cleanClientSecret(given.clientSecret).value),
    tenant: cleanTenant(given.tenant).value,
  };
}
