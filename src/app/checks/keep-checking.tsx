import type { CheckResult } from '#domain/checks/check-result.ts';
import { changesThatExplain, type RecentChange } from '#domain/checks/recheck.ts';
import { recheckMessages } from '../messages/rechecks.ts';
import { Button } from '../ui/button.tsx';

type KeepCheckingProps = {
  result: CheckResult;
  onKeepChecking: (recent: readonly RecentChange[]) => void;
};

/** Below a failure that may only be too early: the way to wait for Microsoft. */
export function KeepChecking({ result, onKeepChecking }: KeepCheckingProps) {
  const changes = changesThatExplain(result);
  if (changes.length === 0) return null;
  return (
    <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 pl-6.5 text-sm">
      <span>{recheckMessages.recently(changes)}</span>
      <Button small onClick={() => onKeepChecking(changes)}>
        {recheckMessages.keepChecking}
      </Button>
    </p>
  );
}
