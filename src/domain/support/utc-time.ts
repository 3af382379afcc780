const dayMs = 86_400_000;
const daysInEra = 146_097;

/** As Entra and Graph write it: "2026-08-13 21:24:29Z", "2026-08-13T21:24:29.5" in UTC. */
const stamp = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d)(?:\.\d{1,9})?Z?$/;

/** Milliseconds since the epoch of a time in UTC, in whole seconds; `undefined` when it is none. */
export function parseUtc(text: string): number | undefined {
  const [year, month, day, hour, minute, second] = (stamp.exec(text) ?? []).slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const seconds = ((hour ?? 0) * 60 + (minute ?? 0)) * 60 + (second ?? 0);
  return daysSinceEpoch({ year, month, day }) * dayMs + seconds * 1_000;
}

/** "2026-11-20T10:00:00.900Z" for milliseconds since the epoch, which may be any number. */
export function utcText(milliseconds: number): string {
  if (!(Math.abs(milliseconds) < 8e15)) return 'unknown';
  const whole = Math.floor(milliseconds);
  const days = Math.floor(whole / dayMs);
  const inDay = whole - days * dayMs;
  const { year, month, day } = dateOf(days);
  const clock = [inDay / 3_600_000, (inDay / 60_000) % 60, (inDay / 1_000) % 60].map((part) =>
    padded(Math.floor(part), 2),
  );
  const date = [padded(year, 4), padded(month, 2), padded(day, 2)].join('-');
  return `${date}T${clock.join(':')}.${padded(inDay % 1_000, 3)}Z`;
}

type CivilDate = { readonly year: number; readonly month: number; readonly day: number };

/** Years begin in March here, so that the leap day is their last. */
function daysSinceEpoch({ year, month, day }: CivilDate): number {
  const from = month <= 2 ? year - 1 : year;
  const era = Math.floor(from / 400);
  const inEra = from - era * 400;
  const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return (
    era * daysInEra +
    inEra * 365 +
    Math.floor(inEra / 4) -
    Math.floor(inEra / 100) +
    inYear -
    719_468
  );
}

function dateOf(days: number): CivilDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / daysInEra);
  const inEra = shifted - era * daysInEra;
  const leaps =
    Math.floor(inEra / 1_460) - Math.floor(inEra / 36_524) + Math.floor(inEra / 146_096);
  const yearInEra = Math.floor((inEra - leaps) / 365);
  const inYear =
    inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const day = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return { year: yearInEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

function padded(number: number, length: number): string {
  return `${number}`.padStart(length, '0');
}
