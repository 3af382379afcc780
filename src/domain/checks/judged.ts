import { diagnoses } from '../diagnosis/diagnoses.ts';
import type { FailureCode } from '../diagnosis/failure-code.ts';
import type {
  CheckFacts,
  CheckId,
  CheckResult,
  Finding,
  FindingValues,
  Verdict,
} from './check-result.ts';

/** One thing that was found, and how much it weighs. */
export type Judged = {
  readonly verdict: Extract<Verdict, 'failed' | 'warning' | 'unknown'>;
  readonly finding: Finding;
};

export function judged(
  verdict: Judged['verdict'],
  code: FailureCode,
  values?: FindingValues,
): Judged {
  const { field, topic, retryable } = diagnoses[code];
  return { verdict, finding: { code, field, topic, retryable, values } };
}

const severity = ['failed', 'warning', 'unknown'] as const;

/** A check's result of all that was found, the worst first; nothing found passes. */
export function resultOf(id: CheckId, facts: CheckFacts, found: readonly Judged[]): CheckResult {
  const sorted = severity.flatMap((verdict) => found.filter((one) => one.verdict === verdict));
  const [worst] = sorted;
  if (worst === undefined) return { id, verdict: 'passed', facts };
  return { id, verdict: worst.verdict, facts, findings: sorted.map(({ finding }) => finding) };
}
