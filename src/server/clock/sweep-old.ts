import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { untilFew } from './until-few.ts';

const dayMs = 86_400_000;
const batchLifetimeMs = 7 * dayMs;
const eventLifetimeMs = 30 * dayMs;

/**
 * Removes batches of tests that are older than a week, finished or not, and events older than 30 days: whoever
 * listens to them by then has been away for too long to be told one by one. `at` is in ms since the epoch.
 * In small rounds, until the signal aborts; what is left then goes the next time.
 */
export async function sweepOld(db: Kysely<Schema>, at: number, signal: AbortSignal): Promise<void> {
  // Its tests before a batch itself: with it they would go in one stroke, however many.
  const batches = at - batchLifetimeMs;
  const events = at - eventLifetimeMs;
  await untilFew((limit) => deleteBatchChecks(db, batches, limit), signal);
  await untilFew((limit) => deleteOld(db, 'check_batches', { until: batches, limit }), signal);
  await untilFew((limit) => deleteOld(db, 'outbox_events', { until: events, limit }), signal);
}

/** Of batches that were begun by then. */
async function deleteBatchChecks(db: Kysely<Schema>, until: number, limit: number) {
  const { numDeletedRows } = await db
    .deleteFrom('batch_checks')
    .where((row) =>
      row(
        row.refTuple('batch_id', 'profile_id'),
        'in',
        row
          .selectFrom('batch_checks')
          .innerJoin('check_batches', 'check_batches.id', 'batch_checks.batch_id')
          .select(['batch_checks.batch_id', 'batch_checks.profile_id'])
          .where('check_batches.created_at', '<=', until)
          .orderBy('batch_checks.batch_id')
          .orderBy('batch_checks.profile_id')
          .limit(limit)
          .$asTuple('batch_id', 'profile_id'),
      ),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

async function deleteOld(
  db: Kysely<Schema>,
  table: 'check_batches' | 'outbox_events',
  { until, limit }: { readonly until: number; readonly limit: number },
) {
  const { numDeletedRows } = await db
    .deleteFrom(table)
    .where('id', 'in', (row) =>
      row
        .selectFrom(table)
        .select('id')
        .where('created_at', '<=', until)
        .orderBy('created_at')
        .orderBy('id')
        .limit(limit),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}
