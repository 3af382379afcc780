import { describe, expect, it } from 'vitest';
import { CheckBatch, LatestCheckBatch } from '#contract/check-batches.ts';
import { createBatchQueue } from '../clock/batch-queue.ts';
import { createLane } from '../clock/lane.ts';
import { makeCheck } from '../clock/make-check.ts';
import { type Caller, jsonOf, problemOf } from './testing/caller.ts';
import type { OpenApp } from './testing/open-app.ts';
import { createProfile, openProfiles, readProfile } from './testing/profile-requests.ts';
import { practice } from './testing/requests.ts';

const path = '/api/v1/check-batches';
const nobody = '00000000-0000-4000-8000-000000000000';
const none = { passed: 0, failed: 0, warning: 0, pending: 0, unknown: 0 };

/** What the server does by itself, all of it and now. */
async function workOff({ db, services }: OpenApp): Promise<void> {
  const { signal } = new AbortController();
  const lane = createLane({
    queue: createBatchQueue({ db, now: services.now, random: () => 0.5 }),
    concurrency: 2,
    signal,
    make: (check) => makeCheck(check, { ...services, madeBy: 'batch' }, signal),
    onError: (error) => Promise.reject(error),
  });
  await lane.fill();
  await lane.idle();
}

async function openSaved() {
  const app = await openProfiles();
  const ids: string[] = [];
  for (const story of ['granted', 'wrong-secret', 'no-roles']) {
    const credentials = practice(story);
    ids.push((await createProfile(app.caller, { name: story, credentials })).id);
  }
  return { ...app, ids };
}

async function begin(caller: Caller, body: unknown): Promise<CheckBatch> {
  return CheckBatch.parse(jsonOf(await caller.send('POST', path, { body })));
}

async function read(caller: Caller, id: string): Promise<CheckBatch> {
  return CheckBatch.parse(jsonOf(await caller.send('GET', `${path}/${id}`)));
}

describe('a batch of tests', () => {
  it('tests the named profiles, in the background, and tells how far it is', async () => {
    const app = await openSaved();
    const { caller, clock, ids } = app;
    const answer = await caller.send('POST', path, { body: { profileIds: ids } });
    const batch = CheckBatch.parse(jsonOf(answer));
    expect([answer.status, answer.headers.get('location')]).toEqual([201, `${path}/${batch.id}`]);
    const begun = { id: batch.id, total: 3, running: 0, createdAt: clock.now, cancelledAt: null };
    expect(batch).toEqual({ ...begun, ended: none, finished: false });
    expect(await read(caller, batch.id)).toEqual(batch);
    await workOff(app);
    const after = await read(caller, batch.id);
    expect(after).toMatchObject({ ...begun, finished: true });
    expect(after.ended.failed).toBe(1);
    const latest = await caller.send('GET', `${path}/latest`);
    expect(LatestCheckBatch.parse(jsonOf(latest))).toEqual({ latest: after });
    for (const id of ids) expect((await readProfile(caller, id)).lastCheck).not.toBeNull();
  });

  it('tests all that a list with the same conditions shows', async () => {
    const { caller, ids, profilesTested } = await openMatching();
    expect((await begin(caller, { matching: { q: 'wrong' } })).total).toBe(1);
    expect(await profilesTested()).toEqual([ids[1]]);
  });

  it('leaves out what is disabled, and is none of a list that shows nothing', async () => {
    const { caller, services, ids } = await openSaved();
    await services.profiles.disable(ids[0] ?? '', 1);
    const nothing = await begin(caller, { matching: { status: 'disabled' } });
    expect(nothing).toMatchObject({ total: 0, finished: true });
    expect((await begin(caller, { matching: {} })).total).toBe(2);
  });

  it('is one at a time, until it has ended or is cancelled', async () => {
    const app = await openSaved();
    const { caller, ids } = app;
    const body = { profileIds: ids };
    const { id } = await begin(caller, body);
    const refused = problemOf(await caller.send('POST', path, { body }));
    expect(refused).toMatchObject({ status: 409, code: 'batch-unfinished' });
    expect((await caller.send('DELETE', `${path}/${id}`)).status).toBe(204);
    expect(await read(caller, id)).toMatchObject({ ended: none, finished: true });
    await workOff(app);
    expect(app.simulator.requests).toEqual([]);
    expect((await begin(caller, body)).id).not.toBe(id);
  });

  it.each(['an operator', 'an API key'])('is one at a time for %s who asks twice', async (who) => {
    const { caller, ids, services, stranger } = await openSaved();
    const input = { name: 'Backend', scopes: ['profiles:write' as const] };
    const { key } = await services.apiKeys.create(input, { id: 'o-1', name: 'Olga' });
    const headers = { authorization: `Bearer ${key}` };
    const ask = { body: { profileIds: ids }, ...(who === 'an API key' && { headers }) };
    const asking = who === 'an API key' ? stranger() : caller;
    const answers = await Promise.all([1, 2].map(() => asking.send('POST', path, ask)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('is found and cancelled by every operator, each of whom may have one', async () => {
    const { caller, ids, signIn } = await openSaved();
    const { id } = await begin(caller, { profileIds: ids });
    const other = await signIn();
    for (const method of ['GET', 'DELETE']) {
      expect(problemOf(await other.send(method, `${path}/${nobody}`)).code).toBe('not-found');
    }
    const batch = await read(other, id);
    expect(jsonOf(await other.send('GET', `${path}/latest`))).toEqual({ latest: batch });
    const own = await begin(other, { profileIds: ids });
    expect(jsonOf(await other.send('GET', `${path}/latest`))).toEqual({ latest: own });
    expect((await other.send('DELETE', `${path}/${id}`)).status).toBe(204);
    expect(await read(caller, id)).toMatchObject({ cancelledAt: batch.createdAt, finished: true });
    expect(await read(caller, own.id)).toMatchObject({ cancelledAt: null, finished: false });
  });

  it('takes nothing from what the operator may test by hand', async () => {
    const app = await openSaved();
    const { caller, ids } = app;
    await begin(caller, { profileIds: ids });
    await workOff(app);
    for (let click = 0; click < 3; click += 1) {
      const answer = await caller.send('POST', `/api/v1/profiles/${ids[0]}/checks`);
      expect(answer.status).toBe(200);
    }
    const latest = await caller.send(
      'GET',
      '/api/v1/checks/latest?platform=custom&connector=microsoftoutlook',
    );
    expect(jsonOf(latest)).toEqual({ latest: null });
  });

  it.each([
    {},
    { profileIds: [] },
    { profileIds: Array.from({ length: 10_001 }, () => nobody) },
    { matching: { status: 'strange' } },
    { matching: {}, profileIds: [nobody] },
  ])('needs to be asked for as the contract says, %#', async (body) => {
    const { caller } = await openProfiles();
    const { status, code } = problemOf(await caller.send('POST', path, { body }));
    expect([status, code]).toEqual([400, 'invalid-request']);
  });

  it('is not begun ten times a minute', async () => {
    const { caller } = await openProfiles();
    const body = { profileIds: [nobody] };
    for (let turn = 0; turn < 10; turn += 1) await begin(caller, body);
    expect(problemOf(await caller.send('POST', path, { body })).code).toBe('rate-limited');
  });
});

async function openMatching() {
  const app = await openSaved();
  const profilesTested = async () => {
    await workOff(app);
    const profiles = await Promise.all(app.ids.map((id) => readProfile(app.caller, id)));
    return profiles.filter(({ lastCheck }) => lastCheck !== null).map(({ id }) => id);
  };
  return { ...app, profilesTested };
}
