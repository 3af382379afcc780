import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { LeasedDelivery } from './delivery-queue.ts';

/** A delivery, with its event and where it goes. */
export type DeliverableEvent = Awaited<ReturnType<typeof findDelivery>> & object;

/** Undefined when it is another process’s by now, or its webhook or event is gone. */
export function readDelivery(
  db: Kysely<Schema>,
  delivery: LeasedDelivery,
): Promise<DeliverableEvent | undefined> {
  return findDelivery(db, delivery);
}

function findDelivery(db: Kysely<Schema>, { id, lease }: LeasedDelivery) {
  return db
    .selectFrom('webhook_deliveries')
    .innerJoin('webhook_endpoints', 'webhook_endpoints.id', 'webhook_deliveries.endpoint_id')
    .innerJoin('outbox_events', 'outbox_events.id', 'webhook_deliveries.event_id')
    .select([
      'webhook_deliveries.attempts',
      'webhook_deliveries.event_id as eventId',
      'webhook_endpoints.id as endpointId',
      'webhook_endpoints.url',
      'outbox_events.type',
      'outbox_events.data',
      'outbox_events.created_at as createdAt',
      'outbox_events.profile_id as profileId',
      'outbox_events.link_id as linkId',
    ])
    .where('webhook_deliveries.id', '=', id)
    .where('webhook_deliveries.lease', '=', lease)
    .executeTakeFirst();
}
