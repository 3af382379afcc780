import { useCallback, useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Guide } from '#domain/catalog/guide.ts';
import { type ParsedSelection, parseSelection } from '#domain/selection/parse-selection.ts';
import { guidePath } from '#domain/selection/query.ts';
import type { SelectionChange } from '#domain/selection/selection.ts';

/** The selection, as the query says it, and the way to change it: by changing the query. */
export function useSelection(
  guide: Guide,
): ParsedSelection & { select: (change: SelectionChange) => void } {
  const [query] = useSearchParams();
  const navigate = useNavigate();
  const parsed = useMemo(() => parseSelection(query, guide), [query, guide]);
  const select = useCallback(
    (change: SelectionChange) => {
      // Asked of the address itself: two changes can come before the page shows the first.
      const { pathname, search } = window.location;
      const current = parseSelection(new URLSearchParams(search), guide).selection;
      const to = guidePath(change(current), guide);
      if (to !== pathname + search) void navigate(to);
    },
    [navigate, guide],
  );
  return { ...parsed, select };
}
