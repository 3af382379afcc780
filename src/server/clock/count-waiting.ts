import { type Kysely, sql } from 'kysely';
import type { Schema } from '../db/schema.ts';

/** More than this is told as this: it is asked every few seconds, and "very many" is all one needs. */
const upTo = 10_000;

/** How many tests are due, or left of batches, at a time in milliseconds since the epoch. */
export async function countWaiting(db: Kysely<Schema>, at: number) {
  const scheduled = await sql<{ found: number }>`select count(*) as found from (
    select 1 from scheduled_checks where paused_at is null and due_at <= ${at} limit ${upTo}
  ) as seen`.execute(db);
  const left = await sql<{ found: number }>`select count(*) as found from (
    select 1 from batch_checks
    join check_batches on check_batches.id = batch_checks.batch_id
    where batch_checks.ended_at is null and check_batches.cancelled_at is null limit ${upTo}
  ) as seen`.execute(db);
  return { schedule: scheduled.rows[0]?.found ?? 0, batch: left.rows[0]?.found ?? 0 };
}
