import { expect, it } from 'vitest';
import type { Verdict } from '#domain/checks/check-result.ts';
import { Secret } from '#domain/credentials/secret.ts';
import type { CheckMaker } from '#domain/profile/check-maker.ts';
import { describeOnBothEngines, type OpenForTest } from '../db/testing/describe-on-both-engines.ts';
import type { ProfileRecord } from './profile-record.ts';
import { checkRunForTest, contentForTest, startProfiles } from './testing/profiles-for-test.ts';

const dayMs = 86_400_000;
const hourMs = 3_600_000;

async function open(openDatabase: OpenForTest) {
  const started = startProfiles(await openDatabase());
  const { profiles, checkRuns, db } = started;
  const tested = async (verdict: Verdict = 'passed') => {
    const run = checkRunForTest({ verdict });
    await checkRuns.save(run);
    return run;
  };
  const record = async (profile: ProfileRecord, verdict: Verdict, madeBy?: CheckMaker) =>
    profiles.recordCheck(profile, { ...(await tested(verdict)), ...(madeBy && { madeBy }) });
  const create = async () => profiles.create(contentForTest({ check: await tested() }));
  const events = async () => {
    const rows = await db.selectFrom('outbox_events').selectAll().orderBy('created_at').execute();
    return rows.map(({ type, data }) => ({ type, ...JSON.parse(data) }));
  };
  return { ...started, tested, record, create, events };
}

describeOnBothEngines('the schedule that is kept with a profile', (openDatabase) => {
  it('begins with the test that it was saved with, and is none of a draft', async () => {
    const { clock, create, profiles } = await open(openDatabase);
    const { schedule } = await create();
    expect(schedule).toEqual({ dueAt: clock.now + dayMs, failures: 0, pausedAt: null });
    expect((await profiles.create(contentForTest({ name: 'Draft' }))).schedule).toBeNull();
  });

  it('begins when a draft passes, and ends when it is saved untested', async () => {
    const { clock, profiles, record } = await open(openDatabase);
    const draft = await profiles.create(contentForTest());
    const connected = await record(draft, 'warning');
    expect(connected.schedule?.dueAt).toBe(clock.now + dayMs);
    const again = await profiles.replace(draft.id, connected.version, contentForTest());
    expect(again.schedule).toBeNull();
  });

  it('moves with every test of a person, so that nothing is tested twice', async () => {
    const { clock, create, record } = await open(openDatabase);
    const profile = await create();
    clock.now += 20 * hourMs;
    const after = await record(profile, 'passed', 'operator');
    expect(after.schedule?.dueAt).toBe(clock.now + dayMs);
    clock.now += hourMs;
    expect((await record(after, 'unknown', 'batch')).schedule?.dueAt).toBe(clock.now + hourMs);
  });

  it('is paused by five failures in a row, and goes on when a person finds it connected', async () => {
    const { clock, create, record } = await open(openDatabase);
    let profile = await create();
    for (let day = 0; day < 5; day += 1) {
      clock.now += dayMs;
      profile = await record(profile, 'failed', 'schedule');
    }
    const pausedAt = clock.now;
    expect(profile).toMatchObject({ status: 'attention', schedule: { failures: 5, pausedAt } });
    clock.now += dayMs;
    profile = await record(profile, 'failed', 'operator');
    expect(profile.schedule).toEqual({ dueAt: clock.now + dayMs, failures: 5, pausedAt });
    profile = await record(profile, 'passed', 'operator');
    expect(profile.schedule).toEqual({ dueAt: clock.now + dayMs, failures: 0, pausedAt: null });
  });

  it('goes on when a paused one is saved anew', async () => {
    const { clock, create, db, profiles, tested } = await open(openDatabase);
    const { id, version } = await create();
    const paused = { paused_at: 1, failures: 5, lease: 'of somebody', leased_until: 2 };
    await db.updateTable('scheduled_checks').set(paused).execute();
    const check = await tested();
    const { schedule } = await profiles.replace(id, version, contentForTest({ check }));
    expect(schedule).toEqual({ dueAt: clock.now + dayMs, failures: 0, pausedAt: null });
    const row = await db.selectFrom('scheduled_checks').selectAll().executeTakeFirstOrThrow();
    expect([row.lease, row.leased_until]).toEqual([null, null]);
  });

  it('ends when the profile is disabled or deleted, and begins soon when it is there again', async () => {
    const { clock, create, db, deletedProfiles, profiles } = await open(openDatabase);
    const { id } = await create();
    const rows = () => db.selectFrom('scheduled_checks').select('profile_id').execute();
    expect((await profiles.disable(id, 1)).schedule).toBeNull();
    clock.now += dayMs;
    const enabled = await profiles.enable(id, 2);
    const soon = { dueAt: clock.now + hourMs, failures: 0, pausedAt: null };
    expect(enabled.schedule).toEqual(soon);
    clock.now += 1;
    expect((await profiles.enable(id, 3)).schedule).toEqual(soon);
    await profiles.remove(id, 3);
    expect(await rows()).toEqual([]);
    clock.now += dayMs;
    const restored = await deletedProfiles.restore(id);
    expect(restored.schedule).toEqual({ ...soon, dueAt: clock.now + hourMs });
  });

  it('leaves the word to the later of two tests, whichever ends first', async () => {
    const { checkHistory, checkRuns, clock, create, events, profiles } = await open(openDatabase);
    const profile = await create();
    const [early, late] = [
      checkRunForTest({ verdict: 'failed', madeBy: 'batch', startedAt: clock.now }),
      checkRunForTest({ startedAt: clock.now + 1 }),
    ];
    for (const run of [early, late]) await checkRuns.save(run);
    const after = await profiles.recordCheck(profile, late);
    const told = await events();
    let settled = 0;
    const overtaken = await profiles.recordCheck(profile, early, async () => {
      settled += 1;
    });
    expect(settled).toBe(1);
    expect(overtaken).toEqual({ ...after, version: after.version + 1 });
    expect(await profiles.find(profile.id)).toEqual(overtaken);
    expect(await events()).toEqual(told);
    const { checks } = await checkHistory.list(profile.id, { limit: 5 });
    expect(checks.slice(0, 2).map(({ run }) => run.id)).toEqual([late.id, early.id]);
  });

  it('leaves everything as it was when what belongs to it cannot be settled', async () => {
    const { create, db, events, profiles, tested } = await open(openDatabase);
    const profile = await create();
    const run = await tested('failed');
    const before = await db.selectFrom('scheduled_checks').selectAll().execute();
    const settle = () => Promise.reject(new Error('somebody else did it'));
    await expect(profiles.recordCheck(profile, run, settle)).rejects.toThrow('somebody else');
    expect(await profiles.find(profile.id)).toEqual(profile);
    expect(await db.selectFrom('scheduled_checks').selectAll().execute()).toEqual(before);
    expect(await events()).toHaveLength(1);
  });
});

