import { describe, expect, it } from 'vitest';
import { obstaclesOf } from './obstacles.ts';

const now = Date.UTC(2026, 10, 21);
const day = 86_400_000;
const fine = { secretEndsAt: now + 61 * day, schedule: null, status: 'connected' } as const;

describe('what stands in the way of a profile', () => {
  it('is nothing while its secret is far from its end, or its end is not known', () => {
    expect(obstaclesOf(fine, now)).toEqual([]);
    expect(obstaclesOf({ ...fine, secretEndsAt: null }, now)).toEqual([]);
  });

  it('is the end of the secret, from 60 days before it', () => {
    const endsIn = (days: number) => obstaclesOf({ ...fine, secretEndsAt: now + days * day }, now);
    expect(endsIn(60)).toEqual([{ code: 'secret-ends-soon', days: 60 }]);
    expect(endsIn(0.2)).toEqual([{ code: 'secret-ends-soon', days: 0 }]);
    expect(endsIn(0)).toEqual([{ code: 'secret-ended' }]);
    expect(endsIn(-3)).toEqual([{ code: 'secret-ended' }]);
  });

  it('begins with a secret that does not open', () => {
    const profile = { ...fine, secretEndsAt: now, secretProblem: 'tampered' } as const;
    expect(obstaclesOf(profile, now)).toEqual([
      { code: 'secret-problem', problem: 'tampered' },
      { code: 'secret-ended' },
    ]);
  });

  it('is a failed test, told once: as the pause of the daily ones where they have paused', () => {
    const schedule = { dueAt: now + day, failures: 2, pausedAt: null };
    const attention = { ...fine, status: 'attention', schedule } as const;
    expect(obstaclesOf(attention, now)).toEqual([{ code: 'last-test-failed' }]);
    const paused = { ...attention, schedule: { dueAt: now, failures: 5, pausedAt: now - day } };
    expect(obstaclesOf(paused, now)).toEqual([
      { code: 'tests-paused', failures: 5, since: now - day },
    ]);
  });
});
