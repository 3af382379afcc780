import { mediumDate } from './dates.ts';
import { ago, countableDays, counted, dayMs, daysBetween } from './days.ts';

/** Days before its end from which on a secret asks to be replaced. */
export const soonDays = 60;

export type SecretEndWords = {
  readonly tone: 'ended' | 'soon' | 'later' | 'unknown';
  /** Days that are left, in words. */
  readonly left: string;
  /** The day itself, where it is known. */
  readonly date: string | undefined;
};

/** When a secret ends, for a narrow place; times in milliseconds since the epoch, null for unknown. */
export function secretEndWords(at: number | null, now: number): SecretEndWords {
  if (at === null) return { tone: 'unknown', left: 'Unknown', date: undefined };
  const date = mediumDate(at);
  if (at <= now) return { tone: 'ended', left: `Ended ${ago(at, now)}`, date };
  const days = daysBetween(now, at);
  if (days > countableDays) return { tone: 'later', left: 'In more than 2 years', date };
  if (at - now > soonDays * dayMs) return { tone: 'later', left: `In ${counted(days)}`, date };
  return {
    tone: 'soon',
    left: `Soon: ${days === 0 ? 'within a day' : `in ${counted(days)}`}`,
    date,
  };
}
