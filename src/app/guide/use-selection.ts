import { useCallback, useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Guide } from '#domain/catalog/guide.ts';
import { type ParsedSelection, parseSelection } from '#domain/selection/parse-selection.ts';
import { guidePath } from '#domain/selection/query.ts';
import type { Selection } from '#domain/selection/selection.ts';

/** The selection, as the query says it, and the way to change it: by changing the query. */
export function useSelection(
  guide: Guide,
): ParsedSelection & { select: (selection: Selection) => void } {
  const [query] = useSearchParams();
  const navigate = useNavigate();
  const parsed = useMemo(() => parseSelection(query, guide), [query, guide]);
  const select = useCallback(
    (selection: Selection) => {
      const to = guidePath(selection, guide);
      if (to !== window.location.pathname + window.location.search) void navigate(to);
    },
    [navigate, guide],
  );
  return { ...parsed, select };
}
