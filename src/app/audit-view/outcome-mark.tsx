import type { AuditOutcome } from '#contract/audit-events.ts';
import { auditMessages } from '../messages/audit.ts';
import { Mark, type MarkLook } from '../ui/mark.tsx';

const marks: Record<AuditOutcome, MarkLook> = {
  done: { icon: 'check', look: 'text-muted' },
  refused: { icon: 'cross', look: 'font-medium text-warn' },
  failed: { icon: 'danger', look: 'font-medium text-bad' },
};

/** How it ended; what went well is quiet. */
export function OutcomeMark({ outcome }: { outcome: AuditOutcome }) {
  return <Mark {...marks[outcome]}>{auditMessages.outcomes[outcome]}</Mark>;
}
