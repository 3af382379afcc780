import type { Guide } from '#domain/catalog/guide.ts';
import type { Selection, SelectionChange } from '#domain/selection/selection.ts';

/** What every way to choose needs. */
export type ChoiceProps = {
  guide: Guide;
  selection: Selection;
  select: (change: SelectionChange) => void;
};
