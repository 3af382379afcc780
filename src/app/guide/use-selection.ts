import { useCallback } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Guide } from '#domain/catalog/guide.ts';
import { oncePerGuide } from '#domain/catalog/once-per-guide.ts';
import { type ParsedSelection, parseSelection } from '#domain/selection/parse-selection.ts';
import { writeQuery } from '#domain/selection/query.ts';
import type { SelectionChange } from '#domain/selection/selection.ts';
import { setupIn, withSetup } from './with-setup.ts';

export type UsedSelection = {
  /** The same object for the same query. */
  readonly parsed: ParsedSelection;
  readonly select: (change: SelectionChange) => void;
};

/** The selection, as the query says it, and the way to change it: by changing the query. */
export function useSelection(guide: Guide): UsedSelection {
  const { search } = useLocation();
  const navigate = useNavigate();
  const last = lastParsed(guide);
  const select = useCallback(
    (change: SelectionChange) => {
      // Asked of the address itself: two changes can come before the page shows the first.
      const { pathname, search } = window.location;
      const selection = change(last.parse(search).selection);
      const to = withSetup(writeQuery(selection, guide), setupIn(search));
      if (to === search) return;
      last.remember(to, { selection, notices: [] });
      void navigate(pathname + to);
    },
    [navigate, last, guide],
  );
  return { parsed: last.parse(search), select };
}

/**
 * Reads a query once: every change begins with what is shown, and what it ends in is known before
 * its query is. A query that we write means the selection that it was written for.
 */
const lastParsed = oncePerGuide((guide) => {
  let last: { readonly search: string; readonly parsed: ParsedSelection } | undefined;
  return {
    parse: (search: string): ParsedSelection => {
      if (last?.search !== search) {
        last = { search, parsed: parseSelection(new URLSearchParams(search), guide) };
      }
      return last.parsed;
    },
    remember: (search: string, parsed: ParsedSelection) => {
      last = { search, parsed };
    },
  };
});
