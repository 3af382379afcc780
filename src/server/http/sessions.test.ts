import { describe, expect, it } from 'vitest';
import type { SessionList } from '#contract/session.ts';
import { SessionList as Listed } from '#contract/session.ts';
import { type Caller, jsonOf, problemOf } from './testing/caller.ts';
import { type OpenApp, openApp } from './testing/open-app.ts';

const path = '/api/v1/sessions';

async function sessionsOf(caller: Caller, query = ''): Promise<SessionList['sessions']> {
  return Listed.parse(jsonOf(await caller.send('GET', path + query))).sessions;
}

const isIn = async (caller: Caller) =>
  jsonOf(await caller.send('GET', '/api/v1/session')) as { operator: object | null };

/** A second session of an operator that `signIn(role)` makes. */
const again = (app: OpenApp, role: 'admin' | 'operator' | 'reader') => app.signIn(role);

describe('the sessions of an operator', () => {
  it('are listed, the latest first, with the present one marked', async () => {
    const app = await openApp();
    const first = await app.signIn('reader');
    await app.signIn('operator');
    app.clock.now += 1_000;
    const second = await again(app, 'reader');
    const sessions = await sessionsOf(second);
    expect(sessions.map(({ isPresent }) => isPresent)).toEqual([true, false]);
    expect((await sessionsOf(first)).map(({ isPresent }) => isPresent)).toEqual([false, true]);
    expect(sessions[0]).toMatchObject({
      operator: { id: 'operator-reader', name: 'Olga, reader', role: 'reader' },
      createdAt: app.clock.now,
      lastSeenAt: app.clock.now,
      expiresAt: app.clock.now + 7 * 24 * 60 * 60 * 1_000,
    });
  });

  it('show no token and no hash of one', async () => {
    const app = await openApp();
    const caller = await app.signIn();
    const [token = ''] = caller.cookies.values();
    const { text } = await caller.send('GET', path);
    const [row] = await app.db.selectFrom('operator_sessions').select('token_hash').execute();
    for (const secret of [token, row?.token_hash ?? token]) expect(text).not.toContain(secret);
  });

  it('end one by one, the present one too', async () => {
    const app = await openApp();
    const [one, other] = [await app.signIn('reader'), await again(app, 'reader')];
    const sessions = await sessionsOf(one);
    const idOf = (isPresent: boolean) =>
      sessions.find((session) => session.isPresent === isPresent)?.id;
    expect((await one.send('DELETE', `${path}/${idOf(false)}`)).status).toBe(204);
    expect(await isIn(other)).toEqual({ operator: null });
    expect(problemOf(await one.send('DELETE', `${path}/${idOf(false)}`)).code).toBe('not-found');
    expect((await one.send('DELETE', `${path}/${idOf(true)}`)).status).toBe(204);
    expect([one.cookies.size, await isIn(one)]).toEqual([0, { operator: null }]);
  });

  it('end all but the present one', async () => {
    const app = await openApp();
    const [one, two, somebody] = [
      await app.signIn('reader'),
      await again(app, 'reader'),
      await app.signIn('operator'),
    ];
    expect((await one.send('DELETE', path)).status).toBe(204);
    expect((await isIn(one)).operator).not.toBeNull();
    expect((await isIn(two)).operator).toBeNull();
    expect((await isIn(somebody)).operator).not.toBeNull();
  });

  it('are rotated: who signs in again in the same browser has left the former one', async () => {
    const app = await openApp();
    const caller = await app.signIn();
    const cookie = [...caller.cookies].map((pair) => pair.join('=')).join();
    const { token } = await app.services.signInLinks.issue();
    await caller.send('POST', '/api/v1/session', { body: { token } });
    expect(await isIn(caller)).toMatchObject({ operator: { id: 'terminal' } });
    const former = await app.stranger().send('GET', '/api/v1/session', { headers: { cookie } });
    expect(jsonOf(former)).toEqual({ operator: null });
    expect(await sessionsOf(caller)).toHaveLength(1);
  });
});

describe('the sessions of everybody', () => {
  it('are for admins to see and to end', async () => {
    const app = await openApp();
    const [admin, reader] = [await app.signIn('admin'), await app.signIn('reader')];
    const all = await sessionsOf(admin, '?operator=all');
    expect(all.map(({ operator }) => operator.role).sort()).toEqual(['admin', 'reader']);
    const id = all.find(({ isPresent }) => !isPresent)?.id;
    expect((await admin.send('DELETE', `${path}/${id}`)).status).toBe(204);
    expect(await isIn(reader)).toEqual({ operator: null });
  });

  it.each(['reader', 'operator'] as const)('are neither for a %s', async (role) => {
    const app = await openApp();
    const [admin, caller] = [await app.signIn('admin'), await app.signIn(role)];
    const refused = await caller.send('GET', `${path}?operator=all`);
    expect(problemOf(refused).code).toBe('not-allowed');
    const [{ id } = { id: '' }] = await sessionsOf(admin);
    expect(problemOf(await caller.send('DELETE', `${path}/${id}`)).code).toBe('not-found');
    expect((await isIn(admin)).operator).not.toBeNull();
  });

  it('are asked for by no other word', async () => {
    const admin = await (await openApp()).signIn('admin');
    const answer = await admin.send('GET', `${path}?operator=operator-reader`);
    expect(problemOf(answer).code).toBe('invalid-request');
  });
});
