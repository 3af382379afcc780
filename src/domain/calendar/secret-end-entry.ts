import { reminderDays } from '../profile/next-reminder.ts';
import { contentLine, textLine } from './content-line.ts';
import { secretEndWords } from './secret-end-words.ts';

/** What an entry tells of a profile and of the end of its secret. Times are in UTC by ISO 8601, to the second at least. */
export type EndingSecret = {
  readonly profileId: string;
  readonly name: string;
  readonly platform: string;
  readonly connector: string;
  readonly clientId: string;
  readonly endsAt: string;
  /** Grows with every change, so that a calendar takes the later entry for the true one. */
  readonly version: number;
  readonly updatedAt: string;
  /** The page of the profile. */
  readonly url: string;
};

/** A calendar of entries that were written before. */
export function secretEndCalendar(entries: readonly string[]): string {
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Scopewright//Ends of client secrets//EN'),
    textLine('X-WR-CALNAME', secretEndWords.calendar),
    ...entries,
    contentLine('END', 'VCALENDAR'),
  ].join('');
}

/**
 * The day on which a secret ends, by UTC, as an entry of RFC 5545 with an alarm for each reminder. Who
 * imports it once more has one entry, not two.
 */
export function secretEndEntry(secret: EndingSecret): string {
  const { profileId, endsAt, version, updatedAt, url } = secret;
  const title = secretEndWords.title(secret.name);
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', `${profileId}.secret-end@scopewright`),
    contentLine('DTSTAMP', utcTime(updatedAt)),
    contentLine('LAST-MODIFIED', utcTime(updatedAt)),
    contentLine('SEQUENCE', String(version)),
    // Without an end it is the whole day.
    contentLine('DTSTART;VALUE=DATE', utcTime(endsAt).slice(0, 8)),
    textLine('SUMMARY', title),
    textLine(
      'DESCRIPTION',
      secretEndWords.description(secret, `${endsAt.slice(0, 16).replace('T', ' ')} UTC`),
    ),
    contentLine('URL', url),
    // Nobody is busy because of it.
    contentLine('TRANSP', 'TRANSPARENT'),
    ...reminderDays.map((days) => alarm(days, title)),
    contentLine('END', 'VEVENT'),
  ].join('');
}

function alarm(daysBefore: number, title: string): string {
  return [
    contentLine('BEGIN', 'VALARM'),
    contentLine('ACTION', 'DISPLAY'),
    contentLine('TRIGGER', daysBefore === 0 ? 'PT0S' : `-P${daysBefore}D`),
    textLine('DESCRIPTION', title),
    contentLine('END', 'VALARM'),
  ].join('');
}

/** Of RFC 5545: the same without separators and fractions. */
function utcTime(iso: string): string {
  return `${iso.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}
