import type { CheckResult } from '#contract/checks.ts';
import { type CheckId, checkIds } from '#domain/checks/check-result.ts';
import type { FindingValues } from '../messages/finding-message.ts';
import { CheckRow, type Jumps } from './check-row.tsx';

type CheckListProps = {
  results: readonly CheckResult[];
  running: boolean;
  values: FindingValues;
  jumps: Jumps;
};

/** Every check in its order, those that are still to come as well. */
export function CheckList({ results, running, values, jumps }: CheckListProps) {
  const next: CheckId | undefined = running
    ? checkIds.find((id) => results.every((result) => result.id !== id))
    : undefined;
  const waiting = running ? 'waiting' : 'notChecked';
  return (
    <ol className="divide-y divide-line rounded-md border border-line">
      {checkIds.map((id) => (
        <CheckRow
          key={id}
          id={id}
          result={results.find((result) => result.id === id)}
          course={id === next ? 'checking' : waiting}
          values={values}
          jumps={jumps}
        />
      ))}
    </ol>
  );
}
