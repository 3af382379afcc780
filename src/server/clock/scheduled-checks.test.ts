import { randomUUID } from 'node:crypto';
import { expect, it, onTestFinished, vi } from 'vitest';
import { clientKey, clientLimit } from '../checks/client-limit.ts';
import { openDatabase as openAt } from '../db/open-database.ts';
import {
  describeOnBothEngines,
  type OpenForTest,
  postgresUrlForTest,
} from '../db/testing/describe-on-both-engines.ts';
import type { ProfileRecord } from '../profiles/profile-record.ts';
import { contentForTest } from '../profiles/testing/profiles-for-test.ts';
import { LeaseLostError, leaseMs } from './leased-check.ts';
import { makeCheck } from './make-check.ts';
import { openClock } from './testing/clock-for-test.ts';

const dayMs = 86_400_000;
const hourMs = 3_600_000;

async function open(openDatabase: OpenForTest) {
  const started = await openClock(await openDatabase());
  const runsOf = ({ id }: ProfileRecord) =>
    started.db.selectFrom('check_runs').selectAll().where('profile_id', '=', id).execute();
  const rowOf = ({ id }: ProfileRecord) =>
    started.db
      .selectFrom('scheduled_checks')
      .selectAll()
      .where('profile_id', '=', id)
      .executeTakeFirst();
  const find = async ({ id }: ProfileRecord) => {
    const found = await started.profiles.find(id);
    if (found === undefined) throw new Error('It is gone.');
    return found;
  };
  return { ...started, runsOf, rowOf, find };
}

/** Of its client, for tests by hand. */
function keyOf(profile: ProfileRecord | undefined): string {
  const { clientId, clientSecret, tenant, cloud } = { ...contentForTest(), ...profile };
  return clientKey({ clientId, clientSecret, tenant, cloud }, 'check') ?? '';
}