describeOnBothEngines('what is told of a profile', (openDatabase) => {
  const known = { name: 'Contoso mail', platform: 'stackone', connector: 'microsoftoutlook' };

  it('is its beginning, each test, and that it needs attention, once', async () => {
    const { clock, create, events, record } = await open(openDatabase);
    let profile = await create();
    for (const madeBy of ['schedule', 'batch'] as const) {
      clock.now += 1;
      profile = await record(profile, 'failed', madeBy);
    }
    clock.now += 1;
    await record(profile, 'passed');
    const failed = { ...known, status: 'attention', verdict: 'failed' };
    const told = await events();
    expect(told).toHaveLength(5);
    expect(told).toEqual(
      expect.arrayContaining([
        { type: 'profile.created', ...known, status: 'connected' },
        { type: 'profile.checked', ...failed, madeBy: 'schedule' },
        { type: 'profile.attention', ...failed, madeBy: 'schedule' },
        { type: 'profile.checked', ...failed, madeBy: 'batch' },
        {
          type: 'profile.checked',
          ...known,
          status: 'connected',
          verdict: 'passed',
          madeBy: 'operator',
        },
      ]),
    );
  });

  it('is another secret that comes with a save, and not the same once more', async () => {
    const { clock, create, db, events, profiles } = await open(openDatabase);
    const { id } = await create();
    await db.deleteFrom('outbox_events').execute();
    await profiles.replace(id, 1, contentForTest());
    expect(await events()).toEqual([]);
    const clientSecret = new Secret('another');
    await profiles.replace(id, 2, contentForTest({ clientSecret }));
    expect(await events()).toEqual([
      {
        type: 'profile.secret_rotated',
        ...known,
        status: 'draft',
        rolledBack: false,
        secretEndsAt: null,
        previousSecretUsableUntil: null,
      },
    ]);
    clock.now += 1;
    await profiles.remove(id, 3);
    expect((await events())[1]).toMatchObject({ type: 'profile.deleted', status: 'draft' });
  });

  it('is that a profile needs attention when it is enabled, and not when it is disabled', async () => {
    const { create, db, events, profiles, record } = await open(openDatabase);
    const failed = await record(await create(), 'failed');
    await db.deleteFrom('outbox_events').execute();
    const { version } = await profiles.disable(failed.id, failed.version);
    expect(await events()).toEqual([]);
    await profiles.enable(failed.id, version);
    expect(await events()).toEqual([{ type: 'profile.attention', ...known, status: 'attention' }]);
  });

  it('is nothing when the change was not made', async () => {
    const { create, events, profiles } = await open(openDatabase);
    await create();
    await expect(profiles.create(contentForTest())).rejects.toThrow();
    expect(await events()).toHaveLength(1);
  });
});
