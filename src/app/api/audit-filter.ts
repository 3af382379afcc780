import { AuditQuery } from '#contract/audit-events.ts';

/** Which events are shown. Days are as a date field holds them, `YYYY-MM-DD` in the reader's zone, both included. */
export type AuditFilter = Pick<AuditQuery, 'action' | 'actor' | 'outcome' | 'profile'> & {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

const codes = ['action', 'actor', 'outcome', 'profile'] as const;
const days = ['from', 'to'] as const;

/** Reads a query such as `?action=profile.deleted&from=2026-11-01`. What the API would not take counts as absent. */
export function parseAuditFilter(search: string): AuditFilter {
  const given = new URLSearchParams(search);
  const valid = codes.flatMap((name) => {
    const value = given.get(name)?.trim() || undefined;
    const { success, data } = AuditQuery.shape[name].safeParse(value);
    return success && data !== undefined ? [[name, data] as const] : [];
  });
  const dates = days.flatMap((name) => {
    const value = given.get(name) ?? '';
    return startOf(value, 0) === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries([...valid, ...dates]);
}

/** The query of the page, always in one order; empty when nothing narrows the list. */
export function writeAuditFilter(filter: AuditFilter): string {
  const written = new URLSearchParams();
  for (const name of [...codes, ...days]) {
    const value = filter[name] ?? '';
    if (value !== '') written.set(name, value);
  }
  return written.size === 0 ? '' : `?${written}`;
}

/** The same as the API asks for it: from the first moment of a day to the last of another. */
export function auditSearch({ from, to, ...codes }: AuditFilter): URLSearchParams {
  const asked = new URLSearchParams(writeAuditFilter(codes));
  const moments = { from: startOf(from ?? '', 0), to: startOf(to ?? '', 1) };
  for (const name of days) {
    const moment = moments[name];
    if (moment !== undefined) asked.set(name, String(moment));
  }
  return asked;
}

/** When a day begins, or one some days later, in milliseconds since the epoch; undefined for what is no day. */
function startOf(day: string, later: number): number | undefined {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const begins = new Date(Number(year), Number(month) - 1, Number(date));
  const isDay = begins.getMonth() === Number(month) - 1 && begins.getTime() >= 0;
  begins.setDate(begins.getDate() + later);
  return isDay ? begins.getTime() : undefined;
}
