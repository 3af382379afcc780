import { cleanClientSecret } from '#domain/credentials/clean-client-secret.ts';
import { examineCredentials } from '#domain/credentials/examine-credentials.ts';
import { Secret } from '#domain/credentials/secret.ts';
import { isPresentSecret } from '../profiles/compare-secrets.ts';
import type { ProfileRecord } from '../profiles/profile-record.ts';
import type { Services } from '../services.ts';
import { Refusal } from './problems.ts';

/**
 * A pasted secret for a profile, cleaned as on the form. Refuses one that cannot be a secret, and the
 * one that the profile has already. A present one that does not open is no hindrance: a new one mends it.
 */
export async function takeNewSecret(
  given: string,
  profile: ProfileRecord,
  { sealing }: Pick<Services, 'sealing'>,
): Promise<Secret> {
  const secret = new Secret(cleanClientSecret(given).value);
  const { clientId, tenant } = profile;
  const found = examineCredentials({ clientId, tenant, clientSecret: secret.reveal() });
  const errors = found
    .filter(({ field }) => field === 'clientSecret')
    .map(({ code }) => ({ pointer: '/clientSecret', code }));
  if (errors.length > 0) throw new Refusal('invalid-request', { errors });
  if (await isPresentSecret(secret, profile, sealing)) throw new Refusal('secret-unchanged');
  return secret;
}
