import { describe, expect, it } from 'vitest';
import { pauseBeforeNext, pausesMs } from './next-attempt.ts';

const pause = (attempts: number, random = 0.5, retryAfterMs?: number) =>
  pauseBeforeNext({ attempts, random, retryAfterMs });

describe('the pause before the next attempt', () => {
  it('grows, until three days have gone by', () => {
    expect([1, 2, 3].map((attempts) => pause(attempts))).toEqual([5_000, 300_000, 1_800_000]);
    const days = pausesMs.reduce((sum, each) => sum + each, 0) / 86_400_000;
    expect(days).toBeGreaterThan(2.9);
    expect(days).toBeLessThanOrEqual(3);
    expect(pause(pausesMs.length)).toBeDefined();
    expect(pause(pausesMs.length + 1)).toBeUndefined();
  });

  it('is a tenth longer or shorter, as chance says', () => {
    expect(pause(2, 0)).toBe(270_000);
    expect(pause(2, 0.999_999)).toBe(330_000);
  });

  it('is as long as the receiver asks for, up to a day, and never shorter than it would be', () => {
    expect(pause(1, 0.5, 60_000)).toBe(60_000);
    expect(pause(2, 0.5, 60_000)).toBe(300_000);
    expect(pause(1, 0.5, 10 * 86_400_000)).toBe(86_400_000);
  });
});
