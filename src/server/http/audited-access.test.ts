import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { KeyScope } from '#contract/access.ts';
import { MadeApiKey, ReadCredentials } from '#contract/api-keys.ts';
import type { AuditEvent } from '#contract/audit-events.ts';
import { MadeWebhook } from '#contract/webhooks.ts';
import { keyForTest } from '../profiles/testing/profiles-for-test.ts';
import { answering, startReceiver } from '../webhooks/testing/receiver.ts';
import { auditTrail } from './testing/audit-requests.ts';
import { type Caller, jsonOf, problemOf } from './testing/caller.ts';
import { type AppOptions, type OpenApp, openApp } from './testing/open-app.ts';
import { createProfile, profilesPath } from './testing/profile-requests.ts';
import { practice } from './testing/requests.ts';

const keysPath = '/api/v1/api-keys';
const webhooksPath = '/api/v1/webhooks';
const olga = { kind: 'operator', id: 'operator-admin', name: 'Olga, admin' };

async function open(options: AppOptions = {}) {
  const app = await openApp(options);
  const admin = await app.signIn('admin');
  return { ...app, admin };
}

async function makeKey(admin: Caller, scopes: readonly KeyScope[], change = {}) {
  const body = { name: 'Backend', scopes, ...change };
  const made = MadeApiKey.parse(jsonOf(await admin.send('POST', keysPath, { body })));
  return { ...made, headers: { authorization: `Bearer ${made.key}` } };
}

async function trailOf(app: Pick<OpenApp, 'services'>, prefix: string) {
  return (await auditTrail(app)).filter(({ action }) => action.startsWith(prefix));
}

const inShort = ({ action, outcome, subject, data }: AuditEvent) => [
  action,
  outcome,
  subject,
  data,
];

describe('the audit log has of an API key', () => {
  it('who made it, for what and until when, who revoked it, and nothing of itself', async () => {
    const app = await open();
    const { apiKey, key } = await makeKey(app.admin, ['audit:read', 'profiles:read'], {
      lifetimeMs: 3_600_000,
    });
    const own = `${keysPath}/${apiKey.id}`;
    await app.admin.send('DELETE', own);
    await app.admin.send('DELETE', own);
    await app.admin.send('DELETE', `${keysPath}/${randomUUID()}`);
    const trail = await trailOf(app, 'api_key.');
    const about = { actor: olga, address: '127.0.0.1', outcome: 'done', subject: 'Backend' };
    expect(trail).toMatchObject([
      {
        ...about,
        action: 'api_key.created',
        data: {
          apiKey: apiKey.id,
          scopes: 'profiles:read audit:read',
          expiresAt: apiKey.expiresAt,
        },
      },
      { ...about, action: 'api_key.revoked', data: { apiKey: apiKey.id } },
    ]);
    for (const hidden of [key.slice(8), apiKey.hint]) {
      expect(JSON.stringify(trail)).not.toContain(hidden);
    }
  });
});

describe('the audit log has of the credentials of a profile', () => {
  async function openProfile() {
    const app = await open();
    const { apiKey, headers, key } = await makeKey(app.admin, ['credentials:read']);
    const profile = await createProfile(app.admin);
    const read = (id = profile.id) =>
      app.stranger().send('GET', `${profilesPath}/${id}/credentials`, {
        headers,
        remoteAddress: '203.0.113.9',
      });
    return { ...app, apiKey, key, profile, read };
  }

  it('which key read them, each time, and not the secret', async () => {
    const { apiKey, profile, read, ...app } = await openProfile();
    await read();
    await read();
    const event = {
      actor: { kind: 'api-key', id: apiKey.id, name: 'Backend' },
      address: '203.0.113.9',
      outcome: 'done',
      profileId: profile.id,
      subject: profile.name,
      data: {},
    };
    const trail = await trailOf(app, 'credentials.read');
    expect(trail).toMatchObject([event, event]);
    expect(JSON.stringify(trail)).not.toContain(practice('granted').clientSecret.slice(3));
  });

  it('who was refused them, and why', async () => {
    const { profile, read, key, admin, dataDir, loseDatabase, ...app } = await openProfile();
    await read(randomUUID());
    await admin.send('POST', `${profilesPath}/${profile.id}/disable`, {
      headers: { 'if-match': profile.etag },
    });
    await read();
    await admin.send('GET', `${profilesPath}/${profile.id}/credentials`);
    expect((await auditTrail(app)).slice(-2)).toMatchObject([
      {
        action: 'credentials.read',
        outcome: 'refused',
        profileId: profile.id,
        subject: profile.name,
        data: { code: 'profile-disabled' },
      },
      {
        action: 'access.refused',
        actor: olga,
        data: { code: 'not-allowed', door: 'GET /profiles/:id/credentials' },
      },
    ]);
    await admin.send('POST', `${profilesPath}/${profile.id}/enable`, {
      headers: { 'if-match': '"v2"' },
    });
    await loseDatabase();
    const second = await openApp({ dataDir, keys: keyForTest('other', 1) });
    second.clock.now += 1;
    await second.stranger().send('GET', `${profilesPath}/${profile.id}/credentials`, {
      headers: { authorization: `Bearer ${key}` },
    });
    expect((await trailOf(second, 'credentials.read')).at(-1)).toMatchObject({
      outcome: 'refused',
      data: { code: 'secret-unreadable' },
    });
  });

  it('each reading before the answer goes: without the log nothing is given', async () => {
    const { db, read } = await openProfile();
    expect(ReadCredentials.parse(jsonOf(await read()))).toMatchObject(practice('granted'));
    await db.schema.dropTable('audit_events').execute();
    const answer = await read();
    expect(problemOf(answer).code).toBe('internal');
    expect(answer.text).not.toContain(practice('granted').clientSecret.slice(3));
  });
});

