import { describe, expect, it } from 'vitest';
import type { Credentials } from '#contract/checks.ts';
import { keyForTest } from '../profiles/testing/profiles-for-test.ts';
import { auditPath } from './testing/audit-requests.ts';
import type { Caller } from './testing/caller.ts';
import { type OpenApp, openApp } from './testing/open-app.ts';
import { createProfile, profilesPath } from './testing/profile-requests.ts';
import { checkRequest, practice, profileInput } from './testing/requests.ts';

/** Looks like a secret; only its first three characters may ever be shown. */
const canary = 'Cnr8Q~canary.that.must_never-be.seen~01';
const shown = canary.slice(3);

/** Every form in which the value could have slipped out. */
const forms = [
  shown,
  shown.slice(4, 20),
  encodeURIComponent(shown),
  Buffer.from(canary).toString('base64').slice(4, -4),
  Buffer.from(canary).toString('base64url').slice(4, -4),
  Buffer.from(canary).toString('hex'),
];

/** The canary becomes a valid secret of an app of the practice tenant. */
function plant({ simulator }: OpenApp): Credentials {
  const { clientId, tenant } = practice('granted');
  const apps = simulator.directory.appRegistrations;
  const app = apps.find((each) => each.clientId === clientId);
  app?.clientSecrets.push({
    secretId: 'b07b3edf-0b18-4865-80b8-3ff8a4ece3ae',
    displayName: 'Canary',
    value: canary,
    hint: canary.slice(0, 3),
    endsAt: new Date('2099-12-31'),
  });
  return { clientId, clientSecret: canary, tenant };
}

/** The audit log too, and both files that can be made of it. */
async function expectSilence({ answers, log, ...app }: Heard): Promise<void> {
  const told = [...answers, ...log, ...(await auditTold(app))].join('\n');
  expect(told.length).toBeGreaterThan(100);
  expect(forms.filter((form) => told.includes(form))).toEqual([]);
}

type Heard = Pick<OpenApp, 'answers' | 'log'> & Partial<Pick<OpenApp, 'db' | 'signIn'>>;

async function auditTold({ db, signIn }: Pick<Heard, 'db' | 'signIn'>): Promise<string[]> {
  if (db === undefined || signIn === undefined) return [];
  const rows = await db.selectFrom('audit_events').selectAll().execute();
  expect(rows.length).toBeGreaterThan(0);
  const admin = await signIn('admin');
  const files = ['text/csv', 'application/jsonl'].map(async (accept) => {
    const { status, text } = await admin.send('GET', auditPath, { headers: { accept } });
    expect(status).toBe(200);
    return text;
  });
  return [JSON.stringify(rows), ...(await Promise.all(files))];
}

/** Waits out the rate limit before each. */
async function test(app: OpenApp, caller: Caller, credentials: Credentials): Promise<number> {
  app.clock.now += 120_000;
  const body = checkRequest(credentials);
  const headers = { accept: 'text/event-stream' };
  const answers = [
    await caller.send('POST', '/api/v1/checks', { body }),
    await caller.send('POST', '/api/v1/checks', { body, headers }),
  ];
  return answers.filter(({ status, text }) => status === 200 && text.includes('passed')).length;
}