describeOnBothEngines('a test that is due', (openDatabase) => {
  it('is made once its time has come, by nobody, and then again a day later', async () => {
    const { askedFor, aDayLater, clock, connected, find, runsOf, workOff } =
      await open(openDatabase);
    const profile = await connected();
    await workOff('schedule');
    expect(askedFor()).toEqual([]);
    aDayLater();
    await workOff('schedule');
    const after = await find(profile);
    expect(after).toMatchObject({
      status: 'connected',
      lastCheck: { verdict: 'warning', endedAt: clock.now },
      schedule: { dueAt: clock.now + dayMs, failures: 0, pausedAt: null },
    });
    const runs = await runsOf(profile);
    expect(runs.map(({ made_by }) => made_by).sort()).toEqual(['operator', 'schedule']);
    await workOff('schedule');
    expect(await find(profile)).toEqual(after);
  });

  it('is made for none that is a draft, disabled, deleted or paused', async () => {
    const { askedFor, aDayLater, connected, db, profiles, rowOf, workOff } =
      await open(openDatabase);
    await profiles.create(contentForTest());
    const disabled = await connected();
    await db
      .updateTable('profiles')
      .set({ status: 'disabled' })
      .where('id', '=', disabled.id)
      .execute();
    const deleted = await connected();
    await db.updateTable('profiles').set({ deleted_at: 1 }).where('id', '=', deleted.id).execute();
    const paused = await connected();
    await db
      .updateTable('scheduled_checks')
      .set({ paused_at: 1 })
      .where('profile_id', '=', paused.id)
      .execute();
    aDayLater();
    await workOff('schedule');
    expect(askedFor()).toEqual([]);
    expect([await rowOf(disabled), await rowOf(deleted)]).toEqual([undefined, undefined]);
  });

  it('asks for attention, is counted, and is paused when it fails for the fifth time', async () => {
    const { aDayLater, clock, connected, find, simulator, workOff } = await open(openDatabase);
    const profile = await connected();
    simulator.directory.appRegistrations.splice(0);
    for (let day = 1; day <= 5; day += 1) {
      aDayLater();
      await workOff('schedule');
      expect((await find(profile)).schedule?.failures).toBe(day);
    }
    const paused = await find(profile);
    expect(paused).toMatchObject({ status: 'attention', schedule: { pausedAt: clock.now } });
    const asked = simulator.requests.length;
    aDayLater();
    await workOff('schedule');
    expect(simulator.requests).toHaveLength(asked);
  });

  it('is made again within the hour when Microsoft does not answer', async () => {
    const { aDayLater, clock, connected, find, simulator, workOff } = await open(openDatabase);
    const profile = await connected();
    simulator.failAlways({ kind: 'server-error', body: 'json' });
    aDayLater();
    await workOff('schedule');
    const { status, schedule } = await find(profile);
    const dueAt = clock.now + hourMs;
    expect([status, schedule]).toEqual(['connected', { dueAt, failures: 0, pausedAt: null }]);
  });

  it.each([
    ['its secret does not open', { secret_sealed: 'garbled' }],
    ['its guide is gone', { platform: 'gone' }],
    ['its row is damaged', { actions: 'garbled' }],
  ])('counts as failed, and asks nobody, when %s', async (_, change) => {
    const { aDayLater, askedFor, clock, connected, db, log, newClient, rowOf, workOff } =
      await open(openDatabase);
    const broken = await connected();
    const clientId = newClient();
    const whole = await connected({ clientId });
    await db.updateTable('profiles').set(change).where('id', '=', broken.id).execute();
    aDayLater();
    await workOff('schedule');
    expect(askedFor()).toEqual([clientId]);
    const row = await rowOf(broken);
    expect([row?.failures, Math.round(((row?.due_at ?? 0) - clock.now) / dayMs)]).toEqual([1, 1]);
    expect(await rowOf(whole)).toMatchObject({ failures: 0, due_at: clock.now + dayMs });
    const errors = log.map((line) => JSON.parse(line)).filter(({ level }) => level >= 50);
    expect(errors.map(({ profile }) => profile)).toEqual([broken.id]);
  });

  it('is put off when its client is tested too often, and leaves a person the greater share', async () => {
    const { aDayLater, askedFor, clock, connected, making, rowOf, workOff } =
      await open(openDatabase);
    const all = [await connected(), await connected(), await connected()];
    aDayLater();
    await workOff('schedule');
    expect(askedFor()).toHaveLength(2);
    const windowEnd = clock.now + clientLimit.windowMs;
    const dueNow = await Promise.all(all.map(async (each) => (await rowOf(each))?.due_at));
    expect(dueNow.filter((at) => at === windowEnd)).toHaveLength(1);
    const key = keyOf(all[0]);
    for (let left = 3; left > 0; left -= 1) {
      expect(await making.rateLimits.take(key, clientLimit)).toMatchObject({ allowed: true });
    }
    clock.now += 30_000;
    await workOff('schedule');
    expect(askedFor()).toHaveLength(2);
    clock.now += 31_000;
    await workOff('schedule');
    expect(askedFor()).toHaveLength(3);
    const dueAt = await Promise.all(all.map(async (each) => (await rowOf(each))?.due_at));
    expect(dueAt.every((at) => at !== undefined && at > clock.now)).toBe(true);
  });

  it('is one of its tenant’s: a client of many tenants is tested in each of them', async () => {
    const { aDayLater, connected, db, rowOf, simulator, workOff } = await open(openDatabase);
    const crowd = [await connected(), await connected(), await connected(), await connected()];
    const [{ clientId }] = crowd as [ProfileRecord];
    const alone = await connected({ clientId, tenant: randomUUID() });
    aDayLater();
    // Last in the row, behind what has to wait.
    await db
      .updateTable('scheduled_checks')
      .set({ due_at: clientLimit.windowMs })
      .where('profile_id', '=', alone.id)
      .execute();
    await db
      .updateTable('scheduled_checks')
      .set({ due_at: 0 })
      .where('profile_id', '!=', alone.id)
      .execute();
    await workOff('schedule');
    expect(simulator.requests.some(({ path }) => path.includes(alone.tenant))).toBe(true);
    expect((await rowOf(alone))?.failures).toBe(1);
  });

  it('waits while persons have used up what a client may be tested', async () => {
    const { aDayLater, askedFor, connected, making, workOff } = await open(openDatabase);
    const key = keyOf(await connected());
    aDayLater();
    for (let use = 0; use < clientLimit.limit; use += 1) {
      await making.rateLimits.take(key, clientLimit);
    }
    await workOff('schedule');
    expect(askedFor()).toEqual([]);
  });

  it('is given up and given back when the server stops', async () => {
    const { aDayLater, askedFor, connected, find, laneOf, rowOf, simulator, workOff } =
      await open(openDatabase);
    const profile = await connected();
    aDayLater();
    simulator.failNext({ kind: 'hang' });
    const stopping = new AbortController();
    const lane = laneOf('schedule', stopping.signal);
    await lane.fill();
    await vi.waitFor(() => expect(askedFor()).toHaveLength(1), { timeout: 10_000 });
    expect((await rowOf(profile))?.lease).not.toBeNull();
    stopping.abort();
    await lane.idle();
    expect(await rowOf(profile)).toMatchObject({ lease: null, due_at: profile.schedule?.dueAt });
    expect(await find(profile)).toEqual(profile);
    await workOff('schedule');
    expect((await find(profile)).lastCheck?.verdict).toBe('warning');
  });

  it('is somebody else’s when who has begun it dies, and only theirs', async () => {
    const { aDayLater, clock, connected, find, making, queueOf, runsOf, workOff } =
      await open(openDatabase);
    const profile = await connected();
    aDayLater();
    const [abandoned] = await queueOf('schedule').lease(1);
    if (abandoned === undefined) throw new Error('It is due.');
    clock.now += leaseMs - 1;
    await workOff('schedule');
    expect(await find(profile)).toEqual(profile);
    clock.now += 1;
    await workOff('schedule');
    const done = await find(profile);
    expect(done.lastCheck?.endedAt).toBe(clock.now);
    // It was not dead but slow.
    const { signal } = new AbortController();
    await makeCheck(abandoned, { ...making, madeBy: 'schedule' }, signal);
    await expect(abandoned.endUntested('failed')).rejects.toThrow(LeaseLostError);
    await abandoned.putOff(clock.now + dayMs);
    await abandoned.drop();
    expect(await find(profile)).toEqual(done);
    expect(await runsOf(profile)).toHaveLength(2);
  });

  it('is left as it is while the database is away, and made when it is back', async () => {
    const { aDayLater, connected, find, making, queueOf } = await open(openDatabase);
    const profile = await connected();
    aDayLater();
    const [check] = await queueOf('schedule').lease(1);
    if (check === undefined) throw new Error('It is due.');
    const away = Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
    const profiles = { ...making.profiles, recordCheck: () => Promise.reject(away) };
    const { signal } = new AbortController();
    const needs = { ...making, profiles, madeBy: 'schedule' } as const;
    await expect(makeCheck(check, needs, signal)).rejects.toBe(away);
    await makeCheck(check, { ...making, madeBy: 'schedule' }, signal);
    expect((await find(profile)).lastCheck?.verdict).toBe('warning');
  });
});

