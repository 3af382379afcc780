import type { Action } from '#domain/catalog/action.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import type { Selection } from '#domain/selection/selection.ts';

/** What a list of actions needs, whatever its length. */
export type ActionListProps = {
  guide: Guide;
  /** Those to be shown. */
  actions: readonly Action[];
  selected: ReadonlySet<string>;
  selection: Selection;
  /** Shows what each action does, and what it asks of the API. */
  details: boolean;
  onChange: (ids: readonly string[], on: boolean) => void;
};
