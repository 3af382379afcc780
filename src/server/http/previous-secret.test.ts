import { describe, expect, it } from 'vitest';
import { problemOf } from './testing/caller.ts';
import {
  createProfile,
  openProfiles,
  profileIn,
  profilesPath,
  readProfile,
} from './testing/profile-requests.ts';
import { practice } from './testing/requests.ts';
import { addSecret, rotate } from './testing/rotation-requests.ts';

const hourMs = 3_600_000;
const newSecret = 'New8Q~another.secret_that-is.just_as.good';
const nobody = '00000000-0000-4000-8000-000000000000';

/** A profile whose secret was replaced, with an hour to go back. */
async function openRotated() {
  const app = await openProfiles();
  addSecret(app.simulator, newSecret);
  const before = await createProfile(app.caller);
  await rotate(app.caller, before, { clientSecret: newSecret, graceHours: 1 });
  return { ...app, before, profile: await readProfile(app.caller, before.id) };
}

const steps = [
  ['POST', 'secret/rollback'],
  ['DELETE', 'secret/previous'],
] as const;

describe('a previous secret', () => {
  it('can be gone back to, and is tested as the present one from then on', async () => {
    const { before, caller, clock, profile, simulator } = await openRotated();
    clock.now += hourMs / 2;
    const headers = { 'if-match': profile.etag };
    const path = `${profilesPath}/${profile.id}`;
    const answer = await caller.send('POST', `${path}/secret/rollback`, { headers });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('etag')).toBe('"v3"');
    expect(profileIn(answer)).toMatchObject({
      secretHint: before.secretHint,
      secretSetAt: before.secretSetAt,
      previousSecret: null,
      // Of this secret no test was kept: what the other one has shown does not count.
      status: 'connected',
      lastCheck: null,
    });
    expect(await readProfile(caller, profile.id)).toEqual(profileIn(answer));
    await caller.send('POST', `${path}/checks`);
    const sent = simulator.requests.flatMap(({ form }) => form['client_secret'] ?? []);
    expect(sent).toEqual([newSecret, practice('granted').clientSecret]);
  });

  it('can be destroyed before its time', async () => {
    const { caller, profile } = await openRotated();
    const headers = { 'if-match': profile.etag };
    const path = `${profilesPath}/${profile.id}/secret/previous`;
    const answer = await caller.send('DELETE', path, { headers });
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, '"v3"']);
    expect(profileIn(answer)).toEqual({ ...profile, etag: '"v3"', previousSecret: null });
  });

  it('is not shown any more once its time is over', async () => {
    const { caller, clock, profile } = await openRotated();
    clock.now += hourMs - 1;
    expect((await readProfile(caller, profile.id)).previousSecret).not.toBeNull();
    clock.now += 1;
    expect((await readProfile(caller, profile.id)).previousSecret).toBeNull();
  });

  it.each(steps)('must be there, and its time not over: %s %s', async (method, step) => {
    const { caller, clock, profile } = await openRotated();
    const path = `${profilesPath}/${profile.id}/${step}`;
    clock.now += hourMs;
    const late = await caller.send(method, path, { headers: { 'if-match': profile.etag } });
    expect(problemOf(late)).toMatchObject({ code: 'no-previous-secret', status: 409 });
    clock.now -= 1;
    await caller.send(method, path, { headers: { 'if-match': profile.etag } });
    const again = await caller.send(method, path, { headers: { 'if-match': '"v3"' } });
    expect(problemOf(again).code).toBe('no-previous-secret');
  });

  it.each(steps)('is for whoever has seen the latest version: %s %s', async (method, step) => {
    const { caller, profile, stranger } = await openRotated();
    const ask = (id: string, headers: Record<string, string>) =>
      caller.send(method, `${profilesPath}/${id}/${step}`, { headers });
    expect(problemOf(await ask(profile.id, {})).code).toBe('precondition-required');
    const stale = await ask(profile.id, { 'if-match': '"v1"' });
    expect(problemOf(stale)).toMatchObject({
      code: 'changed-meanwhile',
      current: { etag: profile.etag },
    });
    expect(problemOf(await ask(nobody, { 'if-match': '"v1"' })).code).toBe('not-found');
    const path = `${profilesPath}/${profile.id}/${step}`;
    const refused = await stranger().send(method, path, { headers: { 'if-match': profile.etag } });
    expect(problemOf(refused).code).toBe('not-signed-in');
    expect(await readProfile(caller, profile.id)).toEqual(profile);
  });
});
