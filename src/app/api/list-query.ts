import { ProfileQuery } from '#contract/profile-query.ts';

/** Which profiles are shown, and in which order: what is asked of the API but for the page. */
export type ListQuery = Omit<ProfileQuery, 'after'>;

const names = ['q', 'status', 'platform', 'connector', 'expiring', 'sort'] as const;

/** Reads a query such as `?status=draft&q=contoso`. What the API would not take counts as absent. */
export function parseListQuery(search: string): ListQuery {
  const given = new URLSearchParams(search);
  const valid = names.flatMap((name) => {
    const value = given.get(name)?.trim() || undefined;
    const { success, data } = ProfileQuery.shape[name].safeParse(value);
    return success && data !== undefined ? [[name, data] as const] : [];
  });
  return { sort: 'created', ...Object.fromEntries(valid) };
}

/** The query of the page and of the API, always in one order; empty when nothing narrows the list. */
export function writeListQuery(query: ListQuery): string {
  const written = new URLSearchParams();
  for (const name of names) {
    const value = String(query[name] ?? '').trim();
    const byItself = name === 'sort' && value === 'created';
    if (value !== '' && !byItself) written.set(name, value);
  }
  return written.size === 0 ? '' : `?${written}`;
}

/** Whether a list shows less than all profiles. */
export function isNarrowed({ sort, ...conditions }: ListQuery): boolean {
  return writeListQuery({ ...conditions, sort: 'created' }) !== '';
}
