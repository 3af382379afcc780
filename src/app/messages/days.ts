export const dayMs = 86_400_000;

/** Beyond two years, nobody counts days. */
export const countableDays = 731;

export function counted(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

/** Whole days from one time to a later one, both in milliseconds since the epoch. */
export function daysBetween(from: number, to: number): number {
  return Math.floor((to - from) / dayMs);
}

/** How long ago something was: "3 days ago". */
export function ago(at: number, now: number): string {
  const days = daysBetween(at, now);
  return days === 0 ? 'within the last day' : `${counted(days)} ago`;
}

/** For how long something is still there: "28 days left". */
export function timeLeft(until: number, now: number): string {
  const days = daysBetween(now, until);
  return days < 1 ? 'less than a day left' : `${counted(days)} left`;
}
