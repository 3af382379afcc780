import { useCallback, useState } from 'react';
import type { GuideSelection } from '#contract/guide-selection.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import { parseSelection, type QueryNotice } from '#domain/selection/parse-selection.ts';
import {
  defaultSelection,
  type Selection,
  type SelectionChange,
  withActions,
} from '#domain/selection/selection.ts';

export type LinkChoice = {
  readonly guide: Guide;
  readonly selection: Selection;
  /** Parts of the query that the guide does not have. */
  readonly notices: readonly QueryNotice[];
  select(change: SelectionChange): void;
};

/** What is chosen for a link: first what the query says, or what a profile has. */
export function useLinkChoice(
  guide: Guide,
  search: string,
  present: GuideSelection | undefined,
): LinkChoice {
  const [first] = useState(() => firstChoice(guide, search, present));
  const [selection, setSelection] = useState(first.selection);
  const select = useCallback((change: SelectionChange) => setSelection(change), []);
  return { guide, selection, notices: first.notices, select };
}

function firstChoice(guide: Guide, search: string, present: GuideSelection | undefined) {
  if (present === undefined) return parseSelection(new URLSearchParams(search), guide);
  const { actions, permissionType, strategy, accountType, cloud } = present;
  const begun = { ...defaultSelection(guide), permissionType, strategy, accountType, cloud };
  return { selection: withActions(begun, guide, new Set(actions)), notices: [] };
}
