import type { SecretEndSource } from '#domain/profile/secret-end.ts';

const day = 86_400_000;

/** Beyond two years, nobody counts days. */
const longest = 731;

const longDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/** When a secret ends, as a date and in days; times in milliseconds since the epoch. */
export function endInWords(at: number, now: number): string {
  const date = longDate.format(at);
  const days = Math.floor((at - now) / day);
  if (at <= now) return `${date}: ended ${ago(Math.floor((now - at) / day))}`;
  if (days > longest) return date;
  return days === 0 ? `${date}: less than a day left` : `${date}: ${counted(days)} left`;
}

function ago(days: number): string {
  return days === 0 ? 'within the last day' : `${counted(days)} ago`;
}

function counted(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

export const secretFactMessages = {
  term: 'Ends',
  sources: {
    registration: 'Read from the registration by a test.',
    entered: 'Entered by hand.',
  } satisfies Record<SecretEndSource, string>,
  unknown: 'Not known',
  unknownText: 'Neither has a test been able to read it, nor has anybody entered it.',
  enter: 'Enter the date',
  calendar: 'Add to a calendar',
};
