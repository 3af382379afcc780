type Formats = Readonly<Record<'dateTime' | 'medium' | 'long' | 'exact', Intl.DateTimeFormat>>;

const usual = 'en-GB';

let formats = formatsOf(usual);

function formatsOf(locale: string): Formats {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat([locale, usual], options);
  return {
    dateTime: format({ dateStyle: 'medium', timeStyle: 'short' }),
    medium: format({ dateStyle: 'medium' }),
    long: format({ dateStyle: 'long' }),
    exact: format({ dateStyle: 'medium', timeStyle: 'medium' }),
  };
}

/** Writes dates from now on as a locale does, a BCP 47 tag; one that is none changes nothing. */
export function writeDatesAs(locale: string): void {
  try {
    formats = formatsOf(locale);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
}

/** A time in milliseconds since the epoch, in the reader's zone. */
export function dateTime(ms: number): string {
  return formats.dateTime.format(ms);
}

/** The day of a time in milliseconds since the epoch, for a narrow place. */
export function mediumDate(ms: number): string {
  return formats.medium.format(ms);
}

/** The day of a time in milliseconds since the epoch, in full. */
export function longDate(ms: number): string {
  return formats.long.format(ms);
}

/** A time in milliseconds since the epoch, to the second, in the reader's zone. */
export function exactTime(ms: number): string {
  return formats.exact.format(ms);
}
