import { expect, test } from 'vitest';
import { type CheckResult, overallVerdict, type Verdict } from './check-result.ts';

function results(...verdicts: Verdict[]): CheckResult[] {
  return verdicts.map((verdict) => ({ id: 'format', verdict }));
}

test.each<[Verdict, Verdict[]]>([
  ['passed', ['passed', 'passed']],
  ['warning', ['passed', 'warning']],
  ['pending', ['warning', 'pending']],
  ['unknown', ['pending', 'unknown', 'passed']],
  ['failed', ['passed', 'failed', 'unknown']],
])('a run is %s when its checks are %j', (verdict, checks) => {
  expect(overallVerdict(results(...checks))).toBe(verdict);
});

test.each<CheckResult['id']>(['registration', 'consent'])(
  'a run is judged by its other checks when %s could not be read',
  (id) => {
    const unread: CheckResult = { id, verdict: 'unknown' };
    expect(overallVerdict([...results('passed', 'passed'), unread])).toBe('passed');
    expect(overallVerdict([...results('passed', 'warning'), unread])).toBe('warning');
    expect(overallVerdict([...results('failed'), unread])).toBe('failed');
    expect(overallVerdict([...results('passed'), { id, verdict: 'failed' }])).toBe('failed');
  },
);

test('a check that was not made leaves the word to the one that blocked it', () => {
  const blocked: CheckResult = { id: 'identity', verdict: 'unknown', blockedBy: 'secret' };
  expect(overallVerdict([{ id: 'secret', verdict: 'pending' }, blocked])).toBe('pending');
  expect(overallVerdict([{ id: 'secret', verdict: 'unknown' }, blocked])).toBe('unknown');
});
