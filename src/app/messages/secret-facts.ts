import type { SecretEndSource } from '#domain/profile/secret-end.ts';
import { longDate } from './dates.ts';
import { ago, countableDays, daysBetween, timeLeft } from './days.ts';

/** When a secret ends, as a date and in days; times in milliseconds since the epoch. */
export function endInWords(at: number, now: number): string {
  const date = longDate(at);
  if (at <= now) return `${date}: ended ${ago(at, now)}`;
  return daysBetween(now, at) > countableDays ? date : `${date}: ${timeLeft(at, now)}`;
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
