import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { type AuditFilter, parseAuditFilter, writeAuditFilter } from '../api/audit-filter.ts';

type UsedAuditFilter = {
  readonly filter: AuditFilter;
  /** Changes the address; what is named and undefined is taken away. */
  change(change: AuditFilter): void;
};

/** Which events are asked for, as the address says it. */
export function useAuditFilter(): UsedAuditFilter {
  const { search } = useLocation();
  const navigate = useNavigate();
  const filter = useMemo(() => parseAuditFilter(search), [search]);
  const change = useCallback<UsedAuditFilter['change']>(
    (change) => {
      // Asked of the address itself: two changes can come before the page shows the first.
      const { pathname, search } = window.location;
      const to = writeAuditFilter({ ...parseAuditFilter(search), ...change });
      if (to !== search) void navigate(pathname + to);
    },
    [navigate],
  );
  return { filter, change };
}
