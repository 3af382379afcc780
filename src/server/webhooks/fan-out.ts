import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { readEventTypes } from './webhook-record.ts';

type OutboxEvent = { readonly id: string; readonly type: string };

/**
 * Makes a delivery of each event of the outbox for each webhook that wants it, up to `limit` events, and
 * answers with how many there were. An event is marked in the transaction that makes its deliveries, so each
 * is made once over all processes; and for it is asked for by its mark, not by its ID, none is missed that
 * was committed after later ones. `at` is in milliseconds since the epoch.
 */
export function fanOut(db: Kysely<Schema>, at: number, limit: number): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const events = await trx
      .selectFrom('outbox_events')
      .select(['id', 'type'])
      .where('fanned_out_at', 'is', null)
      .orderBy('id')
      .limit(limit)
      .execute();
    if (events.length === 0) return 0;
    const webhooks = await trx
      .selectFrom('webhook_endpoints')
      .select(['id', 'event_types'])
      .where('disabled_at', 'is', null)
      .execute();
    // One after the other and in order: whoever does the same waits for the first, and holds nothing.
    for (const event of events) {
      if (!(await mark(trx, event, at))) continue;
      const wanting = webhooks.filter((webhook) => wants(webhook.event_types, event));
      await addDeliveries(trx, event, { at, endpointIds: wanting.map(({ id }) => id) });
    }
    return events.length;
  });
}

async function mark(trx: Transaction<Schema>, { id }: OutboxEvent, at: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('outbox_events')
    .set({ fanned_out_at: at })
    .where('id', '=', id)
    .where('fanned_out_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

async function addDeliveries(
  trx: Transaction<Schema>,
  { id: eventId }: OutboxEvent,
  { at, endpointIds }: { readonly at: number; readonly endpointIds: readonly string[] },
): Promise<void> {
  if (endpointIds.length === 0) return;
  const rows = endpointIds.map((endpointId) => ({
    id: randomUUID(),
    event_id: eventId,
    endpoint_id: endpointId,
    created_at: at,
    due_at: at,
    attempts: 0,
  }));
  await trx.insertInto('webhook_deliveries').values(rows).execute();
}

function wants(stored: string, { type }: OutboxEvent): boolean {
  const wanted: readonly string[] = readEventTypes(stored);
  return wanted.length === 0 || wanted.includes(type);
}
