import { describe, expect, it } from 'vitest';
import { ApiKeyList, MadeApiKey } from '#contract/api-keys.ts';
import { jsonOf, problemOf } from './testing/caller.ts';
import { openApp } from './testing/open-app.ts';
import { profilesPath } from './testing/profile-requests.ts';
import { practice, profileInput } from './testing/requests.ts';

const keysPath = '/api/v1/api-keys';
const headers = { 'idempotency-key': '0f8c2f6e-order-7' };

async function openSignedIn() {
  const app = await openApp();
  const caller = await app.signIn('admin');
  const create = (body: unknown = profileInput(), more: Record<string, string> = {}) =>
    caller.send('POST', profilesPath, { body, headers: { ...headers, ...more } });
  const profiles = async () => (await app.services.profiles.list({ limit: 10 })).profiles;
  return { ...app, caller, create, profiles };
}

describe('a request with an Idempotency-Key', () => {
  it('makes one profile, however often it comes', async () => {
    const { create, profiles } = await openSignedIn();
    const first = await create();
    expect(first.status).toBe(201);
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    const second = await create();
    expect({ status: second.status, text: second.text }).toEqual({ status: 201, text: first.text });
    for (const name of ['location', 'etag', 'content-type', 'cache-control']) {
      expect(second.headers.get(name), name).toBe(first.headers.get(name));
    }
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(await profiles()).toHaveLength(1);
  });

  it('makes one even when all come at once', async () => {
    const { create, profiles } = await openSignedIn();
    const answers = await Promise.all(Array.from({ length: 5 }, () => create()));
    const refused = answers.filter(({ status }) => status !== 201);
    for (const answer of refused) {
      expect(problemOf(answer)).toMatchObject({ code: 'idempotent-request-running', status: 409 });
    }
    expect(await profiles()).toHaveLength(1);
  });

  it('is refused when the key came with another one before', async () => {
    const { caller, create } = await openSignedIn();
    await create();
    const other = await create(profileInput({ name: 'Another' }));
    expect(problemOf(other)).toMatchObject({ code: 'idempotency-key-reused', status: 422 });
    const body = { name: 'A', scopes: ['audit:read'] };
    const elsewhere = await caller.send('POST', keysPath, { body, headers });
    expect(problemOf(elsewhere).code).toBe('idempotency-key-reused');
  });

  it('is another one when somebody else sends it', async () => {
    const { create, signIn } = await openSignedIn();
    await create();
    const other = await signIn('operator');
    const answer = await other.send('POST', profilesPath, { body: profileInput(), headers });
    expect(problemOf(answer).code).toBe('name-taken');
  });

  it('may be mended after a refusal', async () => {
    const { create, profiles } = await openSignedIn();
    const { clientId, tenant } = practice('granted');
    const bad = { clientId, tenant, clientSecret: 'x' };
    expect((await create({ ...profileInput(), name: '' })).status).toBe(400);
    expect((await create(profileInput({ credentials: bad }))).status).toBe(400);
    expect((await create()).status).toBe(201);
    expect(await profiles()).toHaveLength(1);
  });

  it('may be sent again after something broke', async () => {
    const { db, create } = await openSignedIn();
    await db.schema.alterTable('profiles').renameTo('elsewhere').execute();
    expect((await create()).status).toBe(500);
    await db.schema.alterTable('elsewhere').renameTo('profiles').execute();
    expect((await create()).status).toBe(201);
  });

  it('gets the very key that was made, which is nowhere to be read', async () => {
    const { db, caller, log } = await openSignedIn();
    const make = () =>
      caller.send('POST', keysPath, { body: { name: 'A', scopes: ['audit:read'] }, headers });
    const [first, second] = [await make(), await make()];
    expect(second.text).toBe(first.text);
    const { key } = MadeApiKey.parse(jsonOf(first));
    expect(ApiKeyList.parse(jsonOf(await caller.send('GET', keysPath))).apiKeys).toHaveLength(1);
    const rows = await db.selectFrom('idempotency_keys').selectAll().execute();
    expect(rows).toHaveLength(1);
    const kept = JSON.stringify(rows) + log.join('\n');
    for (const form of [key.slice(8), Buffer.from(key).toString('base64url').slice(12, -4)]) {
      expect(kept).not.toContain(form);
    }
  });

  it('has a name of characters that can be seen', async () => {
    const { create } = await openSignedIn();
    for (const bad of ['', 'a b', 'x'.repeat(256)]) {
      const answer = await create(profileInput(), { 'idempotency-key': bad });
      expect(problemOf(answer).errors).toEqual([
        { pointer: '/idempotency-key', code: 'invalid_format' },
      ]);
    }
  });

  it('is as any other where nothing is made', async () => {
    const { caller } = await openSignedIn();
    for (const status of [200, 200]) {
      const answer = await caller.send('GET', profilesPath, { headers });
      expect(answer.status).toBe(status);
      expect(answer.headers.get('idempotency-replayed')).toBeNull();
    }
  });
});
