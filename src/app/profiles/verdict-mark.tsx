import type { Verdict } from '#domain/checks/check-result.ts';
import { listMessages } from '../messages/profile-list.ts';
import { Icon, type IconName } from '../ui/icon.tsx';

const marks: Record<Verdict, { icon: IconName; look: string }> = {
  passed: { icon: 'check', look: 'text-ok' },
  warning: { icon: 'caution', look: 'text-warn' },
  failed: { icon: 'cross', look: 'text-bad' },
  pending: { icon: 'info', look: 'text-warn' },
  unknown: { icon: 'dash', look: 'text-muted' },
};

/** How a test ended, in a picture and a word. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const { icon, look } = marks[verdict];
  return (
    <span className={`inline-flex items-start gap-1.5 ${look}`}>
      <Icon name={icon} className="mt-0.5 stroke-2" />
      {listMessages.verdicts[verdict]}
    </span>
  );
}
