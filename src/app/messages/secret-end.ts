const day = 86_400_000;

/** Beyond two years, nobody counts days. */
const longest = 731;

/** Days before its end from which on a secret asks to be replaced. */
export const soonDays = 60;

const mediumDate = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

export type SecretEndWords = {
  readonly tone: 'ended' | 'soon' | 'later' | 'unknown';
  /** Days that are left, in words. */
  readonly left: string;
  /** The day itself, where it is known. */
  readonly date: string | undefined;
};

const counted = (days: number) => (days === 1 ? '1 day' : `${days} days`);

/** When a secret ends, for a narrow place; times in milliseconds since the epoch, null for unknown. */
export function secretEndWords(at: number | null, now: number): SecretEndWords {
  if (at === null) return { tone: 'unknown', left: 'Unknown', date: undefined };
  const date = mediumDate.format(at);
  if (at <= now) return { tone: 'ended', left: `Ended ${ago(now - at)}`, date };
  const days = Math.floor((at - now) / day);
  if (days > longest) return { tone: 'later', left: 'In more than 2 years', date };
  if (at - now > soonDays * day) return { tone: 'later', left: `In ${counted(days)}`, date };
  return {
    tone: 'soon',
    left: `Soon: ${days === 0 ? 'within a day' : `in ${counted(days)}`}`,
    date,
  };
}

function ago(ms: number): string {
  const days = Math.floor(ms / day);
  return days === 0 ? 'within the last day' : `${counted(days)} ago`;
}

/** For how long something is still there: "28 days left". */
export function timeLeft(until: number, now: number): string {
  const days = Math.floor((until - now) / day);
  return days < 1 ? 'less than a day left' : `${counted(days)} left`;
}
