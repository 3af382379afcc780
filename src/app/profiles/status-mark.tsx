import type { ProfileStatus } from '#domain/profile/profile.ts';
import { profileMessages } from '../messages/profiles.ts';
import { Icon, type IconName } from '../ui/icon.tsx';

const marks: Record<ProfileStatus, { icon: IconName; look: string }> = {
  draft: { icon: 'dash', look: 'text-muted' },
  connected: { icon: 'check', look: 'text-ok' },
  attention: { icon: 'caution', look: 'text-warn' },
  disabled: { icon: 'cross', look: 'text-muted' },
};

/** A profile's status in a picture and a word. */
export function StatusMark({ status }: { status: ProfileStatus }) {
  const { icon, look } = marks[status];
  return (
    <span className={`inline-flex items-center gap-1.5 text-sm font-medium ${look}`}>
      <Icon name={icon} className="stroke-2" />
      {profileMessages.statuses[status]}
    </span>
  );
}
