import { randomUUID } from 'node:crypto';
import { type CheckResult, overallVerdict } from '#domain/checks/check-result.ts';
import type { CheckRunRecord, NewCheckRun } from '../profiles/check-run-record.ts';
import type { CheckRuns } from '../profiles/check-run-repository.ts';

type Needs = {
  readonly checkRuns: Pick<CheckRuns, 'save'>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

/**
 * A new run that is the earlier one but for a result that was found out since, in its place. Kept for
 * the same session and the same credentials; the earlier one stays what it was.
 */
export async function completeRun(
  { profileId: _, ...earlier }: CheckRunRecord,
  result: CheckResult,
  { checkRuns, now }: Needs,
): Promise<NewCheckRun> {
  const others = earlier.results.filter(({ id }) => id !== result.id);
  const results = [...others, result];
  const verdict = overallVerdict(results);
  const run: NewCheckRun = { ...earlier, id: randomUUID(), verdict, results, endedAt: now() };
  await checkRuns.save(run);
  return run;
}
