import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';

const dayMs = 86_400_000;
const batchLifetimeMs = 7 * dayMs;
const eventLifetimeMs = 30 * dayMs;

/**
 * Removes batches of tests that are older than a week, finished or not, and events older than 30 days: whoever
 * listens to them by then has been away for too long to be told one by one. `at` is in ms since the epoch.
 */
export async function sweepOld(db: Kysely<Schema>, at: number): Promise<void> {
  await db
    .deleteFrom('check_batches')
    .where('created_at', '<=', at - batchLifetimeMs)
    .execute();
  await db
    .deleteFrom('outbox_events')
    .where('created_at', '<=', at - eventLifetimeMs)
    .execute();
}
