import type { ProfileStatus } from '#domain/profile/profile.ts';
import { profileMessages } from '../messages/profiles.ts';
import { Mark, type MarkLook } from '../ui/mark.tsx';

const marks: Record<ProfileStatus, MarkLook> = {
  draft: { icon: 'dash', look: 'text-sm font-medium text-muted' },
  connected: { icon: 'check', look: 'text-sm font-medium text-ok' },
  attention: { icon: 'caution', look: 'text-sm font-medium text-warn' },
  disabled: { icon: 'cross', look: 'text-sm font-medium text-muted' },
};

/** A profile's status. */
export function StatusMark({ status }: { status: ProfileStatus }) {
  return <Mark {...marks[status]}>{profileMessages.statuses[status]}</Mark>;
}
