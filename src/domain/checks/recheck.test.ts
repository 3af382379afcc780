import { describe, expect, it } from 'vitest';
import { findingFor } from '../diagnosis/diagnose.ts';
import type { CheckResult, Finding } from './check-result.ts';
import { lastAttempt, type RecentChange, recheckInSeconds, withRecheck } from './recheck.ts';

const refused = (number: number): Finding =>
  findingFor('class-unknown', { status: 400, codes: [number] });
const lacking: Finding = { ...findingFor('scopes-not-granted'), values: { names: ['Mail.Send'] } };

const failed = (finding: Finding): CheckResult => ({
  id: 'secret',
  verdict: 'failed',
  findings: [finding],
});

describe('the schedule', () => {
  it('asks soon, then less often, for three minutes', () => {
    const waits = Array.from({ length: lastAttempt }, (_, attempt) => recheckInSeconds(attempt));
    expect(waits).toEqual([5, 10, 20, 30, 60, 55]);
    expect(waits.reduce((sum: number, wait = 0) => sum + wait, 0)).toBe(180);
    expect(recheckInSeconds(lastAttempt)).toBeUndefined();
  });
});

describe('a no right after a change', () => {
  it.each<[RecentChange, Finding]>([
    ['secret', refused(7000215)],
    ['consent', refused(7000229)],
    ['consent', refused(65001)],
    ['consent', lacking],
    ['consent', { ...lacking, code: 'permissions-not-granted' }],
    ['consent', { ...lacking, code: 'permissions-none-granted' }],
    ['consent', { ...lacking, code: 'consent-not-proven' }],
  ])('of the %s may not be final: %j', (change, finding) => {
    for (let attempt = 0; attempt < lastAttempt; attempt += 1) {
      expect(withRecheck(failed(finding), { recent: [change], attempt })).toEqual({
        ...failed(finding),
        verdict: 'pending',
        facts: { recheckInSeconds: recheckInSeconds(attempt) },
      });
    }
    const last = { recent: [change], attempt: lastAttempt };
    expect(withRecheck(failed(finding), last)).toEqual(failed(finding));
  });

  it.each<[RecentChange[], Finding]>([
    [['consent'], refused(7000215)],
    [['secret'], refused(7000229)],
    [['secret'], lacking],
    [['secret', 'consent'], refused(7000222)],
    [['consent'], findingFor('consent-not-proven')],
    [[], refused(7000215)],
  ])('of %j is final when that does not explain it: %j', (recent, finding) => {
    expect(withRecheck(failed(finding), { recent, attempt: 0 })).toEqual(failed(finding));
  });
});

it('without a recent change every verdict is final', () => {
  expect(withRecheck(failed(lacking), undefined)).toEqual(failed(lacking));
});

it('what passed has passed', () => {
  const passed: CheckResult = { id: 'secret', verdict: 'passed' };
  expect(withRecheck(passed, { recent: ['secret', 'consent'], attempt: 0 })).toEqual(passed);
});
