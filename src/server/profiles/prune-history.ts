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
};

type Pruned = { readonly pruned: number; readonly next: string };

/**
 * Deletes the tests of the next profiles, in the order of their ids, that are neither among their latest
 * nor young enough, but for the last test of each. Those of the millisecond of the 200th stay with it.
 * `next` is what to go on from: the beginning, after the last profile.
 */
export async function pruneHistory(
  db: Kysely<Schema>,
  { at, limit, after }: Round,
): Promise<Pruned> {
  const looked = await db
    .selectFrom('profiles')
    .select('id')
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
  const last = looked.at(-1)?.id;
  if (last === undefined) return { pruned: 0, next: '' };
  const { numAffectedRows = 0n } = await sql`
    delete from check_runs where id in (
      select run.id from (
        select id, last_check_run_id, coalesce((
          select started_at from check_runs as latest where latest.profile_id = profiles.id
          order by started_at desc limit 1 offset ${keptChecks - 1}
        ), 0) as first_kept
        from profiles where id > ${after} and id <= ${last} order by id limit ${limit}
      ) as kept
      inner join check_runs as run on run.profile_id = kept.id
        and run.started_at < case
          when kept.first_kept > ${at - oldestMs} then kept.first_kept else ${at - oldestMs}
        end
      where kept.last_check_run_id is null or run.id <> kept.last_check_run_id
    )`.execute(db);
  return { pruned: Number(numAffectedRows), next: looked.length < limit ? '' : last };
}
