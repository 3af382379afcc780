import type { CheckResult, Verdict } from '../checks/check-result.ts';

/** A whole test, as the server tells it. Times are milliseconds since the epoch. */
export type TestedRun = {
  readonly id: string;
  readonly verdict: Verdict;
  readonly results: readonly CheckResult[];
  readonly startedAt: number;
  readonly endedAt: number;
};

/** A test that our own side has broken off: no verdict, and of the results those that had come. */
export type BrokenRun = Pick<TestedRun, 'results' | 'startedAt' | 'endedAt'> & {
  readonly problem: {
    /** The server's word for it; `unreachable` when it has said none. */
    readonly code: string;
    readonly status?: number;
    readonly retryAfter?: number | undefined;
  };
};
