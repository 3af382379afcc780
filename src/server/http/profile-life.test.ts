import { describe, expect, it } from 'vitest';
import { CheckHistory } from '#contract/check-history.ts';
import { DeletedProfileList, recoverableMs } from '#contract/deleted-profiles.ts';
import type { Profile } from '#contract/profiles.ts';
import { jsonOf, problemOf } from './testing/caller.ts';
import {
  createProfile,
  openProfiles,
  profileIn,
  profilesPath,
  readProfile,
  testCredentials,
} from './testing/profile-requests.ts';
import { profileInput } from './testing/requests.ts';

const deletedPath = '/api/v1/deleted-profiles';
const nobody = '00000000-0000-4000-8000-000000000000';

/** The app, and a profile that was tested, saved and deleted. */
async function openDeleted() {
  const app = await openProfiles();
  const run = await testCredentials(app.caller);
  const profile = await createProfile(app.caller, { checkRunId: run.id });
  const headers = { 'if-match': profile.etag };
  await app.caller.send('DELETE', `${profilesPath}/${profile.id}`, { headers });
  return { ...app, profile };
}

describe('what is done with a profile in its life', () => {
  const id = nobody;
  it.each([
    ['POST', `${profilesPath}/${id}/disable`],
    ['POST', `${profilesPath}/${id}/enable`],
    ['GET', `${profilesPath}/${id}/checks`],
    ['GET', `${profilesPath}/${id}/expiry.ics`],
    ['GET', `${profilesPath}/expiries.ics`],
    ['GET', deletedPath],
    ['POST', `${deletedPath}/${id}/restore`],
    ['DELETE', `${deletedPath}/${id}`],
  ])('is for operators alone: %s %s', async (method, path) => {
    const { stranger } = await openProfiles();
    const answer = await stranger().send(method, path, { headers: { 'if-match': '"v1"' } });
    expect(problemOf(answer)).toMatchObject({ code: 'not-signed-in', status: 401 });
  });

  it.each([
    ['POST', `${profilesPath}/${id}/disable`],
    ['POST', `${profilesPath}/${id}/enable`],
    ['GET', `${profilesPath}/${id}/checks`],
    ['GET', `${profilesPath}/${id}/expiry.ics`],
    ['POST', `${deletedPath}/${id}/restore`],
    ['DELETE', `${deletedPath}/${id}`],
  ])('needs one that is there: %s %s', async (method, path) => {
    const { caller } = await openProfiles();
    const body = path.endsWith('restore') ? { body: {} } : {};
    const headers = { 'if-match': '"v1"' };
    expect(problemOf(await caller.send(method, path, { headers, ...body })).code).toBe('not-found');
  });

  it.each([
    ['GET', `${profilesPath}/${id}/disable`, 'POST'],
    ['PUT', `${profilesPath}/${id}/checks`, 'GET, HEAD, POST'],
    ['POST', `${profilesPath}/expiries.ics`, 'GET, HEAD'],
    ['GET', `${deletedPath}/${id}/restore`, 'POST'],
    ['PATCH', `${deletedPath}/${id}`, 'DELETE'],
    ['POST', deletedPath, 'GET, HEAD'],
  ])('knows its methods: not %s %s', async (method, path, allowed) => {
    const { caller } = await openProfiles();
    const answer = await caller.send(method, path);
    expect(problemOf(answer).code).toBe('method-not-allowed');
    expect(answer.headers.get('allow')?.split(', ').sort().join(', ')).toBe(allowed);
  });
});

describe('switching a profile off and on', () => {
  it('answers with the profile as it is then, and its tag', async () => {
    const { caller, clock } = await openProfiles();
    const run = await testCredentials(caller);
    const before = await createProfile(caller, { checkRunId: run.id });
    const turn = async (what: 'disable' | 'enable', { id, etag }: Profile) => {
      clock.now += 1_000;
      const headers = { 'if-match': etag };
      const answer = await caller.send('POST', `${profilesPath}/${id}/${what}`, { headers });
      const profile = profileIn(answer);
      expect([answer.status, answer.headers.get('etag')]).toEqual([200, profile.etag]);
      return profile;
    };
    const disabled = await turn('disable', before);
    expect(disabled).toMatchObject({ status: 'disabled', etag: '"v2"', updatedAt: clock.now });
    expect(await turn('disable', disabled)).toEqual(disabled);
    expect(await readProfile(caller, before.id)).toEqual(disabled);
    const enabled = await turn('enable', disabled);
    expect(enabled).toMatchObject({ status: 'connected', etag: '"v3"' });
    expect(await turn('enable', enabled)).toEqual(enabled);
  });

  it.each(['disable', 'enable'])('needs the version that was seen: %s', async (what) => {
    const { caller } = await openProfiles();
    const { id } = await createProfile(caller);
    const path = `${profilesPath}/${id}/${what}`;
    expect(problemOf(await caller.send('POST', path))).toMatchObject({
      code: 'precondition-required',
      status: 428,
    });
    const late = await caller.send('POST', path, { headers: { 'if-match': '"v9"' } });
    expect(problemOf(late)).toMatchObject({
      code: 'changed-meanwhile',
      status: 412,
      current: { id, etag: '"v1"' },
    });
  });
});

