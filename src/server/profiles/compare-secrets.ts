import type { Secret } from '#domain/credentials/secret.ts';
import type { ProfileRecord } from './profile-record.ts';
import type { Sealing } from './sealing.ts';
import { SecretUnreadableError } from './secret-unreadable-error.ts';

/** A secret of a profile, present or previous; undefined when it does not open. */
export async function openIfReadable(
  profileId: string,
  sealed: string,
  sealing: Sealing,
): Promise<Secret | undefined> {
  try {
    return await sealing.open(sealed, { profileId, purpose: 'client-secret' });
  } catch (error) {
    if (error instanceof SecretUnreadableError) return undefined;
    throw error;
  }
}

/**
 * Whether a secret is the one that a profile has, in constant time. One that does not open is another, whatever
 * it was.
 */
export async function isPresentSecret(
  clientSecret: Secret,
  { id, secretSealed, clientId, tenant, cloud }: ProfileRecord,
  sealing: Sealing,
): Promise<boolean> {
  const present = await openIfReadable(id, secretSealed, sealing);
  if (present === undefined) return false;
  const digest = sealing.digest({ clientId, tenant, cloud, clientSecret: present });
  return sealing.matches(digest, { clientId, tenant, cloud, clientSecret });
}
