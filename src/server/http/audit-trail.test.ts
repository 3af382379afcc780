import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { auditActions } from '#contract/audit-events.ts';
import { auditTrail } from './testing/audit-requests.ts';
import { type AppOptions, openApp } from './testing/open-app.ts';
import {
  createProfile,
  openProfiles,
  profilesPath,
  testCredentials,
} from './testing/profile-requests.ts';
import { practice, profileInput } from './testing/requests.ts';

const session = '/api/v1/session';

const told = async (app: Parameters<typeof auditTrail>[0]) =>
  (await auditTrail(app)).map(({ action, outcome }) => `${action} ${outcome}`);

describe('the audit log has', () => {
  it('who began and ended a session, from where, and who was refused one', async () => {
    const app = await openApp();
    const { token } = await app.services.signInLinks.issue();
    const caller = app.stranger();
    const remoteAddress = '203.0.113.9';
    const ask = { body: { token }, remoteAddress };
    await caller.send('POST', session, ask);
    await app.stranger().send('POST', session, ask);
    await caller.send('DELETE', session, { remoteAddress });
    await caller.send('DELETE', session);
    const { clock } = app;
    const terminal = { kind: 'operator', id: 'terminal', name: 'Operator' };
    const common = { id: expect.any(String), at: clock.now, address: remoteAddress };
    const rest = { outcome: 'done', profileId: null, subject: null, data: {} };
    expect(await auditTrail(app)).toEqual([
      { ...common, ...rest, actor: terminal, action: 'session.began' },
      {
        ...common,
        ...rest,
        actor: { kind: 'unknown', id: '', name: '' },
        action: 'session.refused',
        outcome: 'refused',
        data: { code: 'sign-in-link-unusable' },
      },
      { ...common, ...rest, actor: terminal, action: 'session.ended' },
    ]);
  });

  it('all that was done with a profile, and its name in words that outlive it', async () => {
    const app = await openProfiles();
    const { caller } = app;
    const { id } = await createProfile(caller, { credentials: practice('granted') });
    const path = `${profilesPath}/${id}`;
    const at = (version: number) => ({ headers: { 'if-match': `"v${version}"` } });
    await caller.send('PATCH', path, { body: profileInput({ name: 'Renamed' }), ...at(1) });
    await caller.send('PATCH', path, { body: { name: 'Again', secretEndsAt: null }, ...at(2) });
    await caller.send('POST', `${path}/checks`);
    await caller.send('POST', `${path}/disable`, at(4));
    await caller.send('POST', `${path}/disable`, at(5));
    await caller.send('POST', `${path}/enable`, at(5));
    await caller.send('DELETE', path, at(6));
    await caller.send('POST', `/api/v1/deleted-profiles/${id}/restore`, { body: {} });
    await caller.send('DELETE', path, at(8));
    await caller.send('DELETE', `/api/v1/deleted-profiles/${id}`);
    const events = (await auditTrail(app)).filter(({ profileId }) => profileId === id);
    expect(events.map(({ action, subject, data }) => [action, subject, data])).toEqual([
      ['profile.created', 'Contoso mail', {}],
      ['profile.changed', 'Renamed', { whole: true }],
      ['profile.changed', 'Again', { fields: 'name secretEndsAt' }],
      ['profile.tested', 'Again', { verdict: expect.any(String) }],
      ['profile.disabled', 'Again', {}],
      ['profile.enabled', 'Again', {}],
      ['profile.deleted', 'Again', {}],
      ['profile.restored', 'Again', {}],
      ['profile.deleted', 'Again', {}],
      ['profile.destroyed', 'Again', {}],
    ]);
    expect(new Set(events.map(({ actor, address }) => `${actor.id} ${address}`))).toEqual(
      new Set(['terminal 127.0.0.1']),
    );
  });

  it('what became of its secrets', async () => {
    const app = await openProfiles();
    const { id } = await createProfile(app.caller, { credentials: practice('granted') });
    const { clientId } = practice('granted');
    const registration = app.simulator.directory.appRegistrations.find(
      (each) => each.clientId === clientId,
    );
    const second = 'Sec8Q~second.secret.of.the-app_0123456789';
    registration?.clientSecrets.push({
      secretId: randomUUID(),
      displayName: 'Second',
      value: second,
      hint: 'Sec',
      endsAt: new Date('2099-12-31'),
    });
    const send = async (version: number, step: string, clientSecret?: string) => {
      app.clock.now += 120_000;
      const body = clientSecret === undefined ? undefined : { clientSecret, graceHours: 24 };
      const headers = { 'if-match': `"v${version}"` };
      const method = step === '/previous' ? 'DELETE' : 'POST';
      await app.caller.send(method, `${profilesPath}/${id}/secret${step}`, { body, headers });
    };
    await send(1, '', `${second.slice(0, -1)}X`);
    await send(1, '', second);
    await send(2, '/rollback');
    await send(3, '', second);
    await send(4, '/previous');
    expect((await told(app)).slice(2)).toEqual([
      'profile.secret_rotated failed',
      'profile.secret_rotated done',
      'profile.secret_rolled_back done',
      'profile.secret_rotated done',
      'profile.previous_secret_destroyed done',
    ]);
  });

  it('batches of tests, once each', async () => {
    const app = await openProfiles();
    const { id } = await createProfile(app.caller);
    const batches = '/api/v1/check-batches';
    const answer = await app.caller.send('POST', batches, { body: { profileIds: [id] } });
    const batch = answer.headers.get('location') ?? '';
    await app.caller.send('DELETE', batch);
    await app.caller.send('DELETE', batch);
    const events = (await auditTrail(app)).slice(2);
    expect(events.map(({ action, data }) => [action, data])).toEqual([
      ['batch.began', { total: 1 }],
      ['batch.cancelled', { total: expect.any(Number) }],
    ]);
  });

  it('tests in a guide with what came of them, and nothing that was typed', async () => {
    const app = await openProfiles();
    const { tenant } = practice('granted');
    await testCredentials(app.caller);
    await testCredentials(app.caller, practice('wrong-secret'));
    const events = (await auditTrail(app)).slice(1);
    const data = { platform: 'stackone', connector: 'microsoftoutlook' };
    const tenantId = expect.stringMatching(/^[0-9a-f-]{36}$/);
    expect(events.map(({ action, outcome, data }) => [action, outcome, data])).toEqual([
      ['credentials.tested', 'done', { ...data, verdict: expect.any(String), tenantId }],
      ['credentials.tested', 'failed', { ...data, verdict: 'failed', tenantId }],
    ]);
    expect(JSON.stringify(events)).not.toContain(tenant);
  });

  it('who tried what they may not, at which door', async () => {
    const app = await openApp();
    const reader = await app.signIn('reader');
    await reader.send('DELETE', `${profilesPath}/${randomUUID()}`);
    await app.stranger().send('DELETE', `${profilesPath}/${randomUUID()}`);
    const [event, ...more] = await auditTrail(app);
    expect(event).toMatchObject({
      actor: { kind: 'operator', id: 'operator-reader' },
      action: 'access.refused',
      outcome: 'refused',
      data: { code: 'not-allowed', door: 'DELETE /profiles/:id' },
    });
    expect(more).toEqual([]);
  });

  it('no more refusals than say what there is to say', async () => {
    const app = await openApp();
    const refuse = (remoteAddress: string) =>
      app.stranger().send('POST', session, { body: { token: 'made-up' }, remoteAddress });
    for (let times = 0; times < 25; times += 1) {
      expect((await refuse('203.0.113.9')).status).toBe(401);
    }
    expect(await told(app)).toHaveLength(20);
    await refuse('203.0.113.10');
    expect(await told(app)).toHaveLength(21);
    app.clock.now += 60_000;
    await refuse('203.0.113.9');
    expect(await told(app)).toHaveLength(22);
    expect(app.log.filter((line) => line.includes('not in the audit log'))).toHaveLength(5);
  });
});

