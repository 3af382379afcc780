import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Guide } from '#domain/catalog/guide.ts';
import { type ParsedSelection, parseSelection } from '#domain/selection/parse-selection.ts';
import { guidePath } from '#domain/selection/query.ts';
import type { SelectionChange } from '#domain/selection/selection.ts';

/** The selection, as the query says it, and the way to change it: by changing the query. */
export function useSelection(
  guide: Guide,
): ParsedSelection & { select: (change: SelectionChange) => void } {
  const { search } = useLocation();
  const navigate = useNavigate();
  const parse = useMemo(() => lastParsed(guide), [guide]);
  const select = useCallback(
    (change: SelectionChange) => {
      // Asked of the address itself: two changes can come before the page shows the first.
      const { pathname, search } = window.location;
      const to = guidePath(change(parse(search).selection), guide);
      if (to !== pathname + search) void navigate(to);
    },
    [navigate, parse, guide],
  );
  return { ...parse(search), select };
}

/** Remembers the last answer: every change begins with the query that is shown. */
function lastParsed(guide: Guide): (search: string) => ParsedSelection {
  let last: { readonly search: string; readonly parsed: ParsedSelection } | undefined;
  return (search) => {
    if (last?.search === search) return last.parsed;
    const parsed = parseSelection(new URLSearchParams(search), guide);
    last = { search, parsed };
    return parsed;
  };
}
