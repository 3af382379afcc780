import { type Kysely, sql } from 'kysely';
import {
  deliveryErrors,
  type WebhookDelivery,
  type WebhookDeliveryList,
} from '#contract/webhooks.ts';
import type { Schema } from '../db/schema.ts';
import { readCursor, writeCursor } from '../profiles/profile-cursor.ts';
import { WebhookDisabledError, WebhookNotFoundError } from './webhook-record.ts';

type PageRequest = {
  readonly after?: string | undefined;
  /** Deliveries on the page, at least 1. */
  readonly limit: number;
};

export type WebhookDeliveries = {
  /** Those of a webhook, latest first, by keyset. Rejects with a `MalformedCursorError`. */
  list(endpointId: string, request: PageRequest): Promise<WebhookDeliveryList>;
  /**
   * Has one made again at once and from the beginning, however it ended; one that is on its way stays so.
   * Rejects with a `WebhookNotFoundError`, or with a `WebhookDisabledError`: it would be sent some other day.
   */
  replay(endpointId: string, id: string): Promise<void>;
};

type DeliveriesNeeds = {
  readonly db: Kysely<Schema>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

export function createWebhookDeliveries({ db, now }: DeliveriesNeeds): WebhookDeliveries {
  async function list(
    endpointId: string,
    { after, limit }: PageRequest,
  ): Promise<WebhookDeliveryList> {
    const cursor = after === undefined ? undefined : readCursor(after, 'created');
    const rows = await deliveriesOf(endpointId)
      .$if(cursor !== undefined, (query) =>
        query.where(
          sql<boolean>`(webhook_deliveries.created_at, webhook_deliveries.id) < (${cursor?.key}, ${cursor?.id})`,
        ),
      )
      .orderBy('webhook_deliveries.created_at', 'desc')
      .orderBy('webhook_deliveries.id', 'desc')
      // One more than asked for tells whether there is a next page.
      .limit(limit + 1)
      .execute();
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const more = last !== undefined && rows.length > limit;
    return {
      deliveries: page.map(toDelivery),
      next: more ? writeCursor({ key: last.createdAt, id: last.id }) : null,
    };
  }

  const deliveriesOf = (endpointId: string) =>
    db
      .selectFrom('webhook_deliveries')
      .innerJoin('outbox_events', 'outbox_events.id', 'webhook_deliveries.event_id')
      .select([
        'webhook_deliveries.id',
        'event_id as eventId',
        'outbox_events.type as eventType',
        'attempts',
        'webhook_deliveries.created_at as createdAt',
        'due_at as dueAt',
        'delivered_at as deliveredAt',
        'given_up_at as givenUpAt',
        'last_status as lastStatus',
        'last_error as lastError',
      ])
      .where('endpoint_id', '=', endpointId);

  async function replay(endpointId: string, id: string): Promise<void> {
    const found = await deliveriesOf(endpointId)
      .innerJoin('webhook_endpoints', 'webhook_endpoints.id', 'endpoint_id')
      .select('disabled_at as disabledAt')
      .where('webhook_deliveries.id', '=', id)
      .executeTakeFirst();
    if (found === undefined) throw new WebhookNotFoundError();
    if (found.disabledAt !== null) throw new WebhookDisabledError();
    const at = now();
    await db
      .updateTable('webhook_deliveries')
      .set({ due_at: at, attempts: 0, delivered_at: null, given_up_at: null })
      .where('id', '=', id)
      .where((row) => row.or([row('leased_until', 'is', null), row('leased_until', '<=', at)]))
      .execute();
  }

  return { list, replay };
}

type Row = Omit<WebhookDelivery, 'status' | 'dueAt' | 'lastError'> & {
  readonly dueAt: number;
  readonly deliveredAt: number | null;
  readonly givenUpAt: number | null;
  readonly lastError: string | null;
};

function toDelivery({ deliveredAt, givenUpAt, dueAt, lastError, ...row }: Row): WebhookDelivery {
  const ended = givenUpAt === null ? 'waiting' : 'given-up';
  const status = deliveredAt === null ? ended : 'delivered';
  return {
    ...row,
    status,
    dueAt: status === 'waiting' ? dueAt : null,
    lastError: deliveryErrors.find((error) => error === lastError) ?? null,
  };
}
