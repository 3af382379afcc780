import { expect, it } from 'vitest';
import { describeOnBothEngines, type OpenForTest } from '../db/testing/describe-on-both-engines.ts';
import { waitingForTurn } from '../db/testing/waiting-for-turn.ts';
import { contentForTest } from '../profiles/testing/profiles-for-test.ts';
import { BatchUnfinishedError } from './check-batches.ts';
import { leaseMs } from './leased-check.ts';
import { sweepOld } from './sweep-old.ts';
import { openClock } from './testing/clock-for-test.ts';

const dayMs = 86_400_000;
const { signal } = new AbortController();
const none = { passed: 0, failed: 0, warning: 0, pending: 0, unknown: 0 };

async function open(openDatabase: OpenForTest) {
  const started = await openClock(await openDatabase());
  const { connected, newClient } = started;
  const several = async (count: number) => {
    const ids: string[] = [];
    for (let index = 0; index < count; index += 1) {
      ids.push((await connected({ clientId: newClient() })).id);
    }
    return ids;
  };
  return { ...started, several };
}

describeOnBothEngines('a batch of tests', (openDatabase) => {
  it('tests each of its profiles once, and tells how far it is', async () => {
    const { askedFor, batches, clock, profiles, several, workOff } = await open(openDatabase);
    const ids = await several(5);
    const batch = await batches.create('session', ids);
    const begun = { id: batch.id, total: 5, running: 0, createdAt: clock.now, cancelledAt: null };
    expect(batch).toEqual({ ...begun, ended: none, finished: false });
    await workOff('batch');
    const after = await batches.find(batch.id);
    expect(after).toEqual({ ...begun, ended: { ...none, warning: 5 }, finished: true });
    expect(await batches.latest('session')).toEqual(after);
    expect(new Set(askedFor()).size).toBe(5);
    for (const id of ids) {
      expect((await profiles.find(id))?.lastCheck?.endedAt).toBe(clock.now);
    }
    await workOff('batch');
    expect(askedFor()).toHaveLength(5);
  });

  it('leaves out what is disabled, gone or named twice, at its beginning and later', async () => {
    const { batches, db, several, workOff } = await open(openDatabase);
    const [first = '', second = '', third = '', fourth = ''] = await several(4);
    const disable = (id: string) =>
      db.updateTable('profiles').set({ status: 'disabled' }).where('id', '=', id).execute();
    await disable(first);
    const named = [first, second, second, third, fourth, 'nobody'];
    const { id, total } = await batches.create('session', named);
    expect(total).toBe(3);
    await disable(third);
    await db.updateTable('profiles').set({ deleted_at: 1 }).where('id', '=', fourth).execute();
    await workOff('batch');
    const after = await batches.find(id);
    expect(after).toMatchObject({ total: 1, ended: { ...none, warning: 1 }, finished: true });
  });

  it('is over at once when there is nothing to be tested', async () => {
    const { batches } = await open(openDatabase);
    const batch = await batches.create('session', ['nobody']);
    expect(batch).toMatchObject({ total: 0, finished: true });
  });

  it('tests what the schedule has paused, and lets it go on', async () => {
    const { batches, db, profiles, several, workOff } = await open(openDatabase);
    const [id = ''] = await several(1);
    await db.updateTable('scheduled_checks').set({ paused_at: 1, failures: 5 }).execute();
    await batches.create('session', [id]);
    await workOff('batch');
    expect((await profiles.find(id))?.schedule).toMatchObject({ failures: 0, pausedAt: null });
  });

  it('is one at a time for a session, also when two ask at once, and of no other', async () => {
    const { batches, several } = await open(openDatabase);
    const ids = await several(1);
    const both = await Promise.allSettled([1, 2].map(() => batches.create('session', ids)));
    const refused = both.filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject([{ reason: expect.any(BatchUnfinishedError) }]);
    const { id } = await batches.create('another', ids);
    expect((await batches.latest('session'))?.id).not.toBe(id);
  });

  it.each([
    ['a session', '8a3c8a39-42a5-4a4f-9a6e-1b6a4a7d3f10'],
    ['an API key', 'key:8a3c8a39-42a5-4a4f-9a6e-1b6a4a7d3f10'],
  ])('is not begun by %s that is just about to begin one', async (_, sessionId) => {
    const database = await openDatabase();
    const { batches, profiles } = await openClock(database);
    const { id } = await profiles.create(contentForTest());
    let second: Promise<unknown> | undefined;
    const first = await batches.create(sessionId, [id], async () => {
      second = batches.create(sessionId, [id]).catch((error: unknown) => error);
      await waitingForTurn(database);
    });
    expect(await second).toBeInstanceOf(BatchUnfinishedError);
    expect((await batches.latest(sessionId))?.id).toBe(first.id);
  });

  it('is found and cancelled by anybody, as long as something is left of it', async () => {
    const { batches, clock, queueOf, several, workOff } = await open(openDatabase);
    const ids = await several(2);
    expect(await batches.latest('other')).toBeUndefined();
    const { id } = await batches.create('session', ids);
    expect(await batches.latest('other')).toMatchObject({ id, finished: false });
    const running = await queueOf('batch').lease(1);
    expect(await batches.cancel(id)).toBe(true);
    expect(await batches.latest('other')).toMatchObject({ id, running: 1 });
    await running[0]?.endUntested('failed');
    expect(await batches.latest('other')).toBeUndefined();
    expect(await batches.latest('session')).toMatchObject({ id, finished: true });
    clock.now += 1;
    const next = await batches.create('session', ids);
    await workOff('batch');
    expect(await batches.cancel(next.id)).toBe(true);
    expect(await batches.find(next.id)).toMatchObject({ cancelledAt: null, finished: true });
    expect(await batches.cancel('nobody')).toBe(false);
  });

  it('visits nobody again before the time until which a test was put off', async () => {
    const { askedFor, batches, clock, connected, queueOf, workOff } = await open(openDatabase);
    const ids = [await connected(), await connected(), await connected()].map(({ id }) => id);
    const { id } = await batches.create('session', ids);
    await workOff('batch');
    expect(askedFor()).toHaveLength(2);
    clock.now += 59_999;
    expect(await queueOf('batch').lease(9)).toEqual([]);
    clock.now += 1;
    await workOff('batch');
    expect(askedFor()).toHaveLength(3);
    expect(await batches.find(id)).toMatchObject({ finished: true });
  });

  it('can be cancelled: what runs ends, what has not begun never does', async () => {
    const { askedFor, batches, clock, laneOf, several, simulator, workOff } =
      await open(openDatabase);
    const { id } = await batches.create('session', await several(6));
    simulator.failNext({ kind: 'delay', milliseconds: 200 });
    simulator.failNext({ kind: 'delay', milliseconds: 200 });
    const lane = laneOf('batch');
    await lane.fill();
    const running = await batches.find(id);
    expect(running).toMatchObject({ running: 2, finished: false });
    expect(await batches.cancel(id)).toBe(true);
    expect(await batches.find(id)).toMatchObject({ running: 2, finished: false });
    await lane.idle();
    await workOff('batch');
    const after = await batches.find(id);
    expect(after).toMatchObject({ total: 6, running: 0, cancelledAt: clock.now, finished: true });
    expect(after?.ended).toEqual({ ...none, warning: 2 });
    expect(askedFor()).toHaveLength(2);
    clock.now += 1;
    expect(await batches.cancel(id)).toBe(true);
    expect((await batches.find(id))?.cancelledAt).toBe(clock.now - 1);
    expect((await batches.create('session', [])).finished).toBe(true);
  });

  it('is finished by another process when the one at work dies', async () => {
    const { askedFor, batches, clock, queueOf, several, workOff } = await open(openDatabase);
    const { id } = await batches.create('session', await several(3));
    const dead = await queueOf('batch').lease(2);
    expect(dead).toHaveLength(2);
    await workOff('batch');
    const halfway = await batches.find(id);
    expect(halfway).toMatchObject({ ended: { warning: 1 }, running: 2, finished: false });
    clock.now += leaseMs;
    await workOff('batch');
    const after = await batches.find(id);
    expect(after).toMatchObject({ ended: { warning: 3 }, running: 0, finished: true });
    expect(askedFor()).toHaveLength(3);
    await expect(dead[0]?.endUntested('failed')).rejects.toThrow('somebody else');
  });

  it('says failed of a profile whose secret does not open, and goes on', async () => {
    const { batches, db, several, workOff } = await open(openDatabase);
    const ids = await several(2);
    await db
      .updateTable('profiles')
      .set({ secret_sealed: 'garbled' })
      .where('id', '=', ids[0] ?? '')
      .execute();
    const { id } = await batches.create('session', ids);
    await workOff('batch');
    const ended = { ...none, failed: 1, warning: 1 };
    expect(await batches.find(id)).toMatchObject({ ended, finished: true });
  });

  it('does not wait for a larger one of somebody else’s', async () => {
    const { batches, queueOf, several } = await open(openDatabase);
    const ids = await several(3);
    await batches.create('session', ids);
    const leased = await queueOf('batch').lease(2);
    await batches.create('another', ids.slice(0, 1));
    const left = await queueOf('batch').lease(9);
    expect([leased.length, left.length]).toEqual([2, 2]);
  });

  it('is forgotten after a week, and events after thirty days', async () => {
    const { batches, clock, db, several } = await open(openDatabase);
    const { id } = await batches.create('session', await several(1));
    const count = async () => (await db.selectFrom('outbox_events').select('id').execute()).length;
    await sweepOld(db, clock.now + 7 * dayMs - 1, signal);
    expect(await batches.find(id)).toBeDefined();
    await sweepOld(db, clock.now + 7 * dayMs, signal);
    expect(await batches.find(id)).toBeUndefined();
    expect(await db.selectFrom('batch_checks').selectAll().execute()).toEqual([]);
    await sweepOld(db, clock.now + 30 * dayMs - 1, signal);
    expect(await count()).toBe(1);
    await sweepOld(db, clock.now + 30 * dayMs, signal);
    expect(await count()).toBe(0);
  });

  it('is forgotten in small rounds, however large it is and however many events there are', async () => {
    const { batches, clock, db, profiles } = await open(openDatabase);
    const at = clock.now;
    const ids: string[] = [];
    for (let index = 0; index < 103; index += 1) {
      ids.push((await profiles.create(contentForTest({ name: `No. ${index}` }))).id);
    }
    await batches.create('session', ids);
    await batches.create('another', ids);
    const left = async () => ({
      checks: (await db.selectFrom('batch_checks').select('batch_id').execute()).length,
      events: (await db.selectFrom('outbox_events').select('id').execute()).length,
    });
    await db.updateTable('outbox_events').set({ created_at: at }).execute();
    expect(await left()).toEqual({ checks: 206, events: 103 });
    const stop = new AbortController();
    setImmediate(() => stop.abort());
    await sweepOld(db, at + 30 * dayMs, stop.signal);
    expect((await left()).checks).toBeGreaterThanOrEqual(106);
    await sweepOld(db, at + 30 * dayMs, signal);
    expect(await left()).toEqual({ checks: 0, events: 0 });
  });
});
