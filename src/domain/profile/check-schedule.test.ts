import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMakers } from './check-maker.ts';
import { isScheduled, newSchedule, pausedAfter, scheduleAfterCheck } from './check-schedule.ts';
import { profileStatuses } from './profile.ts';

const at = Date.UTC(2026, 10, 21);
const hourMs = 3_600_000;
const middle = { at, random: 0.5 };
const fresh = { failures: 0, pausedAt: null };
const connecting = ['passed', 'warning'] as const;
const silent = ['unknown', 'pending'] as const;

describe('the schedule of a profile', () => {
  it('is for those that have ever worked', () => {
    expect(profileStatuses.filter(isScheduled)).toEqual(['connected', 'attention']);
  });

  it('begins a day after a test, and an hour after nobody has tested', () => {
    const dueAt = (tested: boolean) => newSchedule({ ...middle, tested }).dueAt - at;
    expect([dueAt(true), dueAt(false)]).toEqual([24 * hourMs, hourMs]);
  });

  it('is daily, up to two hours more or less, whatever chance says', () => {
    const within = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(within, (random) => {
        const check = { verdict: 'passed', madeBy: 'schedule' } as const;
        const { dueAt } = scheduleAfterCheck(fresh, check, { at, random });
        expect(Math.abs(dueAt - at - 24 * hourMs)).toBeLessThanOrEqual(2 * hourMs);
      }),
    );
    const dueAt = (random: number) => newSchedule({ at, random, tested: true }).dueAt - at;
    expect([dueAt(0), dueAt(1)]).toEqual([22 * hourMs, 26 * hourMs]);
  });

  it.each(connecting)('begins anew when a test ends in %s, whoever made it', (verdict) => {
    const before = { failures: 7, pausedAt: at - 1 };
    for (const madeBy of checkMakers) {
      const after = scheduleAfterCheck(before, { verdict, madeBy }, middle);
      expect(after).toEqual({ dueAt: at + 24 * hourMs, failures: 0, pausedAt: null });
    }
  });

  it.each(silent)('tries again in an hour after %s, which is no failure', (verdict) => {
    const before = { failures: 4, pausedAt: null };
    for (const madeBy of checkMakers) {
      const after = scheduleAfterCheck(before, { verdict, madeBy }, middle);
      expect(after).toEqual({ ...before, dueAt: at + hourMs });
    }
  });

  it('is paused by the fifth failure in a row, and since then', () => {
    const check = { verdict: 'failed', madeBy: 'schedule' } as const;
    let schedule = { ...fresh, dueAt: at };
    const pausedAt: (number | null)[] = [];
    for (let day = 0; day < pausedAfter + 1; day += 1) {
      schedule = scheduleAfterCheck(schedule, check, { at: at + day, random: 0.5 });
      pausedAt.push(schedule.pausedAt);
    }
    expect(pausedAt).toEqual([null, null, null, null, at + 4, at + 4]);
    expect(schedule.failures).toBe(6);
  });

  it.each(['operator', 'batch', 'rotation'] as const)(
    'does not count what a person has seen fail, by %s, but waits a day from then',
    (madeBy) => {
      for (const before of [fresh, { failures: 4, pausedAt: null }, { failures: 5, pausedAt: 9 }]) {
        const after = scheduleAfterCheck(before, { verdict: 'failed', madeBy }, middle);
        expect(after).toEqual({ ...before, dueAt: at + 24 * hourMs });
      }
    },
  );
});
