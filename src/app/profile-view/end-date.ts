/**
 * The day of a time as a date field holds it, `YYYY-MM-DD` in the reader's zone; empty where there is
 * none. Milliseconds since the epoch.
 */
export function dayOf(ms: number | null): string {
  if (ms === null) return '';
  const date = new Date(ms);
  const part = (number: number, length: number) => String(number).padStart(length, '0');
  return [part(date.getFullYear(), 4), part(date.getMonth() + 1, 2), part(date.getDate(), 2)].join(
    '-',
  );
}

/**
 * The end of a secret on a day, in milliseconds since the epoch; `undefined` for what is no day. Noon
 * in UTC: it is the same date wherever it is read.
 */
export function endOnDay(day: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const at = Date.parse(`${day}T12:00:00Z`);
  const isWhole = !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
  return isWhole && at >= 0 ? at : undefined;
}
