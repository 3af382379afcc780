import * as z from 'zod';
import { type Webhook, WebhookInput } from '#contract/webhooks.ts';
import type { Schema } from '../db/schema.ts';

/** There is no such webhook, or no such delivery of it. */
export class WebhookNotFoundError extends Error {
  override readonly name = 'WebhookNotFoundError';
}

/** It is switched off: nothing is sent to it. */
export class WebhookDisabledError extends Error {
  override readonly name = 'WebhookDisabledError';
}

/** There are as many as there may be. */
export class TooManyWebhooksError extends Error {
  override readonly name = 'TooManyWebhooksError';
}

const StoredEventTypes = z.preprocess(
  (value) => (typeof value === 'string' ? JSON.parse(value) : value),
  WebhookInput.shape.eventTypes,
);

export function readEventTypes(stored: string): Webhook['eventTypes'] {
  return StoredEventTypes.parse(stored);
}

/** What is told of a webhook; its secrets are not among it. */
export const toldColumns = [
  'id',
  'url',
  'event_types',
  'created_by_name',
  'created_at',
  'disabled_at',
  'last_attempt_at',
  'last_attempt_status',
  'last_attempt_error',
] as const;

export type WebhookRow = Pick<Schema['webhook_endpoints'], (typeof toldColumns)[number]>;

export function toWebhook(row: WebhookRow): Webhook {
  const { last_attempt_at: at } = row;
  return {
    id: row.id,
    url: row.url,
    eventTypes: readEventTypes(row.event_types),
    createdBy: row.created_by_name,
    createdAt: row.created_at,
    disabledAt: row.disabled_at,
    lastDelivery:
      at === null
        ? null
        : { at, delivered: row.last_attempt_error === null, status: row.last_attempt_status },
  };
}
