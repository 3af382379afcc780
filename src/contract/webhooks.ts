import * as z from 'zod/mini';
import { eventTypes } from '#domain/profile/profile-event.ts';

/** `POST /api/v1/webhooks` (201), and `PATCH /api/v1/webhooks/:id`: https only, never a private address. */
export const WebhookInput = z.strictObject({
  url: z.string().check(z.maxLength(2_000)),
  /** Which events; empty for all. */
  eventTypes: z.array(z.enum(eventTypes)).check(z.maxLength(eventTypes.length)),
});

export type WebhookInput = z.infer<typeof WebhookInput>;

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

/** The signing secret, `whsec_…`, is in this answer and nowhere else. */
export const MadeWebhook = z.strictObject({ webhook: Webhook, signingSecret: z.string() });

export type MadeWebhook = z.infer<typeof MadeWebhook>;

/** `GET /api/v1/webhooks` */
export const WebhookList = z.strictObject({ webhooks: z.array(Webhook) });

export type WebhookList = z.infer<typeof WebhookList>;

export const deliveryStatuses = ['waiting', 'delivered', 'given-up'] as const;

/** `GET /api/v1/webhooks/:id/deliveries`, latest first; `POST …/deliveries/:id/replay` sends one again. */
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
      lastError: z.nullable(z.string()),
    }),
  ),
  next: z.nullable(z.string()),
});

export type WebhookDeliveryList = z.infer<typeof WebhookDeliveryList>;
