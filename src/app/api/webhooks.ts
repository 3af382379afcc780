import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import {
  MadeWebhook,
  Webhook,
  type WebhookChange,
  WebhookDeliveryList,
  type WebhookInput,
  WebhookList,
  WebhookTest,
} from '#contract/webhooks.ts';
import { readAnswer, request } from './http.ts';
import { polled } from './polled.ts';

const path = (id: string) => `webhooks/${encodeURIComponent(id)}`;

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks'],
  queryFn: async (context) => readAnswer(await request('webhooks', polled(context)), WebhookList),
});

/** What was sent to a webhook, page by page. */
export const deliveriesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['webhook-deliveries', id],
    initialPageParam: '',
    queryFn: async (context) => {
      const { pageParam } = context;
      const query = pageParam === '' ? '' : `?after=${encodeURIComponent(pageParam)}`;
      const answer = await request(`${path(id)}/deliveries${query}`, polled(context));
      return readAnswer(answer, WebhookDeliveryList);
    },
    getNextPageParam: (page: WebhookDeliveryList) => page.next,
  });

/** Makes one; its signing secret comes with the answer and never again. */
export async function createWebhook(body: WebhookInput): Promise<MadeWebhook> {
  return readAnswer(await request('webhooks', { method: 'POST', body }), MadeWebhook);
}

export async function changeWebhook(id: string, body: WebhookChange): Promise<Webhook> {
  return readAnswer(await request(path(id), { method: 'PATCH', body }), Webhook);
}

export async function deleteWebhook(id: string): Promise<void> {
  await request(path(id), { method: 'DELETE' });
}

/** Gives it another signing secret. */
export async function rotateSigningSecret(id: string): Promise<MadeWebhook> {
  return readAnswer(await request(`${path(id)}/secret`, { method: 'POST' }), MadeWebhook);
}

/** Sends a test event, and tells what came of it. */
export async function testWebhook(id: string): Promise<WebhookTest> {
  return readAnswer(await request(`${path(id)}/test`, { method: 'POST' }), WebhookTest);
}

/** Has an event sent again. */
export async function replayDelivery(id: string, deliveryId: string): Promise<void> {
  const delivery = encodeURIComponent(deliveryId);
  await request(`${path(id)}/deliveries/${delivery}/replay`, { method: 'POST' });
}