describe('the audit log has of a webhook', () => {
  async function openWebhooks() {
    const receiver = await startReceiver();
    const app = await open({ webhookHosts: [receiver.host] });
    const url = `${receiver.url}?key=hidden-in-the-query`;
    const body = { url, eventTypes: ['profile.created'] };
    const answer = await app.admin.send('POST', webhooksPath, { body });
    const { webhook, signingSecret } = MadeWebhook.parse(jsonOf(answer));
    const { origin } = new URL(receiver.url);
    return { ...app, receiver, webhook, signingSecret, origin };
  }

  it('who made, changed and deleted it, to whom it leads, and no more of its address', async () => {
    const app = await openWebhooks();
    const { admin, webhook, receiver, origin } = app;
    const own = `${webhooksPath}/${webhook.id}`;
    const elsewhere = `${receiver.url}/hidden-in-the-path`;
    await admin.send('PATCH', own, { body: { url: elsewhere, eventTypes: [], disabled: true } });
    await admin.send('PATCH', own, { body: { disabled: false } });
    await admin.send('PATCH', own, { body: {} });
    const rotated = MadeWebhook.parse(jsonOf(await admin.send('POST', `${own}/secret`)));
    await admin.send('DELETE', own);
    await admin.send('DELETE', own);
    const trail = await trailOf(app, 'webhook.');
    const { id } = webhook;
    expect(trail.map(inShort)).toEqual([
      ['webhook.created', 'done', origin, { webhook: id }],
      [
        'webhook.changed',
        'done',
        origin,
        { webhook: id, fields: 'eventTypes url', disabled: true },
      ],
      ['webhook.changed', 'done', origin, { webhook: id, disabled: false }],
      ['webhook.changed', 'done', origin, { webhook: id, fields: 'signingSecret' }],
      ['webhook.deleted', 'done', origin, { webhook: id }],
    ]);
    expect(trail.map(({ actor }) => actor)).toEqual(new Array(5).fill(olga));
    const kept = JSON.stringify(trail);
    for (const secret of [app.signingSecret, rotated.signingSecret, 'hidden-in']) {
      expect(kept).not.toContain(secret);
    }
  });

  it('that it was tested, and how it answered', async () => {
    const app = await openWebhooks();
    const { admin, webhook, receiver, origin } = app;
    const test = () => admin.send('POST', `${webhooksPath}/${webhook.id}/test`);
    await test();
    receiver.answerNext(answering(500));
    await test();
    const { id } = webhook;
    expect((await trailOf(app, 'webhook.tested')).map(inShort)).toEqual([
      ['webhook.tested', 'done', origin, { webhook: id, status: 204, error: null }],
      ['webhook.tested', 'failed', origin, { webhook: id, status: 500, error: 'refused' }],
    ]);
  });
});

describe('without the audit log', () => {
  it('no key and no webhook is made, changed, or taken away', async () => {
    const receiver = await startReceiver();
    const { admin, db } = await open({ webhookHosts: [receiver.host] });
    const { apiKey } = await makeKey(admin, ['audit:read']);
    const wanted = { url: receiver.url, eventTypes: [] };
    const answer = await admin.send('POST', webhooksPath, { body: wanted });
    const own = `${webhooksPath}/${MadeWebhook.parse(jsonOf(answer)).webhook.id}`;
    await db.schema.dropTable('audit_events').execute();
    const everything = () =>
      Promise.all([
        db.selectFrom('api_keys').selectAll().execute(),
        db.selectFrom('webhook_endpoints').selectAll().execute(),
      ]);
    const before = await everything();
    const asked = [
      ['POST', keysPath, { name: 'Second', scopes: ['audit:read'] }],
      ['DELETE', `${keysPath}/${apiKey.id}`],
      ['POST', webhooksPath, wanted],
      ['PATCH', own, { disabled: true }],
      ['POST', `${own}/secret`, {}],
      ['DELETE', own],
    ] as const;
    for (const [method, path, body] of asked) {
      const refused = await admin.send(method, path, { body });
      expect(problemOf(refused).code, `${method} ${path}`).toBe('internal');
    }
    expect(await everything()).toEqual(before);
  });
});
