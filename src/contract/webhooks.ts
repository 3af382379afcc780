import * as z from 'zod/mini';
import { eventTypes } from '#domain/profile/profile-event.ts';

/** `POST /api/v1/webhooks` (201): https only, never a private address. */
export const WebhookInput = z.strictObject({
  url: z.string().check(z.maxLength(2_000)),
  /** Which events; empty for all. */
  eventTypes: z.array(z.enum(eventTypes)).check(z.maxLength(eventTypes.length)),
});

export type WebhookInput = z.infer<typeof WebhookInput>;

/** `PATCH /api/v1/webhooks/:id`: what is not named stays. Nothing is sent to one that is disabled. */
export const WebhookChange = z.partial(
  z.strictObject({ ...WebhookInput.shape, disabled: z.boolean() }),
);

export type WebhookChange = z.infer<typeof WebhookChange>;

/** What is wrong with a destination, told as an error of `/url`. */
export const destinationFaults = [
  'not-a-url',
  'not-https',
  'has-credentials',
  'address-forbidden',
  'host-not-found',
] as const;

export type DestinationFault = (typeof destinationFaults)[number];

/** Why an event was not taken at its destination. */
export const deliveryErrors = [
  ...destinationFaults,
  /** An answer other than 2xx, or a redirect, which is not followed. */
  'refused',
  'redirected',
  /** 410: the endpoint wants no more, and is disabled. */
  'gone',
  'timed-out',
  'connection-refused',
  'connection-lost',
  'tls-failed',
  /** The signing secret cannot be opened with the encryption keys that are there. */
  'secret-unreadable',
] as const;

export type DeliveryError = (typeof deliveryErrors)[number];

export const Webhook = z.strictObject({
  id: z.string(),
  url: z.string(),
  eventTypes: z.readonly(z.array(z.enum(eventTypes))),
  createdBy: z.string(),
  createdAt: z.int(),
  /** Since when nothing is sent there; null while it is. */
  disabledAt: z.nullable(z.int()),
  lastDelivery: z.nullable(
    z.strictObject({ at: z.int(), delivered: z.boolean(), status: z.nullable(z.int()) }),
  ),
});

export type Webhook = z.infer<typeof Webhook>;

/**
 * The signing secret, `whsec_…`, is in this answer and nowhere else. `POST /api/v1/webhooks/:id/secret`
 * answers so with a new one; the one before it signs as well for 24 hours.
 */
export const MadeWebhook = z.strictObject({ webhook: Webhook, signingSecret: z.string() });

export type MadeWebhook = z.infer<typeof MadeWebhook>;

/** `GET /api/v1/webhooks` */
export const WebhookList = z.strictObject({ webhooks: z.array(Webhook) });

export type WebhookList = z.infer<typeof WebhookList>;

const deliveryStatuses = ['waiting', 'delivered', 'given-up'] as const;

/**
 * `GET /api/v1/webhooks/:id/deliveries`, latest first; `POST …/deliveries/:id/replay` sends one again (202; 409
 * `webhook-disabled`).
 */
export const WebhookDeliveryList = z.strictObject({
  deliveries: z.array(
    z.strictObject({
      id: z.string(),
      eventId: z.string(),
      eventType: z.string(),
      status: z.enum(deliveryStatuses),
      attempts: z.int(),
      createdAt: z.int(),
      /** Of the next attempt; null when there is none. */
      dueAt: z.nullable(z.int()),
      lastStatus: z.nullable(z.int()),
      lastError: z.nullable(z.enum(deliveryErrors)),
    }),
  ),
  next: z.nullable(z.string()),
});

export type WebhookDeliveryList = z.infer<typeof WebhookDeliveryList>;

export type WebhookDelivery = WebhookDeliveryList['deliveries'][number];

/** `POST /api/v1/webhooks/:id/test` sends an event of this type at once, and tells what came of it. */
export const testEventType = 'webhook.test';

export const WebhookTest = z.strictObject({
  delivered: z.boolean(),
  /** Of the answer; null when there was none. */
  status: z.nullable(z.int()),
  error: z.nullable(z.enum(deliveryErrors)),
  /** From the first step of the connection to the answer. */
  milliseconds: z.int(),
});

export type WebhookTest = z.infer<typeof WebhookTest>;
