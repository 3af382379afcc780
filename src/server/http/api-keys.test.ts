import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { KeyScope } from '#contract/access.ts';
import { ApiKeyList, MadeApiKey, ReadCredentials } from '#contract/api-keys.ts';
import { ProfileList } from '#contract/profiles.ts';
import { keyForTest } from '../profiles/testing/profiles-for-test.ts';
import { auditTrail } from './testing/audit-requests.ts';
import { type Caller, jsonOf, problemOf } from './testing/caller.ts';
import { type OpenApp, openApp } from './testing/open-app.ts';
import { createProfile, profilesPath } from './testing/profile-requests.ts';
import { practice, profileInput } from './testing/requests.ts';
import { linkInput, linksPath, madeIn } from './testing/setup-requests.ts';

const path = '/api/v1/api-keys';

async function makeKey(admin: Caller, scopes: readonly KeyScope[], lifetimeMs?: number) {
  const body = { name: 'Backend', scopes, ...(lifetimeMs && { lifetimeMs }) };
  const made = MadeApiKey.parse(jsonOf(await admin.send('POST', path, { body })));
  return { ...made, headers: { authorization: `Bearer ${made.key}` } };
}

async function openWithKey(scopes: readonly KeyScope[]): Promise<Opened> {
  const app = await openApp();
  const admin = await app.signIn('admin');
  const made = await makeKey(admin, scopes);
  return { ...app, admin, program: app.stranger(), ...made };
}

type Opened = OpenApp &
  Awaited<ReturnType<typeof makeKey>> & { readonly admin: Caller; readonly program: Caller };

