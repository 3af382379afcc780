import type { Profile } from '#contract/profiles.ts';
import { dateTime } from '../messages/dates.ts';
import { profileStateMessages } from '../messages/profile-state.ts';

/** The tests that nobody has to ask for: when the next one is, or why there is none. */
export function ScheduleLine({ profile }: { profile: Profile }) {
  return <p className="text-sm text-muted">{wordsOf(profile)}</p>;
}

function wordsOf({ schedule, status }: Profile): string {
  const { daily, failing, notTested } = profileStateMessages;
  if (schedule === null) {
    return status === 'draft' || status === 'disabled' ? notTested[status] : notTested.other;
  }
  if (schedule.pausedAt !== null) return notTested.paused;
  const next = daily(dateTime(schedule.dueAt));
  return schedule.failures === 0 ? next : `${next} ${failing(schedule.failures)}`;
}
