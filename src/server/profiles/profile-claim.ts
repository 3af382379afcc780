import type { Transaction } from 'kysely';
import type { ProfileStanding } from '#domain/profile/profile-status.ts';
import type { Schema } from '../db/schema.ts';
import { ChangedMeanwhileError, ProfileNotFoundError } from './profile-errors.ts';
import { toStanding } from './profile-standing.ts';

/** How the caller has last seen the profile: by its version, or by the secret that it tested. */
export type Seen = { readonly version: number } | { readonly secretSealed: string };

/**
 * The first statement of every change. By counting the version up it takes the row for this
 * transaction alone, on both engines, and answers with the standing to go on from. Rejects with a
 * `ChangedMeanwhileError` when the profile is not as seen, with a `ProfileNotFoundError` when it is
 * gone.
 */
export async function claimProfile(
  trx: Transaction<Schema>,
  id: string,
  seen: Seen,
): Promise<ProfileStanding> {
  const row = await trx
    .updateTable('profiles')
    .set((columns) => ({ version: columns('version', '+', 1) }))
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .where((columns) =>
      'version' in seen
        ? columns('version', '=', seen.version)
        : columns('secret_sealed', '=', seen.secretSealed),
    )
    .returning(['status', 'status_when_enabled'])
    .executeTakeFirst();
  if (!row) throw await whyNotClaimed(trx, id);
  return toStanding(id, row);
}

/** Why a statement that asked for a profile as seen has found none. */
export async function whyNotClaimed(trx: Transaction<Schema>, id: string): Promise<Error> {
  const current = await trx
    .selectFrom('profiles')
    .select(['id', 'name', 'version', 'updated_at as updatedAt'])
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return current ? new ChangedMeanwhileError(current) : new ProfileNotFoundError(id);
}
