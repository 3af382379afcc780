/**
 * Seconds to wait by a `Retry-After` header (RFC 9110, section 10.2.3), whether it says a number or
 * a date; `now` in ms since the epoch. `undefined` for anything else.
 */
export function retryAfterSeconds(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header)) return Number(header);
  const until = /^[A-Z]/i.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(until) ? undefined : Math.max(0, Math.ceil((until - now) / 1000));
}
