import type { LinkStatus } from '#contract/setup-links.ts';
import { linkMessages } from '../messages/setup-links.ts';
import { Mark, type MarkLook } from '../ui/mark.tsx';

const marks: Record<LinkStatus, MarkLook> = {
  open: { icon: 'arrow', look: 'font-medium text-accent' },
  opened: { icon: 'info', look: 'font-medium text-accent' },
  used: { icon: 'check', look: 'font-medium text-ok' },
  expired: { icon: 'caution', look: 'font-medium text-warn' },
  revoked: { icon: 'cross', look: 'font-medium text-muted' },
};

/** How a link stands. */
export function LinkStatusMark({ status }: { status: LinkStatus }) {
  return <Mark {...marks[status]}>{linkMessages.statuses[status]}</Mark>;
}
