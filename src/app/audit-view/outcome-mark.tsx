import type { AuditOutcome } from '#contract/audit-events.ts';
import { auditMessages } from '../messages/audit.ts';
import { Icon, type IconName } from '../ui/icon.tsx';

const marks: Record<AuditOutcome, { icon: IconName; look: string }> = {
  done: { icon: 'check', look: 'text-muted' },
  refused: { icon: 'cross', look: 'font-medium text-warn' },
  failed: { icon: 'danger', look: 'font-medium text-bad' },
};

/** How it ended, in a picture and a word; what went well is quiet. */
export function OutcomeMark({ outcome }: { outcome: AuditOutcome }) {
  const { icon, look } = marks[outcome];
  return (
    <span className={`inline-flex items-center gap-1.5 ${look}`}>
      <Icon name={icon} className="stroke-2" />
      {auditMessages.outcomes[outcome]}
    </span>
  );
}
