import type { Guide } from '../catalog/guide.ts';
import type { Selection } from '../selection/selection.ts';

export type TextSituation = {
  readonly guide: Guide;
  readonly selection: Selection;
  /** Makes a text of the catalog one that can be shown: Markdown has to escape it. */
  readonly shown: (text: string) => string;
};
