import { setImmediate } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Schema } from '../db/schema.ts';

/** Tests that are kept of each profile. */
const keptChecks = 200;

const oldestMs = 400 * 24 * 60 * 60 * 1_000;

type Round = {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Profiles to look at, at least 1. */
  readonly limit: number;
  /** The id of the last profile that was looked at. */
  readonly after: string;
  /** Ends the round before its time: the next one goes on after the last profile that it came to. */
  readonly signal: AbortSignal;
};

type Pruned = { readonly pruned: number; readonly next: string };

type Looked = {
  readonly id: string;
  readonly last_check_run_id: string | null;
  /** When the oldest of the latest tests began; null while there are fewer. */
  readonly first_kept: number | null;
};

/**
 * Deletes the tests of the next profiles, in the order of their ids, that are neither among their latest
 * nor young enough, but for the last test of each. Those of the millisecond of the 200th stay with it.
 * `next` is what to go on from: the beginning, after the last profile.
 */
export async function pruneHistory(
  db: Kysely<Schema>,
  { at, limit, after, signal }: Round,
): Promise<Pruned> {
  const { rows: looked } = await sql<Looked>`
    select id, last_check_run_id, (
      select started_at from check_runs as latest where latest.profile_id = profiles.id
      order by started_at desc limit 1 offset ${keptChecks - 1}
    ) as first_kept
    from profiles where id > ${after} order by id limit ${limit}`.execute(db);
  let pruned = 0;
  let reached = after;
  // One profile at a time: nobody waits long for any of them.
  for (const profile of looked) {
    if (signal.aborted) return { pruned, next: reached };
    const { numDeletedRows } = await db
      .deleteFrom('check_runs')
      .where('profile_id', '=', profile.id)
      .where('started_at', '<', Math.max(at - oldestMs, profile.first_kept ?? 0))
      .where('id', '<>', profile.last_check_run_id ?? '')
      .executeTakeFirst();
    pruned += Number(numDeletedRows);
    reached = profile.id;
    await setImmediate();
  }
  return { pruned, next: looked.length < limit ? '' : reached };
}
