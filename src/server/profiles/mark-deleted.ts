import type { Transaction } from 'kysely';
import { recoverableMs } from '#contract/deleted-profiles.ts';
import type { Schema } from '../db/schema.ts';
import { revokeLinksOfProfile } from '../links/revoke-links-of-profile.ts';
import { endSchedule } from './keep-schedule.ts';
import { deletedNameKey } from './name-key.ts';
import { noPreviousSecret } from './no-previous-secret.ts';
import { claimProfile } from './profile-claim.ts';
import { addProfileEvent } from './profile-events.ts';
import { readProfile } from './read-profile.ts';
import { nothingMore, type Settled } from './settle.ts';

export type Deletion = Settled & {
  readonly id: string;
  readonly expectedVersion: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
};

/**
 * Takes a profile out of everybody’s sight and sets its name free. What it takes to bring it back
 * stays; the secret before the present one does not, and neither do links by which it was to be changed. Rejects with a `ChangedMeanwhileError` or a
 * `ProfileNotFoundError`.
 */
export async function markDeleted(
  trx: Transaction<Schema>,
  { id, expectedVersion, at, settle = nothingMore }: Deletion,
): Promise<void> {
  // First, as a save by one of them goes: from the link to the profile. So neither waits for the other in a ring.
  await revokeLinksOfProfile(trx, id, at);
  await claimProfile(trx, id, { version: expectedVersion });
  const profile = await readProfile(trx, id);
  await trx
    .updateTable('profiles')
    .set({ ...noPreviousSecret, name_key: deletedNameKey(id), deleted_at: at, updated_at: at })
    .where('id', '=', id)
    .execute();
  await endSchedule(trx, id);
  await trx.deleteFrom('profile_terms').where('profile_id', '=', id).execute();
  const data = { recoverableUntil: at + recoverableMs };
  await addProfileEvent(trx, { type: 'profile.deleted', at, data }, profile);
  await settle(trx, profile);
}
