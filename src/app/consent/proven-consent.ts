import type { CheckRun } from '#contract/checks.ts';
import type { CheckId } from '#domain/checks/check-result.ts';

/** The checks that show what was consented to. */
const telling: ReadonlySet<CheckId> = new Set(['permissions', 'consent']);

/** Whether a test has shown that all that is asked for was consented to. */
export function provenConsent({ results }: CheckRun): boolean {
  return results.some(({ id, verdict }) => telling.has(id) && verdict === 'passed');
}
