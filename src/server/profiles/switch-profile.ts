import type { Kysely, Transaction } from 'kysely';
import { shownStatus } from '#domain/profile/profile-status.ts';
import type { Schema } from '../db/schema.ts';
import { beginSchedule } from './keep-schedule.ts';
import { claimProfile } from './profile-claim.ts';
import { addAttentionEvent } from './profile-events.ts';
import type { ProfileRecord } from './profile-record.ts';
import { standingColumns, toStanding } from './profile-standing.ts';
import { readProfile } from './read-profile.ts';
import { nothingMore, type Settled } from './settle.ts';

export type ProfileSwitch = Settled & {
  readonly id: string;
  readonly expectedVersion: number;
  readonly disabled: boolean;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** At least 0 and below 1; spreads tests that nobody asks for. */
  readonly random: number;
};

/**
 * Switches a profile off, or on again with the status that tests and edits have given it meanwhile.
 * One that is so already stays as it is, its version too. Rejects with a `ChangedMeanwhileError` or a
 * `ProfileNotFoundError`.
 */
export async function switchProfile(
  trx: Transaction<Schema>,
  { id, expectedVersion, disabled, at, random, settle = nothingMore }: ProfileSwitch,
): Promise<ProfileRecord> {
  if (await isAlready(trx, { id, expectedVersion, disabled })) return await readProfile(trx, id);
  const before = await claimProfile(trx, id, { version: expectedVersion });
  const standing = { ...before, disabled };
  await trx
    .updateTable('profiles')
    .set({ ...standingColumns(standing), updated_at: at })
    .where('id', '=', id)
    .execute();
  await beginSchedule(trx, { id, status: shownStatus(standing) }, { at, random, tested: false });
  const after = await readProfile(trx, id);
  await addAttentionEvent(trx, { before: shownStatus(before), after, at });
  await settle(trx, after);
  return after;
}

async function isAlready(
  db: Kysely<Schema>,
  { id, expectedVersion, disabled }: Omit<ProfileSwitch, 'at' | 'random'>,
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
