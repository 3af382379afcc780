import { expect, it } from 'vitest';
import { describeOnBothEngines } from '../db/testing/describe-on-both-engines.ts';
import { startFrames } from '../links/testing/frames-for-test.ts';
import { linkForTest } from '../links/testing/links-for-test.ts';
import { createApiKeys } from './api-keys.ts';

const minute = 60_000;
const hour = 60 * minute;
const anna = { id: 'a-1', name: 'Anna' };

describeOnBothEngines('API keys', (open) => {
  async function start() {
    const frames = startFrames(await open());
    const { clock, db } = frames;
    const apiKeys = createApiKeys(db, () => clock.now);
    const lastUsed = async () => (await apiKeys.list())[0]?.lastUsedAt;
    return { ...frames, apiKeys, lastUsed };
  }

  it('are found by themselves, and by nothing else that is known of them', async () => {
    const { apiKeys } = await start();
    const { key, apiKey } = await apiKeys.create(
      { name: 'Backend', scopes: ['credentials:read', 'profiles:read'] },
      anna,
    );
    expect(key).toMatch(/^sw_[\w-]{43}$/);
    expect(apiKey).toMatchObject({ name: 'Backend', createdBy: 'Anna', expiresAt: null });
    expect(await apiKeys.find(key)).toEqual({
      id: apiKey.id,
      name: 'Backend',
      scopes: ['profiles:read', 'credentials:read'],
    });
    for (const other of ['', apiKey.id, apiKey.hint, key.slice(3), `${key}x`, key.toUpperCase()]) {
      expect(await apiKeys.find(other), other).toBeUndefined();
    }
  });

  it('keep nothing that they could be read from but their first characters', async () => {
    const { db, apiKeys } = await start();
    const { key, apiKey } = await apiKeys.create({ name: 'A', scopes: ['audit:read'] }, anna);
    expect(apiKey.hint).toBe(key.slice(0, 7));
    const rows = await db.selectFrom('api_keys').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(key.slice(8));
  });

  it('are over when their time is', async () => {
    const { clock, apiKeys } = await start();
    const input = { name: 'A', scopes: ['audit:read' as const], lifetimeMs: hour };
    const { key, apiKey } = await apiKeys.create(input, anna);
    expect(apiKey.expiresAt).toBe(clock.now + hour);
    clock.now += hour - 1;
    expect(await apiKeys.find(key)).toBeDefined();
    clock.now += 1;
    expect(await apiKeys.find(key)).toBeUndefined();
    expect(await apiKeys.list()).toHaveLength(1);
  });

  it('open nothing from the moment on at which they are revoked, and that time stays', async () => {
    const { clock, apiKeys } = await start();
    const { key, apiKey } = await apiKeys.create({ name: 'A', scopes: ['audit:read'] }, anna);
    expect(await apiKeys.revoke(apiKey.id)).toBe(true);
    const revokedAt = clock.now;
    expect(await apiKeys.find(key)).toBeUndefined();
    clock.now += hour;
    expect(await apiKeys.revoke(apiKey.id)).toBe(true);
    expect(await apiKeys.list()).toEqual([{ ...apiKey, revokedAt }]);
    expect(await apiKeys.revoke('nobody')).toBe(false);
  });

  it('are neither made nor revoked when what belongs to that cannot be done', async () => {
    const { apiKeys } = await start();
    const broken = async () => {
      throw new Error('broken');
    };
    const input = { name: 'A', scopes: ['audit:read' as const] };
    await expect(apiKeys.create(input, anna, broken)).rejects.toThrow('broken');
    expect(await apiKeys.list()).toEqual([]);
    const { key, apiKey } = await apiKeys.create(input, anna);
    await expect(apiKeys.revoke(apiKey.id, broken)).rejects.toThrow('broken');
    expect(await apiKeys.find(key)).toBeDefined();
    expect(await apiKeys.revoke(apiKey.id)).toBe(true);
    expect(await apiKeys.revoke(apiKey.id, broken)).toBe(true);
    expect(await apiKeys.revoke('nobody', broken)).toBe(false);
  });

  it('tell when they were used last, by the minute, and never back in time', async () => {
    const { clock, apiKeys, lastUsed } = await start();
    const { key } = await apiKeys.create({ name: 'A', scopes: ['audit:read'] }, anna);
    expect(await lastUsed()).toBeNull();
    const first = clock.now;
    await apiKeys.find(key);
    clock.now += minute - 1;
    await apiKeys.find(key);
    expect(await lastUsed()).toBe(first);
    clock.now += 1;
    await apiKeys.find(key);
    expect(await lastUsed()).toBe(first + minute);
    clock.now = first;
    await apiKeys.find(key);
    expect(await lastUsed()).toBe(first + minute);
  });

  it('are listed with the latest first', async () => {
    const { clock, apiKeys } = await start();
    for (const name of ['A', 'B', 'C']) {
      clock.now += 1;
      await apiKeys.create({ name, scopes: ['audit:read'] }, anna);
    }
    expect((await apiKeys.list()).map(({ name }) => name)).toEqual(['C', 'B', 'A']);
  });

  it('give only what this server knows', async () => {
    const { db, apiKeys } = await start();
    const { key } = await apiKeys.create({ name: 'A', scopes: ['audit:read'] }, anna);
    await db.updateTable('api_keys').set({ scopes: 'everything:write profiles:read' }).execute();
    expect((await apiKeys.find(key))?.scopes).toEqual(['profiles:read']);
  });

  it('take the embed tokens with them that they have made, and nothing else', async () => {
    const { apiKeys, begin, enter, linkRow, make, setupLinks, setupOf } = await start();
    const scopes = ['links:write' as const];
    const [mine, other] = [
      await apiKeys.create({ name: 'A', scopes }, anna),
      await apiKeys.create({ name: 'B', scopes }, anna),
    ].map(({ apiKey }) => ({ id: apiKey.id, createdBy: { id: apiKey.id, name: apiKey.name } }));
    if (mine === undefined || other === undefined) throw new Error('no keys');
    const { createdBy } = mine;
    const [unopened, opened] = [await make({ createdBy }), await begin({ createdBy })];
    const kept = [await make({ createdBy: other.createdBy }), await begin()];
    const sent = await setupLinks.create(linkForTest({ createdBy }));
    await apiKeys.revoke(mine.id);
    expect(await enter(unopened)).toBeUndefined();
    expect(await setupOf(opened.session)).toBeUndefined();
    for (const { link } of [...kept, sent]) expect((await linkRow(link.id)).revoked_at).toBeNull();
  });
});
