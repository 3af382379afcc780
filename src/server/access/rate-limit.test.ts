import { expect, it } from 'vitest';
import { describeOnBothEngines } from '../db/testing/describe-on-both-engines.ts';
import { createRateLimits } from './rate-limit.ts';

const minute = 60 * 1_000;
const day = 24 * 60 * minute;
const limit = { limit: 3, windowMs: minute };

describeOnBothEngines('a rate limit', (open) => {
  async function start() {
    const { db } = await open();
    const clock = { now: Date.UTC(2026, 10, 20) };
    return { db, clock, limits: createRateLimits(db, () => clock.now) };
  }

  it('allows as many uses as it says, then tells how long to wait', async () => {
    const { clock, limits } = await start();
    for (let use = 0; use < 3; use += 1) {
      expect(await limits.take('a', limit)).toMatchObject({ allowed: true });
    }
    expect(await limits.take('a', limit)).toMatchObject({ allowed: false, retryAfterSeconds: 60 });
    clock.now += 58_999;
    expect(await limits.take('a', limit)).toMatchObject({ allowed: false, retryAfterSeconds: 2 });
    clock.now += 1_000;
    expect(await limits.take('a', limit)).toMatchObject({ allowed: false, retryAfterSeconds: 1 });
  });

  it('begins anew when the window is over', async () => {
    const { clock, limits } = await start();
    for (let use = 0; use < 10; use += 1) await limits.take('a', limit);
    clock.now += minute;
    expect(await limits.take('a', limit)).toMatchObject({ allowed: true });
    clock.now += minute - 1;
    await limits.take('a', limit);
    await limits.take('a', limit);
    expect(await limits.take('a', limit)).toMatchObject({ allowed: false, retryAfterSeconds: 1 });
  });

  it('tells what is left, and when it begins anew', async () => {
    const { clock, limits } = await start();
    const left = async () => {
      const { remaining, resetSeconds } = await limits.take('a', limit);
      return [remaining, resetSeconds];
    };
    expect(await left()).toEqual([2, 60]);
    clock.now += 20_500;
    expect([await left(), await left(), await left()]).toEqual([
      [1, 40],
      [0, 40],
      [0, 40],
    ]);
    clock.now += minute;
    expect(await left()).toEqual([2, 60]);
  });

  it('counts each key for itself', async () => {
    const { limits } = await start();
    for (let use = 0; use < 4; use += 1) await limits.take('a', limit);
    expect(await limits.take('b', limit)).toMatchObject({ allowed: true });
  });

  it('allows not one too many when all come at once', async () => {
    const { limits } = await start();
    const uses = Array.from({ length: 60 }, () => limits.take('a', { ...limit, limit: 20 }));
    const answers = await Promise.all(uses);
    expect(answers.filter(({ allowed }) => allowed)).toHaveLength(20);
  });

  it('is shared by servers on one database', async () => {
    const { db, clock, limits } = await start();
    const other = createRateLimits(db, () => clock.now);
    const uses = [limits, other, limits, other].map((server) => server.take('a', limit));
    const answers = await Promise.all(uses);
    expect(answers.filter(({ allowed }) => allowed)).toHaveLength(3);
  });

  it('lets nobody wait for a time that only a wrong clock has seen', async () => {
    const { clock, limits } = await start();
    clock.now += 365 * day;
    for (let use = 0; use < 4; use += 1) await limits.take('a', limit);
    clock.now -= 365 * day;
    expect(await limits.take('a', limit)).toMatchObject({ allowed: true });
  });

  it('leaves no old rows behind', async () => {
    const { db, clock, limits } = await start();
    await limits.take('old', limit);
    clock.now += day;
    await limits.take('new', limit);
    const rows = await db.selectFrom('rate_limits').select('key').execute();
    expect(rows).toEqual([{ key: 'new' }]);
  });

  it('is refused when it makes no sense', async () => {
    const { limits } = await start();
    await expect(limits.take('a', { limit: 0, windowMs: minute })).rejects.toThrow(RangeError);
    await expect(limits.take('a', { limit: 1, windowMs: day + 1 })).rejects.toThrow(RangeError);
  });
});
