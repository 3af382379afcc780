import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Schema } from '../db/schema.ts';
import { isCancelled } from '../entra/cancelled.ts';
import { SecretUnreadableError } from '../profiles/secret-unreadable-error.ts';
import type { Sent, WebhookSender } from './create-sender.ts';
import type { LeasedDelivery } from './delivery-queue.ts';
import type { DeliveryRoom } from './delivery-room.ts';
import { eventBody } from './event-body.ts';
import { type DeliverableEvent, readDelivery } from './read-delivery.ts';
import { giveBack, settle } from './settle-delivery.ts';
import { signatureOf } from './signature.ts';
import { WebhookNotFoundError } from './webhook-record.ts';
import type { Webhooks } from './webhook-repository.ts';

export type DeliveringNeeds = {
  readonly db: Kysely<Schema>;
  readonly webhooks: Pick<Webhooks, 'signingSecrets'>;
  readonly webhookSender: Pick<WebhookSender, 'send'>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly random: () => number;
  readonly log: Logger;
};

/**
 * Makes one attempt of a delivery and writes down what came of it. When the signal aborts it is given back
 * as it was, for the next process; so it may come to its receiver twice, with the same `webhook-id`.
 */
export async function deliver(
  delivery: LeasedDelivery,
  needs: DeliveringNeeds & { readonly room: DeliveryRoom },
  signal: AbortSignal,
): Promise<void> {
  let worked: boolean | undefined;
  try {
    const event = await readDelivery(needs.db, delivery);
    // Its webhook or its event is gone, and it goes with them.
    if (event === undefined) return;
    const sent = await attempt(event, needs, signal);
    worked = sent.error === null;
    await settle(delivery, { ...sent, url: event.url, attempts: event.attempts + 1 }, needs);
  } catch (error) {
    if (isGone(error)) return;
    await giveBack(needs.db, delivery);
    if (!isCancelled(error)) throw error;
  } finally {
    needs.room.leave(delivery.endpointId, worked);
  }
}

function isGone(error: unknown): boolean {
  return error instanceof WebhookNotFoundError;
}

async function attempt(
  event: DeliverableEvent,
  needs: DeliveringNeeds,
  signal: AbortSignal,
): Promise<Sent> {
  try {
    const { endpointId: id, url, eventId } = event;
    return await sendEvent({ id, url, eventId, body: eventBody(event) }, needs, signal);
  } catch (error) {
    if (!(error instanceof SecretUnreadableError)) throw error;
    return { status: null, error: 'secret-unreadable' };
  }
}

export type EventToSend = {
  /** Of the webhook. */
  readonly id: string;
  readonly url: string;
  readonly eventId: string;
  readonly body: string;
};

/** Signs and sends once. Rejects with a `SecretUnreadableError` or a `WebhookNotFoundError`. */
export async function sendEvent(
  { id, url, eventId, body }: EventToSend,
  { webhooks, webhookSender, now }: Pick<DeliveringNeeds, 'webhooks' | 'webhookSender' | 'now'>,
  signal: AbortSignal,
): Promise<Sent> {
  const secrets = await webhooks.signingSecrets(id);
  const timestamp = Math.floor(now() / 1_000);
  const headers = {
    'content-type': 'application/json',
    'webhook-id': eventId,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatureOf({ id: eventId, timestamp, body }, secrets),
  };
  return webhookSender.send({ url, headers, body }, signal);
}
