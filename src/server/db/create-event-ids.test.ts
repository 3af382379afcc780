import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createEventIds } from './create-event-ids.ts';

/** Few different ones, so that many are the same, and any that a UUID can hold. */
const times = fc.array(fc.oneof(fc.nat(3), fc.nat(2 ** 48 - 1)), { minLength: 1, maxLength: 50 });

describe('the ID of an event', () => {
  it('sorts by time, and within a millisecond by when it was asked for', () => {
    const idOf = createEventIds();
    fc.assert(
      fc.property(times, (asked) => {
        const made = asked.map((at) => ({ at, id: idOf(at) }));
        const byTime = made.toSorted((one, other) => one.at - other.at).map(({ id }) => id);
        expect(byTime.toSorted()).toEqual(byTime);
      }),
    );
  });

  it('is a UUID of version 7 that tells its time', () => {
    const idOf = createEventIds();
    fc.assert(
      fc.property(fc.nat(2 ** 48 - 1), (at) => {
        const id = idOf(at);
        expect(z.uuidv7().safeParse(id).success).toBe(true);
        expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(at);
      }),
    );
  });

  it('is another one in each process, however many begin to count at once', () => {
    const ids = Array.from({ length: 2_000 }, () => createEventIds()(1));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps its order beyond what twelve bits count', () => {
    const idOf = createEventIds();
    const ids = Array.from({ length: 10_000 }, () => idOf(1));
    expect(ids.toSorted()).toEqual(ids);
  });
});
