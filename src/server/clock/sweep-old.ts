import { type Kysely, sql } from 'kysely';
import { repeatableMs } from '../access/repeated-requests.ts';
import type { Schema } from '../db/schema.ts';
import type { Embedding } from '../links/embedding.ts';
import { idleMs } from '../links/setup-idle.ts';
import { untilFew } from './until-few.ts';

const dayMs = 86_400_000;
const batchLifetimeMs = 7 * dayMs;
const eventLifetimeMs = 30 * dayMs;
/** As long as the history of a profile: by then nobody asks who was sent a link. */
const linkLifetimeMs = 400 * dayMs;
/** A portal makes one with each look at its page, and of most nothing comes. */
const frameLifetimeMs = 30 * dayMs;
const lookLifetimeMs = dayMs;
const withoutLook = JSON.stringify({ origins: [], theme: {} } satisfies Embedding);

/**
 * Removes batches of tests that are older than a week, finished or not, and events older than 30 days: whoever
 * listens to them by then has been away for too long to be told one by one; their deliveries go with them. And
 * setup links 400 days after their end, those of frames in which nothing was saved after 30 days, and the look of any
 * frame after one, for its logo may be large; setup sessions that nobody used for 12 hours, and answers that are kept
 * for requests that come again after a day.
 * `at` is in ms since the epoch.
 * In small rounds, until the signal aborts; what is left then goes the next time.
 */
export async function sweepOld(db: Kysely<Schema>, at: number, signal: AbortSignal): Promise<void> {
  // Its tests before a batch itself: with it they would go in one stroke, however many.
  const batches = at - batchLifetimeMs;
  const events = at - eventLifetimeMs;
  await untilFew((limit) => deleteBatchChecks(db, batches, limit), signal);
  await untilFew((limit) => deleteOld(db, 'check_batches', { until: batches, limit }), signal);
  await untilFew((limit) => deleteDeliveries(db, events, limit), signal);
  await untilFew((limit) => deleteOld(db, 'outbox_events', { until: events, limit }), signal);
  await untilFew((limit) => deleteLinks(db, at - linkLifetimeMs, limit), signal);
  await untilFew((limit) => deleteFrames(db, at - frameLifetimeMs, limit), signal);
  await untilFew((limit) => forgetLooks(db, at - lookLifetimeMs, limit), signal);
  await untilFew((limit) => deleteSetupSessions(db, at - idleMs, limit), signal);
  await untilFew((limit) => deleteKeptAnswers(db, at - repeatableMs, limit), signal);
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

/** Of events that have gone, or go now: a delivery is made after its event. */
async function deleteDeliveries(db: Kysely<Schema>, until: number, limit: number) {
  const { numDeletedRows } = await db
    .deleteFrom('webhook_deliveries')
    .where('id', 'in', (row) =>
      row
        .selectFrom('webhook_deliveries')
        .innerJoin('outbox_events', 'outbox_events.id', 'webhook_deliveries.event_id')
        .select('webhook_deliveries.id')
        .where('outbox_events.created_at', '<=', until)
        .orderBy('outbox_events.created_at')
        .orderBy('outbox_events.id')
        .limit(limit),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** With their sessions. */
async function deleteLinks(db: Kysely<Schema>, until: number, limit: number) {
  const { numDeletedRows } = await db
    .deleteFrom('setup_links')
    .where('id', 'in', (row) =>
      row
        .selectFrom('setup_links')
        .select('id')
        .where('expires_at', '<=', until)
        .orderBy('expires_at')
        .orderBy('id')
        .limit(limit),
    )
    // Said twice: one that was reissued meanwhile lasts anew.
    .where('expires_at', '<=', until)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Setups by embed tokens in which nothing was saved: with the others stands which customer a profile is of. */
async function deleteFrames(db: Kysely<Schema>, until: number, limit: number) {
  const { numDeletedRows } = await db
    .deleteFrom('setup_links')
    .where('id', 'in', (row) =>
      row
        .selectFrom('setup_links')
        .select('id')
        .where('embed', 'is not', null)
        .where('completed_at', 'is', null)
        .where('expires_at', '<=', until)
        .orderBy('expires_at')
        .orderBy('id')
        .limit(limit),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** By then no page shows it any more. */
async function forgetLooks(db: Kysely<Schema>, until: number, limit: number) {
  const { numUpdatedRows } = await db
    .updateTable('setup_links')
    .set({ embed: withoutLook })
    .where('id', 'in', (row) =>
      row
        .selectFrom('setup_links')
        .select('id')
        // Word for word as in the index: without a logo there is nothing to gain.
        .where(sql<boolean>`length(embed) > 3200`)
        .where('expires_at', '<=', until)
        .orderBy('expires_at')
        .orderBy('id')
        .limit(limit),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

async function deleteSetupSessions(db: Kysely<Schema>, until: number, limit: number) {
  const { numDeletedRows } = await db
    .deleteFrom('setup_sessions')
    .where('id', 'in', (row) =>
      row
        .selectFrom('setup_sessions')
        .select('id')
        .where('last_seen_at', '<=', until)
        .orderBy('last_seen_at')
        .orderBy('id')
        .limit(limit),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

async function deleteKeptAnswers(db: Kysely<Schema>, until: number, limit: number) {
  const { numDeletedRows } = await db
    .deleteFrom('idempotency_keys')
    .where((row) =>
      row(
        row.refTuple('owner', 'key'),
        'in',
        row
          .selectFrom('idempotency_keys')
          .select(['owner', 'key'])
          .where('created_at', '<=', until)
          .orderBy('created_at')
          .limit(limit)
          .$asTuple('owner', 'key'),
      ),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}