describe('the address in the audit log', () => {
  const seen = async (options: AppOptions) => {
    const app = await openApp(options);
    const headers = { 'x-forwarded-for': '127.0.0.1, 198.51.100.1, 203.0.113.9' };
    await app.stranger().send('POST', session, { body: { token: 'x' }, headers });
    return (await auditTrail(app)).map(({ address }) => address);
  };

  it('is not what a caller makes up', async () => {
    expect(await seen({})).toEqual(['127.0.0.1']);
    expect(await seen({ trustProxy: '10.0.0.0/8' })).toEqual(['127.0.0.1']);
  });

  it('is what the last trusted proxy was asked by', async () => {
    expect(await seen({ trustProxy: '127.0.0.0/8' })).toEqual(['203.0.113.9']);
  });
});

describe('the actions of the audit log', () => {
  it('are written somewhere, all of them', async () => {
    const folder = new URL('.', import.meta.url);
    const names = (await readdir(folder)).filter((name) => /(?<!\.test)\.ts$/.test(name));
    const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
    const written =
      /(?:\.(?:within|tell|settling)\(\s*|switching\([\w.]+, |\baction: )'([a-z_]+\.[a-z_]+)'/g;
    const found = new Set(
      texts.flatMap((text) => [...text.matchAll(written)].map(([, one]) => one)),
    );
    expect(auditActions.filter((action) => !found.has(action))).toEqual([]);
  });
});
