import { createHash } from 'node:crypto';
import { examineCredentials } from '#domain/credentials/examine-credentials.ts';
import type { ClientCredentials } from '../entra/create-entra-client.ts';

/**
 * How often one client is tested in one tenant, by all operators and by the clock together: Entra writes
 * every attempt into the tenant’s sign-in log and may take many for an attack.
 */
export const clientLimit = { limit: 5, windowMs: 60_000 };

/**
 * The key of a client and its tenant in the limits: the sign-in log is the tenant’s, and one client may be
 * at home in thousands of them. Undefined for a test that asks nobody, which spends nothing. It is
 * hashed: a secret in the wrong field must not come to stand in the database.
 */
export function clientKey(credentials: ClientCredentials, doing: string): string | undefined {
  const { clientId, clientSecret, tenant } = credentials;
  const found = examineCredentials({ clientId, clientSecret: clientSecret.reveal(), tenant });
  if (found.length > 0) return undefined;
  const asked = JSON.stringify([clientId, tenant].map((value) => value.toLowerCase()));
  return `${doing}:client:${createHash('sha256').update(asked).digest('base64url')}`;
}
