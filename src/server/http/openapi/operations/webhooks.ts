import { PageQuery } from '#contract/page-query.ts';
import {
  MadeWebhook,
  Webhook,
  WebhookDeliveryList,
  WebhookInput,
  WebhookList,
} from '#contract/webhooks.ts';
import type { Operations } from '../operation.ts';

const station = 'Webhooks';
const example = { url: 'https://hooks.example.com/scopewright', eventTypes: ['profile.created'] };

export const webhookOperations: Operations = {
  'GET /webhooks': {
    station,
    summary: 'Lists webhooks',
    answers: { 200: { description: 'All of them.', schema: WebhookList } },
  },
  'POST /webhooks': {
    station,
    summary: 'Makes a webhook',
    body: { schema: WebhookInput, example },
    answers: {
      201: { description: 'The webhook and its signing secret, this once.', schema: MadeWebhook },
    },
  },
  'GET /webhooks/:id': {
    station,
    summary: 'Tells a webhook',
    answers: { 200: { description: 'The webhook.', schema: Webhook } },
  },
  'PATCH /webhooks/:id': {
    station,
    summary: 'Changes a webhook',
    body: { schema: WebhookInput, example },
    answers: { 200: { description: 'The changed webhook.', schema: Webhook } },
  },
  'DELETE /webhooks/:id': {
    station,
    summary: 'Deletes a webhook',
    answers: { 204: { description: 'Nothing is sent there any more.' } },
  },
  'GET /webhooks/:id/deliveries': {
    station,
    summary: 'Lists what was sent, and how it went',
    query: PageQuery,
    answers: { 200: { description: 'One page, latest first.', schema: WebhookDeliveryList } },
  },
  'POST /webhooks/:id/test': {
    station,
    summary: 'Sends a test event',
    answers: { 202: { description: 'It is on its way.' } },
  },
  'POST /webhooks/:id/deliveries/:deliveryId/replay': {
    station,
    summary: 'Sends one again',
    answers: { 202: { description: 'It is on its way.' } },
    problems: ['webhook-disabled'],
  },
};
