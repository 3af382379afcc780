import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { testEventType, type WebhookTest } from '#contract/webhooks.ts';
import type { Services } from '../services.ts';
import { sendEvent } from '../webhooks/deliver.ts';
import { eventBody } from '../webhooks/event-body.ts';
import { aboutWebhookAnd } from './about-webhook.ts';
import { auditOf } from './audit-of.ts';

type Needs = Pick<Services, 'webhooks' | 'webhookSender' | 'auditLog' | 'now'>;

/**
 * Sends an event that tells of nothing, also to one that is disabled: it is not kept, and not tried again. Rejects
 * with a `WebhookNotFoundError`.
 */
export async function testWebhook(
  context: Context,
  id: string,
  services: Needs,
): Promise<WebhookTest> {
  const webhook = await services.webhooks.find(id);
  const body = eventBody({
    type: testEventType,
    createdAt: services.now(),
    data: '{}',
    profileId: null,
    linkId: null,
  });
  const startedAt = performance.now();
  const { status, error } = await sendEvent(
    { id, url: webhook.url, eventId: randomUUID(), body },
    services,
    context.req.raw.signal,
  );
  const milliseconds = Math.round(performance.now() - startedAt);
  const delivered = error === null;
  await auditOf(context, services).tell('webhook.tested', {
    ...aboutWebhookAnd({ status, error })(webhook),
    outcome: delivered ? 'done' : 'failed',
  });
  return { delivered, status, error, milliseconds };
}
