import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  MadeWebhook,
  Webhook,
  WebhookDeliveryList,
  WebhookList,
  WebhookTest,
} from '#contract/webhooks.ts';
import { startDeliveries } from '../webhooks/start-deliveries.ts';
import { answering, startReceiver } from '../webhooks/testing/receiver.ts';
import { jsonOf, problemOf } from './testing/caller.ts';
import { openApp } from './testing/open-app.ts';
import { practice, profileInput } from './testing/requests.ts';

async function open() {
  const receiver = await startReceiver();
  const app = await openApp({ webhookHosts: [receiver.host] });
  const admin = await app.signIn();
  const make = async (body: object = { url: receiver.url, eventTypes: [] }) => {
    const answer = await admin.send('POST', '/api/v1/webhooks', { body });
    expect(answer.status).toBe(201);
    return MadeWebhook.parse(jsonOf(answer));
  };
  const deliver = async () => {
    const { db, services } = app;
    const deliveries = startDeliveries(
      { ...services, db, random: () => 0.5 },
      new AbortController().signal,
    );
    await deliveries.look();
    await deliveries.idle();
  };
  return { ...app, admin, receiver, make, deliver };
}

describe('webhooks over HTTP', () => {
  it('show their secret once, are listed, changed and deleted', async () => {
    const { admin, make, receiver } = await open();
    const { webhook, signingSecret } = await make({
      url: receiver.url,
      eventTypes: ['profile.created'],
    });
    expect(signingSecret).toMatch(/^whsec_/);
    expect(webhook).toMatchObject({ eventTypes: ['profile.created'], createdBy: 'Operator' });
    const path = `/api/v1/webhooks/${webhook.id}`;
    const list = await admin.send('GET', '/api/v1/webhooks');
    expect(WebhookList.parse(jsonOf(list))).toEqual({ webhooks: [webhook] });
    expect(list.text).not.toContain(signingSecret);

    const change = { url: `${receiver.url}/2`, eventTypes: [], disabled: true };
    const changed = await admin.send('PATCH', path, { body: change });
    expect(Webhook.parse(jsonOf(changed))).toMatchObject({
      url: `${receiver.url}/2`,
      eventTypes: [],
    });
    expect(Webhook.parse(jsonOf(changed)).disabledAt).not.toBeNull();
    const enabled = await admin.send('PATCH', path, { body: { disabled: false } });
    expect(Webhook.parse(jsonOf(enabled))).toMatchObject({
      url: `${receiver.url}/2`,
      disabledAt: null,
    });
    expect((await admin.send('PATCH', path, { body: {} })).status).toBe(200);

    const rotated = await admin.send('POST', `${path}/secret`, { body: {} });
    expect(MadeWebhook.parse(jsonOf(rotated)).signingSecret).not.toBe(signingSecret);

    expect((await admin.send('DELETE', path)).status).toBe(204);
    for (const [method, rest, body] of [
      ['DELETE', '', undefined],
      ['PATCH', '', {}],
      ['POST', '/secret', {}],
      ['POST', '/test', {}],
      ['GET', '/deliveries', undefined],
      ['POST', `/deliveries/${randomUUID()}/replay`, {}],
    ] as const) {
      const answer = await admin.send(method, `${path}${rest}`, body ? { body } : {});
      expect(problemOf(answer).code, `${method} ${rest}`).toBe('not-found');
    }
  });

  it.each([
    ['http://hooks.example/', 'not-https'],
    ['https://me:word@hooks.example/', 'has-credentials'],
    ['https://10.0.0.1/', 'address-forbidden'],
    ['https://localhost/', 'address-forbidden'],
    ['hooks', 'not-a-url'],
  ])('refuse %s as a destination, made or changed', async (url, code) => {
    const { admin, make } = await open();
    const { webhook } = await make();
    const asked = [
      admin.send('POST', '/api/v1/webhooks', { body: { url, eventTypes: [] } }),
      admin.send('PATCH', `/api/v1/webhooks/${webhook.id}`, { body: { url } }),
    ];
    for (const answer of await Promise.all(asked)) {
      expect(problemOf(answer)).toMatchObject({
        code: 'invalid-request',
        errors: [{ pointer: '/url', code }],
      });
    }
  });

  it('are 50 at the most', async () => {
    const { admin, make, receiver } = await open();
    for (let index = 0; index < 50; index += 1) await make();
    const body = { url: receiver.url, eventTypes: [] };
    expect(problemOf(await admin.send('POST', '/api/v1/webhooks', { body }))).toMatchObject({
      code: 'invalid-request',
      errors: [{ pointer: '', code: 'too_many' }],
    });
  });

  it('are tested at once, and tell what came of it', async () => {
    const { admin, make, receiver } = await open();
    const { webhook } = await make();
    const test = async () =>
      WebhookTest.parse(
        jsonOf(await admin.send('POST', `/api/v1/webhooks/${webhook.id}/test`, { body: {} })),
      );
    expect(await test()).toMatchObject({ delivered: true, status: 204, error: null });
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({
      type: 'webhook.test',
      data: {},
    });
    receiver.answerNext(answering(500));
    expect(await test()).toMatchObject({ delivered: false, status: 500, error: 'refused' });
    const list = await admin.send('GET', `/api/v1/webhooks/${webhook.id}/deliveries`);
    expect(WebhookDeliveryList.parse(jsonOf(list))).toEqual({ deliveries: [], next: null });
  });

  it('hear of a profile, never of its secret, and hear again on demand', async () => {
    const { admin, make, receiver, deliver, log, answers } = await open();
    const { webhook, signingSecret } = await make();
    const { clientSecret } = practice('granted');
    const input = profileInput();
    expect(JSON.stringify(input)).toContain(clientSecret);
    expect((await admin.send('POST', '/api/v1/profiles', { body: input })).status).toBe(201);
    await deliver();
    const path = `/api/v1/webhooks/${webhook.id}/deliveries`;
    const { deliveries } = WebhookDeliveryList.parse(jsonOf(await admin.send('GET', path)));
    expect(deliveries).toMatchObject([{ eventType: 'profile.created', status: 'delivered' }]);
    const replay = `${path}/${deliveries[0]?.id}/replay`;
    expect((await admin.send('POST', replay, { body: {} })).status).toBe(202);
    await deliver();
    expect(receiver.received).toHaveLength(2);
    const [first, second] = receiver.received;
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(JSON.stringify(receiver.received)).not.toContain(clientSecret);
    await admin.send('PATCH', `/api/v1/webhooks/${webhook.id}`, { body: { disabled: true } });
    expect(problemOf(await admin.send('POST', replay, { body: {} }))).toMatchObject({
      code: 'webhook-disabled',
      status: 409,
    });
    for (const told of [...log, ...answers.slice(1), JSON.stringify(receiver.received)]) {
      if (!told.includes('"signingSecret"')) expect(told).not.toContain(signingSecret);
    }
  });
});
