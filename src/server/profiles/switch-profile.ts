import type { Kysely, Transaction } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { claimProfile } from './profile-claim.ts';
import { standingColumns, toStanding } from './profile-standing.ts';

export type ProfileSwitch = {
  readonly id: string;
  readonly expectedVersion: number;
  readonly disabled: boolean;
  /** Milliseconds since the epoch. */
  readonly at: number;
};

/**
 * Switches a profile off, or on again with the status that tests and edits have given it meanwhile.
 * One that is so already stays as it is, its version too. Rejects with a `ChangedMeanwhileError` or a
 * `ProfileNotFoundError`.
 */
export async function switchProfile(
  trx: Transaction<Schema>,
  { id, expectedVersion, disabled, at }: ProfileSwitch,
): Promise<void> {
  if (await isAlready(trx, { id, expectedVersion, disabled })) return;
  const standing = await claimProfile(trx, id, { version: expectedVersion });
  await trx
    .updateTable('profiles')
    .set({ ...standingColumns({ ...standing, disabled }), updated_at: at })
    .where('id', '=', id)
    .execute();
}

async function isAlready(
  db: Kysely<Schema>,
  { id, expectedVersion, disabled }: Omit<ProfileSwitch, 'at'>,
): Promise<boolean> {
  const row = await db
    .selectFrom('profiles')
    .select(['status', 'status_when_enabled'])
    .where('id', '=', id)
    .where('version', '=', expectedVersion)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined && toStanding(id, row).disabled === disabled;
}
