import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import type { WebhookDelivery } from '#contract/webhooks.ts';
import { sweepOld } from '../clock/sweep-old.ts';
import { describeOnBothEngines } from '../db/testing/describe-on-both-engines.ts';
import { destroyPreviousSigningSecrets } from './destroy-previous-signing-secrets.ts';
import { fanOut } from './fan-out.ts';
import { pausesMs } from './next-attempt.ts';
import { answering, type Received, startReceiver } from './testing/receiver.ts';
import { startWebhooks } from './testing/webhooks-for-test.ts';
import { WebhookDisabledError } from './webhook-record.ts';

const { signal } = new AbortController();
const dayMs = 86_400_000;

/** As whoever receives would, by the specification: the secrets whose signature is there. */
function signedWith({ headers, body }: Received, secret: string): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const wanted = `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
  return String(headers['webhook-signature']).split(' ').includes(wanted);
}

describeOnBothEngines('events to webhooks', (open) => {
  async function listening() {
    const receiver = await startReceiver();
    const database = await open();
    const started = startWebhooks(database, [receiver.host]);
    const made = await started.listen({ url: receiver.url });
    const { id } = made.webhook;
    const kept = async (): Promise<readonly WebhookDelivery[]> =>
      (await started.deliveries.list(id, { limit: 50 })).deliveries;
    return { ...started, database, receiver, id, secret: made.signingSecret.reveal(), kept };
  }

  it('come once, signed, with what happened and when', async () => {
    const { receiver, happen, workOff, secret, clock, kept, webhooks, id } = await listening();
    await happen({ type: 'profile.created', data: { name: 'Contoso', status: 'connected' } });
    await workOff();
    await workOff();
    const [received] = receiver.received;
    expect(receiver.received).toHaveLength(1);
    expect(JSON.parse(received?.body ?? '')).toEqual({
      type: 'profile.created',
      timestamp: new Date(clock.now).toISOString(),
      data: { profileId: 'p1', name: 'Contoso', status: 'connected' },
    });
    expect(received?.headers).toMatchObject({
      'content-type': 'application/json',
      'webhook-timestamp': String(clock.now / 1_000),
    });
    expect(received && signedWith(received, secret)).toBe(true);
    const [delivery] = await kept();
    expect(delivery).toEqual({
      id: delivery?.id,
      eventId: received?.headers['webhook-id'],
      eventType: 'profile.created',
      status: 'delivered',
      attempts: 1,
      createdAt: clock.now,
      dueAt: null,
      lastStatus: 204,
      lastError: null,
    });
    expect((await webhooks.find(id)).lastDelivery).toEqual({
      at: clock.now,
      delivered: true,
      status: 204,
    });
  });

  it('come to those who want them', async () => {
    const { receiver, listen, webhooks, happen, workOff } = await listening();
    const url = (path: string) => receiver.url.replace('hook', path);
    await listen({ url: url('deleted'), eventTypes: ['profile.deleted'] });
    const off = await listen({ url: url('off') });
    await webhooks.change(off.webhook.id, { disabled: true });
    await happen();
    await happen({ type: 'profile.deleted' });
    await workOff();
    const paths = receiver.received.map(({ path, body }) => `${path} ${JSON.parse(body).type}`);
    expect(paths.toSorted()).toEqual([
      '/deleted profile.deleted',
      '/hook profile.checked',
      '/hook profile.deleted',
    ]);
  });

  it('tell by which setup link a profile came', async () => {
    const { db, receiver, happen, workOff, clock } = await listening();
    await db
      .insertInto('setup_links')
      .values({
        id: 'l1',
        token_hash: 'h',
        platform: 'stackone',
        connector: 'microsoftoutlook',
        selection: '{}',
        choice: 'fixed',
        reference: 'customer 17',
        profile_id: 'p1',
        progress: '[]',
        created_by: 'o',
        created_by_name: 'Olga',
        created_at: clock.now,
        issued_at: 0,
        expires_at: clock.now,
        completed_at: clock.now,
      })
      .execute();
    await happen();
    await happen({ profileId: 'p2' });
    await workOff();
    const told = receiver.received.map(({ body }) => JSON.parse(body).data);
    expect(told).toContainEqual({ profileId: 'p1', reference: 'customer 17', name: 'Contoso' });
    expect(told).toContainEqual({ profileId: 'p2', name: 'Contoso' });
  });

  it('are tried again after ever longer pauses, with the same id, and given up after three days', async () => {
    const { receiver, happen, workOff, clock, kept } = await listening();
    receiver.answerNext(...Array.from({ length: 10 }, () => answering(500)));
    await happen();
    for (const pause of pausesMs) {
      await workOff();
      expect(await kept()).toMatchObject([{ status: 'waiting', dueAt: clock.now + pause }]);
      clock.now += pause - 1;
      await workOff();
      clock.now += 1;
    }
    await workOff();
    expect(await kept()).toMatchObject([
      { status: 'given-up', attempts: 10, dueAt: null, lastStatus: 500, lastError: 'refused' },
    ]);
    clock.now += dayMs;
    await workOff();
    expect(receiver.received).toHaveLength(10);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
  });

  it('wait as long as the receiver asks for', async () => {
    const { receiver, happen, workOff, clock, kept } = await listening();
    receiver.answerNext(answering(429, { 'retry-after': '90' }));
    await happen();
    await workOff();
    expect(await kept()).toMatchObject([{ dueAt: clock.now + 90_000, lastError: 'refused' }]);
  });

  it('end for an endpoint that says it is gone', async () => {
    const { receiver, happen, workOff, clock, kept, webhooks, id } = await listening();
    receiver.answerNext(answering(410));
    await happen();
    await workOff();
    await happen();
    clock.now += dayMs;
    await workOff();
    expect(receiver.received).toHaveLength(1);
    expect(await kept()).toMatchObject([{ status: 'given-up', lastError: 'gone' }]);
    expect((await webhooks.find(id)).disabledAt).not.toBeNull();
  });

  it('go on to a new address when the former one says meanwhile that it is gone', async () => {
    const { receiver, happen, workOff, clock, kept, webhooks, id } = await listening();
    const moved = `${receiver.url}/moved`;
    receiver.answerNext(async (received, response) => {
      await webhooks.change(id, { url: moved });
      answering(410)(received, response);
    });
    await happen();
    await workOff();
    expect(await kept()).toMatchObject([{ status: 'given-up', lastError: 'gone' }]);
    expect(await webhooks.find(id)).toMatchObject({ disabledAt: null, lastDelivery: null });
    clock.now += 1;
    await happen();
    await workOff();
    expect(receiver.received.map(({ path }) => path)).toEqual(['/hook', '/hook/moved']);
  });

  it('are tried again whatever else goes wrong', async () => {
    const { receiver, happen, workOff, clock, kept } = await listening();
    receiver.answerNext(
      answering(301, { location: receiver.url }),
      answering(404),
      answering(503, { 'retry-after': 'soon' }),
      (_, response) => void response.destroy(),
    );
    await happen();
    const wrong = [
      { lastStatus: 301, lastError: 'redirected' },
      { lastStatus: 404, lastError: 'refused' },
      { lastStatus: 503, lastError: 'refused' },
      { lastStatus: null, lastError: 'connection-lost' },
    ];
    for (const [index, pause] of pausesMs.slice(0, wrong.length).entries()) {
      await workOff();
      const dueAt = clock.now + pause;
      expect(await kept()).toMatchObject([{ ...wrong[index], status: 'waiting', dueAt }]);
      clock.now = dueAt;
    }
    await workOff();
    expect(await kept()).toMatchObject([{ status: 'delivered', attempts: 5, lastError: null }]);
    expect(receiver.received).toHaveLength(5);
  });

  it('wait for the key with which their signing secret was sealed', async () => {
    const { db, receiver, happen, workOff, clock, kept, id } = await listening();
    const { secret_sealed } = await db
      .selectFrom('webhook_endpoints')
      .select('secret_sealed')
      .executeTakeFirstOrThrow();
    const sealWith = (sealed: string) =>
      db.updateTable('webhook_endpoints').set({ secret_sealed: sealed }).where('id', '=', id);
    await sealWith(secret_sealed.replace(/[^.]*$/, 'AAAA')).execute();
    await happen();
    await workOff();
    expect(await kept()).toMatchObject([{ status: 'waiting', lastError: 'secret-unreadable' }]);
    expect(receiver.received).toHaveLength(0);
    await sealWith(secret_sealed).execute();
    clock.now += pausesMs[0] ?? 0;
    await workOff();
    expect(await kept()).toMatchObject([{ status: 'delivered', attempts: 2 }]);
  });

  it('wait while their webhook is disabled, and go on when it is enabled', async () => {
    const { receiver, happen, workOff, clock, webhooks, id } = await listening();
    receiver.answerNext(answering(500));
    await happen();
    await workOff();
    await webhooks.change(id, { disabled: true });
    clock.now += dayMs;
    await happen();
    await workOff();
    expect(receiver.received).toHaveLength(1);
    await webhooks.change(id, { disabled: false });
    await workOff();
    // What happened meanwhile was never kept for it.
    const [first, second] = receiver.received.map(({ headers }) => headers);
    expect(receiver.received).toHaveLength(2);
    expect(second?.['webhook-id']).toBe(first?.['webhook-id']);
    expect(second?.['webhook-timestamp']).toBe(String(clock.now / 1_000));
  });

  it('come again on demand, with the same id', async () => {
    const { receiver, happen, workOff, kept, deliveries, id } = await listening();
    await happen();
    await workOff();
    const [delivery] = await kept();
    await deliveries.replay(id, delivery?.id ?? '');
    expect(await kept()).toMatchObject([{ status: 'waiting', attempts: 0 }]);
    await workOff();
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([
      delivery?.eventId,
      delivery?.eventId,
    ]);
    expect(await kept()).toMatchObject([{ status: 'delivered', attempts: 1 }]);
    await expect(deliveries.replay('another', delivery?.id ?? '')).rejects.toThrow();
  });

  it('come again on demand after they were given up, and are then tried as often', async () => {
    const { receiver, happen, workOff, clock, kept, deliveries, id } = await listening();
    receiver.answerNext(...Array.from({ length: 11 }, () => answering(500)));
    await happen();
    for (const pause of [...pausesMs, 0]) {
      await workOff();
      clock.now += pause;
    }
    const [delivery] = await kept();
    expect(delivery).toMatchObject({ status: 'given-up', attempts: 10 });
    await deliveries.replay(id, delivery?.id ?? '');
    await workOff();
    const dueAt = clock.now + (pausesMs[0] ?? 0);
    expect(await kept()).toMatchObject([{ status: 'waiting', attempts: 1, dueAt }]);
    clock.now = dueAt;
    await workOff();
    expect(await kept()).toMatchObject([{ status: 'delivered', attempts: 2 }]);
  });

  it('do not come again while it is disabled, and wait for nothing', async () => {
    const { happen, workOff, kept, deliveries, webhooks, id } = await listening();
    await happen();
    await workOff();
    const before = await kept();
    const replay = () => deliveries.replay(id, before[0]?.id ?? '');
    await webhooks.change(id, { disabled: true });
    await expect(replay()).rejects.toThrow(WebhookDisabledError);
    expect(await kept()).toEqual(before);
    await webhooks.change(id, { disabled: false });
    await replay();
    expect(await kept()).toMatchObject([{ status: 'waiting' }]);
  });

  it('are not missed when they are committed after later ones', async () => {
    const { db, receiver, happen, workOff, clock } = await listening();
    await happen();
    await workOff();
    // Its transaction began before the other one and ended after it.
    clock.now -= 10_000;
    await happen({ type: 'profile.deleted' });
    clock.now += 10_000;
    await workOff();
    expect(receiver.received.map(({ body }) => JSON.parse(body).type)).toEqual([
      'profile.checked',
      'profile.deleted',
    ]);
    expect(await fanOut(db, clock.now, 100)).toBe(0);
  });

  it('survive a process that ends between the outbox and the way out', async () => {
    const { db, receiver, happen, workOff, clock, kept } = await listening();
    await happen();
    await fanOut(db, clock.now, 100);
    expect(await kept()).toMatchObject([{ status: 'waiting', attempts: 0 }]);
    await workOff();
    expect(receiver.received).toHaveLength(1);
  });

  it('are taken over from a process that has died with them, not before its time is over', async () => {
    const { db, receiver, happen, workOff, clock } = await listening();
    await happen();
    await fanOut(db, clock.now, 100);
    await db
      .updateTable('webhook_deliveries')
      .set({ lease: 'of the dead', leased_until: clock.now + 60_000 })
      .execute();
    await workOff();
    expect(receiver.received).toHaveLength(0);
    clock.now += 60_000;
    await workOff();
    expect(receiver.received).toHaveLength(1);
  });

  it('are given back by a process that ends, and sent by the next one', async () => {
    const { database, receiver, happen, workOff, processOn, kept } = await listening();
    const end = new AbortController();
    receiver.answerNext(() => end.abort());
    await happen();
    const ending = processOn(database, end.signal);
    await ending.look();
    await ending.idle();
    expect(await kept()).toMatchObject([{ status: 'waiting', attempts: 0, lastError: null }]);
    await workOff();
    expect(receiver.received).toHaveLength(2);
    expect(await kept()).toMatchObject([{ status: 'delivered', attempts: 1 }]);
  });

  it('are sent once by several processes', async () => {
    const { database, receiver, happen, processOn } = await listening();
    const events = 60;
    for (let index = 0; index < events; index += 1) await happen();
    const processes = [processOn(database), processOn(database), processOn(database)];
    await Promise.all(processes.map((one) => one.look()));
    await Promise.all(processes.map((one) => one.idle()));
    expect(receiver.received).toHaveLength(events);
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(events);
  });

  it('come to one receiver while another keeps them waiting', async () => {
    const { receiver, listen, happen, database, kept } = await listening();
    const slow = await startReceiver();
    const held: (() => void)[] = [];
    slow.answerNext(
      ...Array.from({ length: 20 }, () => (_: Received, response: { end(): void }) => {
        held.push(() => response.end());
      }),
    );
    const both = startWebhooks(database, [receiver.host, slow.host]);
    await listen({ url: slow.url });
    for (let index = 0; index < 20; index += 1) await happen();
    const delivering = both.processOn(database);
    await delivering.look();
    await expect.poll(() => receiver.received.length, { timeout: 10_000 }).toBe(20);
    expect(slow.received.length).toBeLessThanOrEqual(4);
    while (slow.received.length < 20 || held.length > 0) {
      held.shift()?.();
      await new Promise(setImmediate);
    }
    await delivering.idle();
    expect(slow.received).toHaveLength(20);
    expect(await kept()).toHaveLength(20);
  });

  it('are signed with both secrets for a day after a rotation', async () => {
    const { db, receiver, webhooks, happen, workOff, clock, id, secret } = await listening();
    const rotated = await webhooks.rotateSecret(id);
    const fresh = rotated.signingSecret.reveal();
    expect(fresh).not.toBe(secret);
    await happen();
    await workOff();
    clock.now += dayMs;
    await destroyPreviousSigningSecrets(db, clock.now);
    await happen();
    await workOff();
    const [first, second] = receiver.received;
    const signedBy = (one: Received | undefined) =>
      [secret, fresh].map((each) => one !== undefined && signedWith(one, each));
    expect(signedBy(first)).toEqual([true, true]);
    expect(signedBy(second)).toEqual([false, true]);
    const rows = await db.selectFrom('webhook_endpoints').selectAll().execute();
    expect(rows).toMatchObject([{ previous_secret_sealed: null, previous_secret_until: null }]);
    expect(JSON.stringify(rows)).not.toContain(fresh.slice('whsec_'.length));
  });

  it('go with their webhook, and after 30 days', async () => {
    const { db, webhooks, listen, receiver, happen, workOff, clock, id, kept } = await listening();
    await listen({ url: receiver.url });
    await happen();
    await workOff();
    await webhooks.remove(id);
    const count = async () =>
      (await db.selectFrom('webhook_deliveries').select('id').execute()).length;
    expect(await count()).toBe(1);
    await sweepOld(db, clock.now + 30 * dayMs - 1, signal);
    expect(await count()).toBe(1);
    await sweepOld(db, clock.now + 30 * dayMs, signal);
    expect(await count()).toBe(0);
    expect(await kept()).toEqual([]);
    expect(await db.selectFrom('outbox_events').select('id').execute()).toEqual([]);
  });

  it('are listed page by page, the latest first', async () => {
    const { happen, workOff, clock, deliveries, id } = await listening();
    for (let index = 0; index < 5; index += 1) {
      clock.now += 1;
      await happen();
      await workOff();
    }
    const seen: number[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = await deliveries.list(id, { after, limit: 2 });
      seen.push(...page.deliveries.map(({ createdAt }) => createdAt));
      after = page.next;
    }
    expect(seen).toEqual([0, 1, 2, 3, 4].map((earlier) => clock.now - earlier));
  });
});
