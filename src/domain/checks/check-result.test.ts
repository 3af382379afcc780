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
