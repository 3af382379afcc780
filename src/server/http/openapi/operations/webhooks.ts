import { PageQuery } from '#contract/page-query.ts';
import {
  MadeWebhook,
  Webhook,
  WebhookChange,
  WebhookDeliveryList,
  WebhookInput,
  WebhookList,
  WebhookTest,
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
    description: 'No event types stand for all. The address has to be public, and https.',
    body: { schema: WebhookInput, example },
    answers: {
      201: { description: 'The webhook and its signing secret, this once.', schema: MadeWebhook },
    },
  },
  'PATCH /webhooks/:id': {
    station,
    summary: 'Changes a webhook',
    description: 'What is not named stays. Nothing is sent to one that is disabled.',
    body: { schema: WebhookChange, example: { disabled: true } },
    answers: { 200: { description: 'The changed webhook.', schema: Webhook } },
  },
  'DELETE /webhooks/:id': {
    station,
    summary: 'Deletes a webhook',
    answers: { 204: { description: 'Nothing is sent there any more.' } },
  },
  'POST /webhooks/:id/secret': {
    station,
    summary: 'Gives a webhook another signing secret',
    description: 'The one before it signs as well for 24 hours.',
    answers: {
      200: { description: 'The webhook and its new secret, this once.', schema: MadeWebhook },
    },
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
    answers: { 200: { description: 'What came of it.', schema: WebhookTest } },
    problems: ['secret-unreadable'],
  },
  'POST /webhooks/:id/deliveries/:deliveryId/replay': {
    station,
    summary: 'Sends one again',
    answers: { 202: { description: 'It is on its way.' } },
    problems: ['webhook-disabled'],
  },
};
