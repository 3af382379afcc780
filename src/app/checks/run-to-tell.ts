import type { BrokenRun, TestedRun } from '#domain/support/tested-run.ts';
import { ApiProblem } from '../api/http.ts';
import type { TestRun } from './use-test-run.ts';

/** What a support bundle tells of a test: a whole one, or one that our own side broke off. */
export function runToTell(test: TestRun): TestedRun | BrokenRun | undefined {
  if (test.state === 'ended') return test.run;
  if (test.state !== 'broken') return undefined;
  const { results, startedAt, endedAt, error } = test;
  return { results, startedAt, endedAt, problem: problemOf(error) };
}

/** In codes: the words of an error can hold anything. */
function problemOf(error: Error): BrokenRun['problem'] {
  if (!(error instanceof ApiProblem)) return { code: 'unreachable' };
  const { code, status, retryAfter } = error.problem;
  return { code, status, retryAfter };
}