describe('the deleted profiles', () => {
  it('tell what they were, and until when they can be brought back', async () => {
    const { caller, clock, profile } = await openDeleted();
    const { id, name, platform, connector, tenant, clientId } = profile;
    const list = DeletedProfileList.parse(jsonOf(await caller.send('GET', deletedPath)));
    const recoverableUntil = clock.now + recoverableMs;
    const deletedAt = clock.now;
    expect(list).toEqual({
      profiles: [{ id, name, platform, connector, tenant, clientId, deletedAt, recoverableUntil }],
      next: null,
    });
    const odd = await caller.send('GET', `${deletedPath}?after=made-up`);
    expect(problemOf(odd).code).toBe('invalid-request');
  });

  it('come on pages of fifty', async () => {
    const { caller } = await openProfiles();
    for (let index = 0; index < 51; index += 1) {
      const { id, etag } = await createProfile(caller, { name: `Profile ${index}` });
      await caller.send('DELETE', `${profilesPath}/${id}`, { headers: { 'if-match': etag } });
    }
    const page = async (query: string) =>
      DeletedProfileList.parse(jsonOf(await caller.send('GET', deletedPath + query)));
    const first = await page('');
    expect(first.profiles).toHaveLength(50);
    expect((await page(`?after=${first.next}`)).profiles).toHaveLength(1);
  });

  it('come back as they were', async () => {
    const { caller, clock, profile } = await openDeleted();
    clock.now += 1_000;
    const path = `${deletedPath}/${profile.id}/restore`;
    const answer = await caller.send('POST', path, { body: {} });
    const back = profileIn(answer);
    const { schedule } = back;
    expect(back).toEqual({ ...profile, schedule, etag: '"v3"', updatedAt: clock.now });
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, '"v3"']);
    const again = await caller.send('POST', path, { body: {} });
    expect(problemOf(again).code).toBe('not-found');
  });

  it('need a new name where another has theirs', async () => {
    const { caller, profile } = await openDeleted();
    const other = await createProfile(caller);
    const path = `${deletedPath}/${profile.id}/restore`;
    const taken = problemOf(await caller.send('POST', path, { body: {} }));
    expect(taken).toMatchObject({
      code: 'name-taken',
      status: 409,
      current: { id: other.id, etag: other.etag },
    });
    for (const body of [{ name: ' ' }, { name: 'a\u0000' }, { other: 1 }]) {
      const answer = await caller.send('POST', path, { body });
      expect(problemOf(answer).code).toBe('invalid-request');
    }
    const back = await caller.send('POST', path, { body: { name: ' Contoso mail 2 ' } });
    expect(profileIn(back)).toMatchObject({ id: profile.id, name: 'Contoso mail 2' });
  });

  it('are gone for good after thirty days', async () => {
    const { clock, profile, signIn } = await openDeleted();
    clock.now += recoverableMs;
    // Anew: no session lasts that long.
    const caller = await signIn();
    const path = `${deletedPath}/${profile.id}/restore`;
    expect(problemOf(await caller.send('POST', path, { body: {} })).code).toBe('not-found');
    expect(jsonOf(await caller.send('GET', deletedPath))).toEqual({ profiles: [], next: null });
  });

  it('can be destroyed at once', async () => {
    const { caller, db, profile } = await openDeleted();
    const destroyed = await caller.send('DELETE', `${deletedPath}/${profile.id}`);
    expect([destroyed.status, destroyed.text]).toEqual([204, '']);
    for (const method of ['DELETE', 'POST'] as const) {
      const path = `${deletedPath}/${profile.id}${method === 'POST' ? '/restore' : ''}`;
      expect(problemOf(await caller.send(method, path, { body: {} })).code).toBe('not-found');
    }
    expect(await db.selectFrom('profiles').select('id').execute()).toEqual([]);
    expect(await db.selectFrom('check_runs').select('id').execute()).toEqual([]);
  });

  it('are not there for anything else', async () => {
    const { caller, profile } = await openDeleted();
    const headers = { 'if-match': '"v2"' };
    const asks = [
      ['GET', '', {}],
      ['PATCH', '', { headers, body: profileInput() }],
      ['DELETE', '', { headers }],
      ['GET', '/checks', {}],
      ['POST', '/checks', {}],
      ['POST', '/disable', { headers }],
      ['GET', '/expiry.ics', {}],
    ] as const;
    for (const [method, path, ask] of asks) {
      const answer = await caller.send(method, `${profilesPath}/${profile.id}${path}`, ask);
      expect(problemOf(answer).code, `${method} ${path}`).toBe('not-found');
    }
  });
});

describe('the history of tests', () => {
  it('has them latest first, twenty on a page, with who asked', async () => {
    const { caller, clock, services } = await openProfiles();
    const run = await testCredentials(caller);
    const profile = await createProfile(caller, { checkRunId: run.id });
    clock.now += 60_000;
    await caller.send('POST', `${profilesPath}/${profile.id}/checks`);
    const path = `${profilesPath}/${profile.id}/checks`;
    const page = async (query = '') =>
      CheckHistory.parse(jsonOf(await caller.send('GET', path + query)));
    const { lastCheck } = await readProfile(caller, profile.id);
    expect(await page()).toEqual({
      checks: [
        { run: lastCheck, madeBy: 'operator' },
        { run, madeBy: 'operator' },
      ],
      next: null,
    });
    const kept = await services.checkRuns.find(run.id);
    for (let index = 0; kept && index < 19; index += 1) {
      const { profileId: _, ...copy } = kept;
      const id = crypto.randomUUID();
      await services.checkRuns.save({ ...copy, id, madeBy: 'schedule' });
      await services.checkRuns.attach(id, profile.id);
    }
    const first = await page();
    expect(first.checks).toHaveLength(20);
    expect((await page(`?after=${first.next}`)).checks).toHaveLength(1);
    expect(problemOf(await caller.send('GET', `${path}?after=x`)).code).toBe('invalid-request');
  });
});
