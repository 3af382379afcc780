import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { type ListQuery, parseListQuery, writeListQuery } from '../api/list-query.ts';

/** What is named and undefined is taken away. */
export type ListChange = Partial<ListQuery>;

type UsedListQuery = {
  readonly query: ListQuery;
  /** Changes the address. `replace`: without a step for the way back. */
  change(change: ListChange, options?: { replace?: boolean }): void;
};

/** Which profiles are asked for, as the address says it. */
export function useListQuery(): UsedListQuery {
  const { search } = useLocation();
  const navigate = useNavigate();
  const query = useMemo(() => parseListQuery(search), [search]);
  const change = useCallback<UsedListQuery['change']>(
    (change, { replace = false } = {}) => {
      // Asked of the address itself: two changes can come before the page shows the first.
      const { pathname, search } = window.location;
      const to = writeListQuery({ ...parseListQuery(search), ...change });
      if (to !== search) void navigate(pathname + to, { replace });
    },
    [navigate],
  );
  return { query, change };
}
