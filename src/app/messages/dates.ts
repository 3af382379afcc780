const dateTimeFormat = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/** A time in milliseconds since the epoch, in the reader's zone. */
export function dateTime(ms: number): string {
  return dateTimeFormat.format(ms);
}
