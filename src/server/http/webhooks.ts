import { type Context, Hono } from 'hono';
import { PageQuery } from '#contract/page-query.ts';
import {
  type MadeWebhook,
  WebhookChange,
  type WebhookDeliveryList,
  WebhookInput,
  type WebhookList,
} from '#contract/webhooks.ts';
import type { Services } from '../services.ts';
import type { MadeSecret } from '../webhooks/webhook-repository.ts';
import { aboutWebhook, aboutWebhookAnd, namedIn } from './about-webhook.ts';
import { actorOf } from './actor-of.ts';
import { type About, auditOf } from './audit-of.ts';
import { limitSession } from './limit-session.ts';
import { Refusal } from './problems.ts';
import { readBody } from './read-body.ts';
import { readQuery } from './read-query.ts';
import { testWebhook } from './test-webhook.ts';

const pageSize = 50;
const oneId = '/:id{[0-9a-f-]{36}}';

/** `/api/v1/webhooks` */
export function webhookRoutes(services: Services): Hono {
  const { webhooks, webhookDeliveries, log } = services;
  const routes = new Hono();

  routes.get('/', async (context) =>
    context.json({ webhooks: [...(await webhooks.list())] } satisfies WebhookList),
  );

  routes.post('/', async (context) => {
    const input = await readBody(context, WebhookInput);
    await refuseUnfit(input.url, services);
    const wanted = { ...input, createdByName: actorOf(context).name };
    const settle = auditOf(context, services).settling('webhook.created', aboutWebhook);
    const made = await webhooks.create(wanted, settle);
    log.info({ webhook: made.webhook.id }, 'webhook made');
    return context.json(toMade(made), 201);
  });

  routes.patch(oneId, async (context) => {
    const change = await readBody(context, WebhookChange);
    if (change.url !== undefined) await refuseUnfit(change.url, services);
    const changed = namedIn(change);
    const settle = changed && changing(context, changed);
    const webhook = await webhooks.change(idOf(context), change, settle);
    log.info({ webhook: webhook.id, disabled: webhook.disabledAt !== null }, 'webhook changed');
    return context.json(webhook);
  });

  routes.delete(oneId, async (context) => {
    const settle = auditOf(context, services).settling('webhook.deleted', aboutWebhook);
    await webhooks.remove(idOf(context), settle);
    log.info({ webhook: idOf(context) }, 'webhook deleted');
    return context.body(null, 204);
  });

  routes.post(`${oneId}/secret`, async (context) => {
    const settle = changing(context, { fields: 'signingSecret' });
    const made = await webhooks.rotateSecret(idOf(context), settle);
    log.info({ webhook: made.webhook.id }, 'signing secret of a webhook rotated');
    return context.json(toMade(made));
  });

  routes.post(`${oneId}/test`, async (context) => {
    await limitSession(actorOf(context).sessionId, { doing: 'webhook-test', limit: 20 }, services);
    return context.json(await testWebhook(context, idOf(context), services));
  });

  routes.get(`${oneId}/deliveries`, async (context) => {
    const { after } = readQuery(context, PageQuery);
    const { id } = await webhooks.find(idOf(context));
    const page = await webhookDeliveries.list(id, { after, limit: pageSize });
    return context.json(page satisfies WebhookDeliveryList);
  });

  routes.post(`${oneId}/deliveries/:deliveryId/replay`, async (context) => {
    await webhookDeliveries.replay(idOf(context), context.req.param('deliveryId'));
    services.onReplay();
    return context.body(null, 202);
  });

  const changing = (context: Context, changed: About['data']) =>
    auditOf(context, services).settling('webhook.changed', aboutWebhookAnd(changed));

  return routes;
}

function idOf(context: Context): string {
  return context.req.param('id') ?? '';
}

function toMade({ webhook, signingSecret }: MadeSecret): MadeWebhook {
  return { webhook, signingSecret: signingSecret.reveal() };
}

async function refuseUnfit(
  url: string,
  { webhookSender }: Pick<Services, 'webhookSender'>,
): Promise<void> {
  const code = await webhookSender.faultOf(url);
  if (code !== undefined) {
    throw new Refusal('invalid-request', { errors: [{ pointer: '/url', code }] });
  }
}
