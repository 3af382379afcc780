const day = 86_400_000;

const longDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/** When a secret ends, in days and as a date; times in milliseconds since the epoch. */
export function secretEnds(at: number, now: number): string {
  const days = Math.floor((at - now) / day);
  const date = longDate.format(at);
  if (at <= now) return `The secret ended on ${date}.`;
  if (days === 0) return `The secret ends within a day (${date}).`;
  return `The secret ends in ${days === 1 ? '1 day' : `${days} days`} (${date}).`;
}

/** The same where several secrets look alike. */
export function someSecretEnds(at: number, now: number): string {
  return `Several secrets begin alike, so we cannot tell which one this is. The first of them: ${secretEnds(at, now).replace('The secret', 'it')}`;
}