it('of many that are due each is tested once, by two servers on one PostgreSQL', async () => {
  const url = await postgresUrlForTest();
  const open = () => openAt({ url, dataDir: '/nowhere' });
  const databases = [await open(), await open()] as const;
  onTestFinished(async () => {
    for (const database of databases) await database.close();
  });
  const first = await openClock(databases[0]);
  const second = await openClock(databases[1]);
  const clients = Array.from({ length: 12 }, first.newClient);
  for (const clientId of clients) await first.connected({ clientId });
  first.aDayLater();
  second.aDayLater();
  const lanes = [first, second].map(({ laneOf }) => laneOf('schedule'));
  // Whoever leases has to find its way past the other, again and again.
  for (let turn = 0; turn < clients.length; turn += 1) {
    await Promise.all(lanes.map((lane) => lane.fill()));
    await Promise.all(lanes.map((lane) => lane.idle()));
  }
  const asked = [...first.askedFor(), ...second.askedFor()].sort();
  expect(asked).toEqual([...clients].sort());
  const { runs } = await first.db
    .selectFrom('check_runs')
    .select(({ fn }) => fn.countAll<number>().as('runs'))
    .where('made_by', '=', 'schedule')
    .where('profile_id', 'is not', null)
    .executeTakeFirstOrThrow();
  expect(runs).toBe(clients.length);
});