describe('an API key', () => {
  it('is shown once, told of without itself from then on, and is not in the log', async () => {
    const { admin, key, apiKey, log } = await openWithKey(['profiles:read']);
    const answer = await admin.send('GET', path);
    expect(ApiKeyList.parse(jsonOf(answer)).apiKeys).toEqual([apiKey]);
    expect(answer.text).not.toContain(key.slice(8));
    expect(log.join('\n')).not.toContain(key.slice(8));
  });

  it('opens what it is for, and nothing else', async () => {
    const { program, headers } = await openWithKey(['profiles:read']);
    const list = await program.send('GET', profilesPath, { headers });
    expect(ProfileList.parse(jsonOf(list)).profiles).toEqual([]);
    const refused = await program.send('POST', profilesPath, { body: profileInput(), headers });
    expect(problemOf(refused).code).toBe('not-allowed');
    expect(problemOf(await program.send('GET', path, { headers })).code).toBe('not-allowed');
  });

  it('makes profiles, without a cookie and without a word of where it comes from', async () => {
    const { program, headers } = await openWithKey(['profiles:write', 'profiles:read']);
    const answer = await program.send('POST', profilesPath, { body: profileInput(), headers });
    expect(answer.status).toBe(201);
    const made = answer.headers.get('location') ?? '';
    expect((await program.send('POST', `${made}/checks`, { headers })).status).toBe(200);
  });

  it('makes no link to a profile, and none of one anew, unless it may change profiles', async () => {
    const app = await openWithKey(['links:write']);
    const { admin, program, headers } = app;
    const { id } = await createProfile(admin);
    const ask = { body: linkInput({ profileId: id }) };
    const refused = async (to: string, more = {}) =>
      problemOf(await program.send('POST', to, { ...more, headers })).code;
    expect(await refused(linksPath, ask)).toBe('not-allowed');
    expect(await refused(linksPath, { body: linkInput({ profileId: 'nobody' }) })).toBe(
      'not-allowed',
    );
    const ofAdmin = madeIn(await admin.send('POST', linksPath, ask)).link;
    const anew = `${linksPath}/${ofAdmin.id}/reissue`;
    expect(await refused(anew)).toBe('not-allowed');
    expect((await auditTrail(app)).filter(({ outcome }) => outcome === 'refused')).toMatchObject([
      { actor: { kind: 'api-key' }, data: { code: 'not-allowed' } },
      { actor: { kind: 'api-key' }, data: { code: 'not-allowed' } },
      { actor: { kind: 'api-key' }, data: { code: 'not-allowed' } },
    ]);
    const plain = await program.send('POST', linksPath, { body: linkInput(), headers });
    const again = await program.send('POST', `${linksPath}/${madeIn(plain).link.id}/reissue`, {
      headers,
    });
    expect([plain.status, again.status]).toEqual([201, 200]);
    const both = await makeKey(admin, ['links:write', 'profiles:write']);
    expect((await program.send('POST', linksPath, { ...ask, ...both })).status).toBe(201);
    expect((await program.send('POST', anew, both)).status).toBe(200);
  });

  it('that is no good leaves a trace, as often as any refusal and without the key', async () => {
    const app = await openWithKey(['profiles:read']);
    const { admin, apiKey, key, headers, program } = app;
    await admin.send('DELETE', `${path}/${apiKey.id}`);
    const before = (await auditTrail(app)).length;
    for (let time = 0; time < 25; time += 1) {
      expect((await program.send('GET', profilesPath, { headers })).status).toBe(401);
    }
    const written = (await auditTrail(app)).slice(before);
    expect(written).toHaveLength(20);
    expect(written.at(-1)).toMatchObject({
      action: 'access.refused',
      outcome: 'refused',
      actor: { kind: 'unknown', id: '' },
      address: '127.0.0.1',
      data: { code: 'key-unusable' },
    });
    expect(JSON.stringify(written)).not.toContain(key.slice(3, 11));
  });

  it('that is no good is refused, whatever cookie came along', async () => {
    const { admin, apiKey, headers, clock } = await openWithKey(['profiles:read']);
    const short = await makeKey(admin, ['profiles:read'], 3_600_000);
    expect((await admin.send('GET', profilesPath, short)).status).toBe(200);
    await admin.send('DELETE', `${path}/${apiKey.id}`);
    clock.now += 3_600_000;
    const unknown = { authorization: `Bearer sw_${'x'.repeat(43)}` };
    for (const bad of [headers, short.headers, unknown, { authorization: 'bearer  sw_ ' }]) {
      const answer = await admin.send('GET', profilesPath, { headers: bad });
      expect(problemOf(answer).code).toBe('key-unusable');
      expect(answer.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    }
  });

  it('goes before the cookie of an operator', async () => {
    const { admin, headers } = await openWithKey(['audit:read']);
    expect(problemOf(await admin.send('GET', profilesPath, { headers })).code).toBe('not-allowed');
  });

  it('is not what a proxy in front of us has added', async () => {
    const { admin, stranger } = await openWithKey(['audit:read']);
    for (const authorization of ['Basic c3dfOnN3Xw==', 'Bearer eyJhbGciOiJub25lIn0.e30.']) {
      const headers = { authorization };
      expect((await admin.send('GET', profilesPath, { headers })).status).toBe(200);
      const answer = await stranger().send('GET', profilesPath, { headers });
      expect(problemOf(answer).code).toBe('not-signed-in');
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    }
  });

  it('does not make a page of another site any more than that page', async () => {
    const { program, headers } = await openWithKey(['profiles:write']);
    const foreign = { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' };
    const ask = { body: profileInput(), headers: { ...headers, ...foreign } };
    const answer = await program.send('POST', profilesPath, ask);
    expect(problemOf(answer).code).toBe('cross-site');
    // Nor may it read an answer, or send such a header: it would have to be asked for beforehand.
    const asked = { ...foreign, 'access-control-request-headers': 'authorization' };
    const preflight = await program.send('OPTIONS', profilesPath, { headers: asked });
    for (const { headers: answered } of [answer, preflight]) {
      expect([...answered.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('is neither made nor revoked where the request is not as it should be', async () => {
    const { admin } = await openWithKey(['audit:read']);
    const good = { name: 'A', scopes: ['audit:read'] };
    const bodies = [
      { name: ' ' },
      { scopes: [] },
      { scopes: ['all'] },
      { lifetimeMs: 1 },
      { x: 1 },
    ];
    for (const change of bodies) {
      const answer = await admin.send('POST', path, { body: { ...good, ...change } });
      expect(problemOf(answer).code).toBe('invalid-request');
    }
    const answer = await admin.send('DELETE', `${path}/${randomUUID()}`);
    expect(problemOf(answer).code).toBe('not-found');
    expect(ApiKeyList.parse(jsonOf(await admin.send('GET', path))).apiKeys).toHaveLength(1);
  });
});

describe('the credentials of a profile', () => {
  async function openProfile() {
    const app = await openWithKey(['credentials:read']);
    const { admin, program, headers } = app;
    const profile = await createProfile(admin);
    const own = `${profilesPath}/${profile.id}`;
    const read = () => program.send('GET', `${own}/credentials`, { headers });
    const change = (step: string) =>
      admin.send('POST', `${own}/${step}`, { headers: { 'if-match': profile.etag } });
    return { ...app, profile, read, change };
  }

  it('are given to a key that may have them, and are for no cache', async () => {
    const { read, log } = await openProfile();
    const answer = await read();
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(ReadCredentials.parse(jsonOf(answer))).toEqual({
      ...practice('granted'),
      tenantId: null,
      cloud: 'global',
      secretEndsAt: null,
    });
    expect(log.join('\n')).not.toContain(practice('granted').clientSecret.slice(3));
  });

  it('are given to nobody else', async () => {
    const { admin, program, profile } = await openProfile();
    const others = await makeKey(admin, ['profiles:read', 'profiles:write', 'audit:read']);
    const own = `${profilesPath}/${profile.id}/credentials`;
    for (const answer of [
      await admin.send('GET', own),
      await program.send('GET', own, { headers: others.headers }),
    ]) {
      expect(problemOf(answer).code).toBe('not-allowed');
    }
  });

  it('are those of the present secret while the previous one may still be used', async () => {
    const { admin, profile, read, simulator } = await openProfile();
    const { clientId, clientSecret: before } = practice('granted');
    const registration = simulator.directory.appRegistrations.find(
      (app) => app.clientId === clientId,
    );
    const value = 'Nxt8Q~another.secret-of.the_same.app~01a';
    registration?.clientSecrets.push({
      secretId: randomUUID(),
      displayName: 'Next',
      value,
      hint: value.slice(0, 3),
      endsAt: new Date('2099-12-31'),
    });
    const answer = await admin.send('POST', `${profilesPath}/${profile.id}/secret`, {
      body: { clientSecret: value, graceHours: 24 },
      headers: { 'if-match': profile.etag },
    });
    expect(answer.text).toContain('"rotated":true');
    const { clientSecret } = ReadCredentials.parse(jsonOf(await read()));
    expect([clientSecret, clientSecret === before]).toEqual([value, false]);
  });

  it('are kept back while the profile is switched off, and when it is deleted', async () => {
    const { admin, profile, read, change } = await openProfile();
    await change('disable');
    expect(problemOf(await read()).code).toBe('profile-disabled');
    const headers = { 'if-match': '"v2"' };
    await admin.send('DELETE', `${profilesPath}/${profile.id}`, { headers });
    expect(problemOf(await read()).code).toBe('not-found');
  });

  it('are not given when the secret does not open', async () => {
    const { profile, key, dataDir, loseDatabase } = await openProfile();
    await loseDatabase();
    const second = await openApp({ dataDir, keys: keyForTest('other', 1) });
    const answer = await second
      .stranger()
      .send('GET', `${profilesPath}/${profile.id}/credentials`, {
        headers: { authorization: `Bearer ${key}` },
      });
    expect(problemOf(answer).code).toBe('secret-unreadable');
  });
});
