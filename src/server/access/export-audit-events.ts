import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { AuditEvent } from '#contract/audit-events.ts';
import type { Schema } from '../db/schema.ts';
import { readableEvents } from './audit-event-record.ts';
import { type AuditConditions, type AuditPlace, selectAuditEvents } from './list-audit-events.ts';

/** So many are in memory at once, however many there are. */
const batchSize = 500;

/** All events that meet the conditions, the latest first, in batches by keyset. */
export async function* exportAuditEvents(
  db: Kysely<Schema>,
  conditions: AuditConditions,
): AsyncGenerator<readonly AuditEvent[], void, undefined> {
  for (let place: AuditPlace | undefined; ; ) {
    const rows = await selectAuditEvents(db, conditions, place).limit(batchSize).execute();
    if (rows.length > 0) yield rows.flatMap(readableEvents);
    place = rows.at(-1);
    if (place === undefined || rows.length < batchSize) return;
    // Others get their turn between two batches.
    await setImmediate();
  }
}
