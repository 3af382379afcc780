import { expect, it } from 'vitest';
import { EmbedSession, MadeEmbedToken } from '#contract/embed-tokens.ts';
import { setupHeader } from '#contract/setup-header.ts';
import { SetupLink } from '#contract/setup-links.ts';
import { tokenHash } from '../access/token.ts';
import { describeOnBothEngines } from '../db/testing/describe-on-both-engines.ts';
import { auditTrail } from './testing/audit-requests.ts';
import { jsonOf, problemOf } from './testing/caller.ts';
import {
  embedInput,
  type Frame,
  minuteMs,
  openEmbeds,
  portal,
  sessionsPath,
  tokensPath,
} from './testing/embed-requests.ts';
import { askForConsent, signInTestsPath, startSignIn } from './testing/microsoft-trips.ts';
import { profileIn, profilesPath } from './testing/profile-requests.ts';
import { checkRequest, profileInput } from './testing/requests.ts';
import { linksPath } from './testing/setup-requests.ts';

const setupPath = '/api/v1/setup';
const scopes = ['links:write' as const];
const olga = { id: 'operator-admin', name: 'Olga' };

type Embeds = Awaited<ReturnType<typeof openEmbeds>>;

/** The backend of a portal, with a key of its own. */
async function withKey(app: Embeds) {
  const { key, apiKey } = await app.services.apiKeys.create({ name: 'Backend', scopes }, olga);
  const headers = { authorization: `Bearer ${key}` };
  const make = async (change: Parameters<typeof embedInput>[0] = {}) => {
    const ask = { headers, body: embedInput(change) };
    return MadeEmbedToken.parse(jsonOf(await app.stranger().send('POST', tokensPath, ask)));
  };
  return { ...app, apiKey, make };
}

async function testIn(frame: Frame): Promise<string> {
  const run = jsonOf(await frame.send('POST', '/api/v1/checks', { body: checkRequest() }));
  return (run as { id: string }).id;
}

const callerOf = (frame: Frame) => ({ cookies: new Map(), send: frame.send });