describe('neither an answer nor the log shows the secret', () => {
  it('when it is tested, saved, seen, changed, tested again and deleted', async () => {
    const app = await openApp();
    const caller = await app.signIn();
    const credentials = plant(app);
    expect(await test(app, caller, credentials)).toBe(2);
    const profile = await createProfile(caller, { credentials });
    expect(profile.secretHint).toBe('Cnr');
    await caller.send('GET', profilesPath);
    await caller.send('GET', `${profilesPath}/${profile.id}`);
    await caller.send('POST', profilesPath, { body: profileInput({ credentials }) });
    const body = profileInput({ credentials, name: 'Renamed' });
    const headers = { 'if-match': profile.etag };
    await caller.send('PATCH', `${profilesPath}/${profile.id}`, { body, headers });
    await caller.send('PATCH', `${profilesPath}/${profile.id}`, { body, headers });
    const again = await caller.send('POST', `${profilesPath}/${profile.id}/checks`);
    expect(again.text).toContain('"verdict":"passed"');
    await caller.send('DELETE', `${profilesPath}/${profile.id}`, {
      headers: { 'if-match': '"v3"' },
    });
    expect(app.answers.map((answer) => answer.slice(0, 3))).toEqual([
      '200',
      '200',
      '200',
      '201',
      '200',
      '200',
      '409',
      '200',
      '412',
      '200',
      '204',
    ]);
    await expectSilence(app);
  });

  it('when it takes the place of another one, is rolled back, destroyed, and refused', async () => {
    const app = await openApp();
    const caller = await app.signIn();
    const { clientId } = plant(app);
    const profile = await createProfile(caller, { credentials: practice('granted') });
    const path = `${profilesPath}/${profile.id}/secret`;
    const answers: string[] = [];
    const send = async (version: number, step = '', body: object | undefined = undefined) => {
      app.clock.now += 120_000;
      const headers = { 'if-match': `"v${version}"` };
      const method = step === '/previous' ? 'DELETE' : 'POST';
      const { status, text } = await caller.send(method, `${path}${step}`, { body, headers });
      answers.push(`${status} ${/"rotated":\w+/.exec(text)?.[0] ?? ''}`.trim());
    };
    const rotation = { clientSecret: canary, graceHours: 24 };
    await send(1, '', rotation);
    await send(2, '', rotation);
    await send(2, '/rollback');
    await send(3, '', rotation);
    await send(4, '/previous');
    await send(5, '', { ...rotation, clientSecret: `${canary}!` });
    await send(9, '', rotation);
    await send(5, '', { ...rotation, graceHours: canary });
    await send(5, '', { ...rotation, [canary]: canary });
    await send(5, '', { ...rotation, clientSecret: canary.repeat(20) });
    const { appRegistrations } = app.simulator.directory;
    const registration = appRegistrations.find((each) => each.clientId === clientId);
    for (const principal of registration?.servicePrincipals ?? []) principal.accountEnabled = false;
    await send(5, '', { ...rotation, clientSecret: practice('granted').clientSecret });
    await app.db.schema.dropTable('check_runs').execute();
    await send(5, '', { ...rotation, clientSecret: practice('granted').clientSecret });
    expect(answers).toEqual([
      '200 "rotated":true',
      '409',
      '200',
      '200 "rotated":true',
      '200',
      '200 "rotated":false',
      '412',
      '400',
      '400',
      '400',
      '200 "rotated":false',
      '500',
    ]);
    const events = await app.db.selectFrom('outbox_events').selectAll().execute();
    expect(events.filter(({ type }) => type === 'profile.secret_rotated')).toHaveLength(3);
    await expectSilence({ ...app, answers: [...app.answers, JSON.stringify(events)] });
  });

  it('when the profile is edited, switched, tested with others, deleted, brought back and listed', async () => {
    const app = await openApp();
    const caller = await app.signIn();
    const profile = await createProfile(caller, { credentials: plant(app) });
    const path = `${profilesPath}/${profile.id}`;
    const deleted = `/api/v1/deleted-profiles/${profile.id}`;
    const steps: readonly (readonly [method: string, path: string, body?: object])[] = [
      ['PATCH', path, { name: 'Edited', secretEndsAt: Date.UTC(2098, 0, 1) }],
      ['POST', `${path}/disable`],
      ['POST', `${path}/enable`],
      ['POST', `${path}/checks`],
      ['POST', '/api/v1/check-batches', { profileIds: [profile.id] }],
      ['GET', '/api/v1/check-batches/latest'],
      ['GET', `${path}/checks`],
      ['GET', `${path}/expiry.ics`],
      ['GET', `${profilesPath}/expiries.ics`],
      ['GET', `${profilesPath}?q=edited&sort=expiry`],
      ['DELETE', path],
      ['GET', '/api/v1/deleted-profiles'],
      ['POST', `${deleted}/restore`, {}],
      ['GET', path],
      ['DELETE', path],
      ['DELETE', deleted],
    ];
    const statuses: number[] = [];
    for (const [method, url, body] of steps) {
      app.clock.now += 120_000;
      const present = await app.services.profiles.find(profile.id);
      const headers = { 'if-match': `"v${present?.version ?? 0}"` };
      statuses.push((await caller.send(method, url, { body, headers })).status);
    }
    expect(statuses.filter((status) => status >= 300)).toEqual([]);
    await expectSilence(app);
  });

  it('when Entra refuses it, in every way', async () => {
    const app = await openApp();
    const caller = await app.signIn();
    const credentials = plant(app);
    const stories = ['unknown-client', 'wrong-tenant', 'unknown-tenant', 'throttled', 'outage'];
    for (const story of [...stories, 'reset', 'cut-off', 'proxy', 'garbled', 'stranger']) {
      await test(app, caller, { ...practice(story), clientSecret: canary });
    }
    await test(app, caller, { ...credentials, clientId: practice('disabled-app').clientId });
    await test(app, caller, { ...credentials, tenant: canary });
    await test(app, caller, { ...credentials, clientSecret: `${canary}!` });
    await expectSilence(app);
  });

  it('when Entra gives it back in its words', async () => {
    const app = await openApp();
    const caller = await app.signIn();
    const credentials = plant(app);
    const description = `AADSTS7000215: Invalid client secret provided: '${canary}'.`;
    const echo = { error: 'invalid_client', error_description: description, hint: canary };
    for (const contentType of ['application/json', 'text/html']) {
      for (const status of [400, 401, 500]) {
        for (let times = 0; times < 2; times += 1) {
          app.simulator.failNext({
            kind: 'answer',
            status,
            contentType,
            body: JSON.stringify(echo),
          });
        }
        await test(app, caller, credentials);
      }
    }
    await expectSilence(app);
  });

  it('when the request is not as it should be', async () => {
    const app = await openApp();
    const caller = await app.signIn();
    const good = JSON.stringify(checkRequest({ ...practice('granted'), clientSecret: canary }));
    const bodies: unknown[] = [
      good.slice(0, -3),
      `${good},`,
      `x${good}`,
      JSON.stringify(canary),
      { ...checkRequest(), [canary]: canary },
      { ...checkRequest(), cloud: canary },
      checkRequest({ ...practice('granted'), clientSecret: canary.repeat(20) }),
      profileInput({ name: canary.repeat(20) }),
    ];
    for (const body of bodies) {
      await caller.send('POST', '/api/v1/checks', { body });
      await caller.send('POST', profilesPath, { body });
    }
    await caller.send('POST', '/api/v1/checks', { body: good, headers: { 'content-type': 'x/y' } });
    await app.stranger().send('POST', '/api/v1/checks', { body: good });
    expect(new Set(app.answers.slice(1).map((answer) => answer.slice(0, 3)))).toEqual(
      new Set(['400', '401']),
    );
    await expectSilence(app);
  });

  it('when something breaks on our side', async () => {
    const app = await openApp();
    const caller = await app.signIn();
    const credentials = plant(app);
    await app.db.schema.dropTable('check_runs').execute();
    await test(app, caller, credentials);
    const answer = await caller.send('POST', profilesPath, { body: profileInput({ credentials }) });
    expect(answer.status).toBe(500);
    await app.loseDatabase();
    await caller.send('POST', profilesPath, { body: profileInput({ credentials }) });
    expect(app.log.filter((line) => line.includes('"level":50')).length).toBeGreaterThan(2);
    await expectSilence({ answers: app.answers, log: app.log });
  });

  it('when its key is lost, or it was tampered with', async () => {
    const first = await openApp();
    const profile = await createProfile(await first.signIn(), { credentials: plant(first) });
    await first.loseDatabase();
    const second = await openApp({ dataDir: first.dataDir, keys: keyForTest('other', 1) });
    const caller = await second.signIn();
    const test = () => caller.send('POST', `${profilesPath}/${profile.id}/checks`);
    expect((await test()).status).toBe(409);
    await second.db.updateTable('profiles').set({ secret_sealed: canary }).execute();
    expect((await test()).status).toBe(409);
    await expectSilence({ answers: first.answers, log: first.log });
    await expectSilence(second);
  });
});

describe('what is expected to be silent', () => {
  it('would be heard', async () => {
    const answers = ['x'.repeat(100)];
    await expect(expectSilence({ answers, log: [`{"secret":"${canary}"}`] })).rejects.toThrow();
    await expect(expectSilence({ answers: [...answers, canary], log: [] })).rejects.toThrow();
    const { db, signIn, services } = await openApp();
    const actor = { kind: 'unknown', id: '', name: '' } as const;
    const entry = { actor, address: '', action: 'session.refused', outcome: 'refused' } as const;
    await services.auditLog.append({ ...entry, data: { code: 'x' } });
    await expectSilence({ answers, log: [], db, signIn });
    await services.auditLog.append({ ...entry, data: { code: canary } });
    await expect(expectSilence({ answers, log: [], db, signIn })).rejects.toThrow();
  });
});
