import type { CheckResult, Verdict } from '../checks/check-result.ts';

/** A whole test, as the server tells it. Times are milliseconds since the epoch. */
export type TestedRun = {
  readonly id: string;
  readonly verdict: Verdict;
  readonly results: readonly CheckResult[];
  readonly startedAt: number;
  readonly endedAt: number;
};
