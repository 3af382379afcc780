const dateTimeFormat = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
});

/** A time in milliseconds since the epoch, in the reader's zone. */
export function dateTime(ms: number): string {
  return dateTimeFormat.format(ms);
}

const mediumFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });

/** The day of a time in milliseconds since the epoch, for a narrow place. */
export function mediumDate(ms: number): string {
  return mediumFormat.format(ms);
}

const longFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/** The day of a time in milliseconds since the epoch, in full. */
export function longDate(ms: number): string {
  return longFormat.format(ms);
}

const exactFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

/** A time in milliseconds since the epoch, to the second, in the reader's zone. */
export function exactTime(ms: number): string {
  return exactFormat.format(ms);
}
