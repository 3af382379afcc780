import type { Verdict } from '#domain/checks/check-result.ts';
import { listMessages } from '../messages/profile-list.ts';
import { Mark, type MarkLook } from '../ui/mark.tsx';

const marks: Record<Verdict, MarkLook> = {
  passed: { icon: 'check', look: 'text-ok' },
  warning: { icon: 'caution', look: 'text-warn' },
  failed: { icon: 'cross', look: 'text-bad' },
  pending: { icon: 'info', look: 'text-warn' },
  unknown: { icon: 'dash', look: 'text-muted' },
};

/** How a test ended. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  return <Mark {...marks[verdict]}>{listMessages.verdicts[verdict]}</Mark>;
}
