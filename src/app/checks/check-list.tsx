import type { CheckResult } from '#contract/checks.ts';
import type { CheckId } from '#domain/checks/check-result.ts';
import { type CheckContext, CheckRow } from './check-row.tsx';

type CheckListProps = {
  /** Those that a test of this kind makes, in their order. */
  ids: readonly CheckId[];
  results: readonly CheckResult[];
  running: boolean;
} & CheckContext;

/** Every check in its order, those that are still to come as well. */
export function CheckList({ ids, results, running, ...context }: CheckListProps) {
  const next: CheckId | undefined = running
    ? ids.find((id) => results.every((result) => result.id !== id))
    : undefined;
  const waiting = running ? 'waiting' : 'notChecked';
  return (
    <ol className="divide-y divide-line rounded-md border border-line">
      {ids.map((id) => (
        <CheckRow
          key={id}
          id={id}
          result={results.find((result) => result.id === id)}
          course={id === next ? 'checking' : waiting}
          {...context}
        />
      ))}
    </ol>
  );
}
