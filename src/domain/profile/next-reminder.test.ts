import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstReminder, nextReminder, reminderDays } from './next-reminder.ts';

const dayMs = 86_400_000;
const endsAt = Date.UTC(2027, 4, 1, 9, 30);

/** Every reminder from a moment on, as whoever sends them asks for one after the other. */
function remindersFrom(end: number, start: number): number[] {
  const days: number[] = [];
  for (let next = nextReminder(end, start); next; next = nextReminder(end, next.at)) {
    days.push(next.days);
  }
  return days;
}

describe('the reminder of the end of a secret', () => {
  it('comes 60, 30, 14, 7 and 1 days before it, and when it has come', () => {
    expect(remindersFrom(endsAt, endsAt - 400 * dayMs)).toEqual([60, 30, 14, 7, 1, 0]);
    expect(nextReminder(endsAt, endsAt - 61 * dayMs)).toEqual({
      at: endsAt - 60 * dayMs,
      days: 60,
    });
  });

  it.each([
    [20, [14, 7, 1, 0]],
    [0.5, [0]],
    [0, []],
    [-1, []],
  ])('starts with what is still to come when it is %s days ahead', (ahead, days) => {
    expect(remindersFrom(endsAt, endsAt - ahead * dayMs)).toEqual(days);
  });

  it('is always ahead, never after the end, and the first of those that are', () => {
    const times = fc.integer({ min: -1_000 * dayMs, max: 1_000 * dayMs });
    fc.assert(
      fc.property(times, (distance) => {
        const after = endsAt + distance;
        const next = nextReminder(endsAt, after);
        const ahead = reminderDays.map((days) => endsAt - days * dayMs).filter((at) => at > after);
        expect(next?.at).toBe(ahead.length === 0 ? undefined : Math.min(...ahead));
        if (next) expect(next.at + next.days * dayMs).toBe(endsAt);
      }),
    );
  });

  it('is never missed by asking more often, and never told twice', () => {
    const steps = fc.array(fc.integer({ min: 1, max: 40 * dayMs }), { maxLength: 60 });
    fc.assert(
      fc.property(steps, (ticks) => {
        const start = endsAt - 90 * dayMs;
        let now = start;
        let due = nextReminder(endsAt, start);
        const told: number[] = [];
        for (const tick of ticks) {
          now += tick;
          for (; due && due.at <= now; due = nextReminder(endsAt, due.at)) told.push(due.at);
        }
        const all = reminderDays.map((days) => endsAt - days * dayMs);
        expect(told).toEqual(all.filter((at) => at <= now));
      }),
    );
  });
});

describe('the reminder of an end that becomes known', () => {
  it.each([
    [61, 60],
    [60, 60],
    [59, 60],
    [30, 30],
    [6, 7],
    [0.5, 1],
    [0, 0],
    [-100, 0],
  ])('%d days before it is the one of %d days', (ahead, days) => {
    const first = firstReminder(endsAt, endsAt - ahead * dayMs);
    expect(first).toEqual({ at: endsAt - days * dayMs, days });
  });

  it('is the latest that is due, or else the next', () => {
    const times = fc.integer({ min: -1_000 * dayMs, max: 1_000 * dayMs });
    fc.assert(
      fc.property(times, (distance) => {
        const since = endsAt + distance;
        const first = firstReminder(endsAt, since);
        const due = reminderDays.map((days) => endsAt - days * dayMs).filter((at) => at <= since);
        const next = nextReminder(endsAt, since);
        expect(first.at).toBe(due.length === 0 ? next?.at : Math.max(...due));
        expect(first.at + first.days * dayMs).toBe(endsAt);
      }),
    );
  });

  it('is followed by every other one that is still ahead', () => {
    const times = fc.integer({ min: -100 * dayMs, max: 10 * dayMs });
    fc.assert(
      fc.property(times, (distance) => {
        const first = firstReminder(endsAt, endsAt + distance);
        const told = [first.days, ...remindersFrom(endsAt, Math.max(first.at, endsAt + distance))];
        expect(told).toEqual(reminderDays.filter((days) => days <= first.days));
      }),
    );
  });
});