describeOnBothEngines('a setup in a frame', (open) => {
  it('ends with the API key that has made its token, also where it was opened', async () => {
    const app = await withKey(await openEmbeds({ database: await open() }));
    const [unopened, opened] = [await app.make(), await app.make()];
    const frame = await app.enter(opened.token);
    const admin = await app.signIn('admin');
    expect((await admin.send('DELETE', `/api/v1/api-keys/${app.apiKey.id}`)).status).toBe(204);
    expect(problemOf(await app.exchange(unopened.token)).code).toBe('embed-token-unusable');
    expect(problemOf(await frame.send('GET', setupPath)).code).toBe('setup-over');
  });

  it('is read, and taken back, by whoever may make links; nobody makes it anew', async () => {
    const { enter, exchange, make, operator } = await openEmbeds({ database: await open() });
    const { token, setupId } = await make({ reference: 'customer-42' });
    const frame = await enter(token);
    await frame.send('GET', setupPath);
    const address = `${linksPath}/${setupId}`;
    const link = SetupLink.parse(jsonOf(await operator.send('GET', address)));
    expect(link).toMatchObject({ status: 'opened', reference: 'customer-42' });
    const reissued = await operator.send('POST', `${address}/reissue`);
    expect(problemOf(reissued).code).toBe('link-unusable');
    expect((await operator.send('DELETE', address)).status).toBe(204);
    expect(problemOf(await frame.send('GET', setupPath)).code).toBe('setup-over');
    expect(problemOf(await exchange(token)).code).toBe('embed-token-unusable');
  });

  it('goes on with another token where sign-ins, requests for consent and saves wait', async () => {
    const { enter, make, operator, stranger } = await openEmbeds({ database: await open() });
    const frame = await enter((await make()).token);
    const signIn = await startSignIn(callerOf(frame));
    const consent = await askForConsent(callerOf(frame));
    const run = await testIn(frame);
    const { token, setupId } = await make();
    const next = await enter(token, { from: frame });
    const statusOf = async (path: string) => (await next.send('GET', path)).status;
    expect(await statusOf(`${signInTestsPath}/${signIn.id}`)).toBe(200);
    expect(await statusOf(`/api/v1/consent-requests/${consent.id}`)).toBe(200);
    const ask = {
      headers: { 'idempotency-key': 'save-1' },
      body: profileInput({ checkRunId: run }),
    };
    const refused = await frame.send('POST', profilesPath, ask);
    expect(problemOf(refused).code).toBe('setup-over');
    const [saved, again] = [
      await next.send('POST', profilesPath, ask),
      await next.send('POST', profilesPath, ask),
    ];
    expect([saved.status, again.text]).toEqual([201, saved.text]);
    const other = await enter((await make()).token);
    const ofOther = await askForConsent(callerOf(other));
    const last = await make();
    await enter(last.token, { from: other });
    expect((await stranger().send('GET', ofOther.path)).status).toBe(200);
    await operator.send('DELETE', `${linksPath}/${last.setupId}`);
    expect((await stranger().send('GET', ofOther.path)).status).toBe(410);
    expect(setupId).not.toBe(frame.setupId);
  });

  it('is told of like a setup link, and that it is one of a frame', async () => {
    const app = await withKey(await openEmbeds({ database: await open() }));
    const { token, setupId } = await app.make({ reference: 'customer-42', name: 'Contoso' });
    const frame = await app.enter(token);
    await frame.send('GET', setupPath);
    const next = await app.make({ reference: 'customer-42', name: 'Contoso' });
    const last = await app.enter(next.token, { from: frame });
    const saved = profileIn(await last.send('POST', profilesPath, { body: profileInput() }));
    const { id } = saved;
    const known = profileIn(await app.operator.send('GET', `${profilesPath}/${id}`));
    const setUpBy = {
      name: 'Backend',
      reference: 'customer-42',
      embedded: true,
      at: app.clock.now,
    };
    expect([saved.setUpBy, known.setUpBy]).toEqual([undefined, setUpBy]);
    const rows = await app.db.selectFrom('outbox_events').selectAll().orderBy('id').execute();
    const told = rows.map(({ type, link_id, data }) => [type, link_id, JSON.parse(data)]);
    const common = { reference: 'customer-42', embedded: true };
    expect(told).toEqual([
      ['link.opened', setupId, expect.objectContaining(common)],
      ['profile.created', null, expect.objectContaining({ reference: 'customer-42' })],
      ['link.completed', next.setupId, expect.objectContaining({ ...common, begunAs: setupId })],
    ]);
    const trail = (await auditTrail(app)).filter(({ data }) => 'link' in data);
    const backend = { kind: 'api-key', id: app.apiKey.id, name: 'Backend' };
    const made = { action: 'embed_token.created', actor: backend };
    expect(trail).toMatchObject([
      { ...made, subject: 'Contoso', data: { link: setupId, origins: portal } },
      { action: 'link.opened', actor: { kind: 'setup', id: setupId }, data: { link: setupId } },
      { ...made, subject: 'Contoso', data: { link: next.setupId } },
      { action: 'link.completed', profileId: id, data: { link: next.setupId, begunAs: setupId } },
    ]);
  });

  it('tells nobody its tokens: no log, no event, no row, no other answer', async () => {
    const app = await withKey(await openEmbeds({ database: await open() }));
    const { token } = await app.make();
    const answer = await app.exchange(token);
    const { sessionToken, setupId } = EmbedSession.parse(jsonOf(answer));
    const own = { [setupHeader]: setupId, authorization: `Bearer ${sessionToken}` };
    await app.stranger().send('GET', setupPath, { headers: own });
    await app.exchange(token, { origin: 'https://evil.example' });
    await app.exchange(`${token.slice(0, -1)}_`);
    const tables = ['setup_links', 'setup_sessions', 'outbox_events', 'audit_events'] as const;
    const rows = await Promise.all(
      tables.map((one) => app.db.selectFrom(one).selectAll().execute()),
    );
    const others = app.answers.filter((one) => one !== app.answers.find((a) => a.includes(token)));
    const seen = JSON.stringify([
      app.log,
      rows,
      others.filter((one) => !one.includes('"sessionToken"')),
    ]);
    for (const secret of [token.split('.')[1] ?? '', sessionToken]) {
      expect(seen).not.toContain(secret);
    }
  });

  it('is refused to a page of another origin, which stands in the audit log', async () => {
    const app = await openEmbeds({ database: await open() });
    const { token, setupId } = await app.make();
    const origin = 'https://evil.example';
    expect(problemOf(await app.exchange(token, { origin })).code).toBe('embed-origin-refused');
    expect((await auditTrail(app)).at(-1)).toMatchObject({
      ...{ action: 'access.refused', outcome: 'refused', actor: { kind: 'unknown' } },
      data: { code: 'embed-origin-refused', link: setupId, origin },
    });
  });

  it('is begun by the frame alone: no other site makes a browser exchange a token', async () => {
    const { exchange, make, stranger } = await openEmbeds({ database: await open() });
    const { token } = await make();
    for (const headers of [
      { 'sec-fetch-site': 'cross-site', origin: portal },
      { 'sec-fetch-site': 'same-site', origin: 'https://portal.example' },
      { 'sec-fetch-site': 'cross-site', origin: 'null' },
      { origin: portal },
    ]) {
      const ask = { headers, body: { token, origin: portal } };
      expect(problemOf(await stranger().send('POST', sessionsPath, ask)).code).toBe('cross-site');
      const asked = { ...headers, 'access-control-request-method': 'POST' };
      const preflight = await stranger().send('OPTIONS', sessionsPath, { headers: asked });
      expect([...preflight.headers.keys()].join()).not.toContain('access-control');
    }
    const { headers } = await exchange(token);
    expect(headers.get('cache-control')).toBe('no-store');
    expect([...headers.keys()].join()).not.toContain('access-control');
  });

  it('is not opened without end by the same token', async () => {
    const { clock, exchange, make } = await openEmbeds({ database: await open() });
    const { token } = await make();
    for (let times = 0; times < 60; times += 1) expect((await exchange(token)).status).toBe(201);
    expect(problemOf(await exchange(token)).code).toBe('rate-limited');
    expect((await exchange((await make()).token)).status).toBe(201);
    clock.now += minuteMs;
    expect((await exchange(token)).status).toBe(201);
  });

  it('is left by the frame, without a cookie having a part in it', async () => {
    const { enter, make } = await openEmbeds({ database: await open() });
    const frame = await enter((await make()).token);
    const left = await frame.send('DELETE', setupPath);
    expect([left.status, left.headers.get('set-cookie')]).toEqual([204, null]);
    expect(problemOf(await frame.send('GET', setupPath)).code).toBe('setup-over');
  });

  it('is opened also by a session that begins as API keys do', async () => {
    const { db, enter, make, stranger } = await openEmbeds({ database: await open() });
    const { setupId } = await enter((await make()).token);
    const token = `sw_${'a'.repeat(40)}`;
    await db
      .updateTable('setup_sessions')
      .set({ token_hash: tokenHash(token) })
      .execute();
    const headers = { authorization: `Bearer ${token}`, [setupHeader]: setupId };
    expect((await stranger().send('GET', setupPath, { headers })).status).toBe(200);
    const { authorization } = headers;
    const alone = await stranger().send('GET', setupPath, { headers: { authorization } });
    expect(problemOf(alone).code).toBe('key-unusable');
  });

  it('is said to be asked for by the platform, and not by the name of its key', async () => {
    const app = await withKey(await openEmbeds({ database: await open() }));
    const frame = await app.enter((await app.make({ theme: { platformName: 'Acme' } })).token);
    expect(jsonOf(await frame.send('GET', setupPath))).toMatchObject({ askedBy: 'Acme' });
  });
});
