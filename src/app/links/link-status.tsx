import type { LinkStatus } from '#contract/setup-links.ts';
import { linkMessages } from '../messages/setup-links.ts';
import { Icon, type IconName } from '../ui/icon.tsx';

const marks: Record<LinkStatus, { icon: IconName; look: string }> = {
  open: { icon: 'arrow', look: 'text-accent' },
  opened: { icon: 'info', look: 'text-accent' },
  used: { icon: 'check', look: 'text-ok' },
  expired: { icon: 'caution', look: 'text-warn' },
  revoked: { icon: 'cross', look: 'text-muted' },
};

/** A link's status in a picture and a word. */
export function LinkStatusMark({ status }: { status: LinkStatus }) {
  const { icon, look } = marks[status];
  return (
    <span className={`inline-flex items-center gap-1.5 font-medium ${look}`}>
      <Icon name={icon} className="stroke-2" />
      {linkMessages.statuses[status]}
    </span>
  );
}
