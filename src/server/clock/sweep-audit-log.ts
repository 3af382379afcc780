import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { untilFew } from './until-few.ts';

const dayMs = 86_400_000;

/** A year, and time to look back at it. */
const lifetimeMs = 400 * dayMs;

/**
 * Removes events of the audit log that are older than 400 days; it is the only place that takes any away.
 * `at` is in milliseconds since the epoch. In small rounds, until the signal aborts.
 */
export function sweepAuditLog(db: Kysely<Schema>, at: number, signal: AbortSignal): Promise<void> {
  return untilFew((limit) => deleteEvents(db, at - lifetimeMs, limit), signal);
}

async function deleteEvents(db: Kysely<Schema>, until: number, limit: number) {
  const { numDeletedRows } = await db
    .deleteFrom('audit_events')
    .where('id', 'in', (row) =>
      row
        .selectFrom('audit_events')
        .select('id')
        .where('at', '<=', until)
        .orderBy('at')
        .orderBy('id')
        .limit(limit),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}
