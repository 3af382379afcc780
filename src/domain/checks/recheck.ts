import type { FailureCode } from '../diagnosis/failure-code.ts';
import type { CheckResult, Finding } from './check-result.ts';

export const recentChanges = ['consent', 'secret'] as const;

export type RecentChange = (typeof recentChanges)[number];

/** A test that is made again, because something was changed a moment ago. */
export type Recheck = {
  readonly recent: readonly RecentChange[];
  /** How often it was made again before; 0 for the first test after the change. */
  readonly attempt: number;
};

/** Seconds between a test and the next one: three minutes in all. */
const waits = [5, 10, 20, 30, 60, 55] as const;

/** The last test whose verdict may still be `pending` is the one before this. */
export const lastAttempt = waits.length;

/** When to test again after this attempt; `undefined` when its verdict is final. */
export function recheckInSeconds(attempt: number): number | undefined {
  return waits[attempt];
}

/** AADSTS numbers that Entra also gives for a while after the change. */
const numbersOf: Readonly<Record<RecentChange, readonly number[]>> = {
  consent: [7000229, 65001],
  secret: [7000215],
};

const grantCodes: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'permissions-none-granted',
  'permissions-not-granted',
  'scopes-not-granted',
  'consent-not-proven',
]);

/** A no that the recent change may still turn into a yes becomes `pending`, as long as there is time. */
export function withRecheck(result: CheckResult, recheck: Recheck | undefined): CheckResult {
  const [worst] = result.findings ?? [];
  if (recheck === undefined || worst === undefined) return result;
  const seconds = recheckInSeconds(recheck.attempt);
  if (seconds === undefined || !recheck.recent.some((change) => maySpread(worst, change))) {
    return result;
  }
  const facts = { ...result.facts, recheckInSeconds: seconds };
  return { ...result, verdict: 'pending', facts };
}

/** The changes that, if they were made a moment ago, explain why a check failed. */
export function changesThatExplain({ verdict, findings }: CheckResult): readonly RecentChange[] {
  const [worst] = findings ?? [];
  if (verdict !== 'failed' || worst === undefined) return [];
  return recentChanges.filter((change) => maySpread(worst, change));
}

function maySpread({ code, values, details }: Finding, change: RecentChange): boolean {
  if (details?.codes.some((number) => numbersOf[change].includes(number))) return true;
  // What cannot be read at all, time does not make readable: names are there when it was read.
  return change === 'consent' && grantCodes.has(code) && values?.names !== undefined;
}
