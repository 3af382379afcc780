import { longDate } from './dates.ts';
import { countableDays, counted, daysBetween } from './days.ts';

/** When a secret ends, in days and as a date; times in milliseconds since the epoch. */
export function secretEnds(at: number, now: number): string {
  const days = daysBetween(now, at);
  const date = longDate(at);
  if (at <= now) return `The secret ended on ${date}.`;
  if (days > countableDays) return `The secret ends on ${date}.`;
  if (days === 0) return `The secret ends within a day (${date}).`;
  return `The secret ends in ${counted(days)} (${date}).`;
}

/** The same where several secrets look alike. */
export function someSecretEnds(at: number, now: number): string {
  return `Several secrets begin alike, so we cannot tell which one this is. The first of them: ${secretEnds(at, now).replace('The secret', 'it')}`;
}
