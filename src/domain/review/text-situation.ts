import type { Guide } from '../catalog/guide.ts';
import type { Selection } from '../selection/selection.ts';

export type TextSituation = {
  readonly guide: Guide;
  readonly selection: Selection;
  /** Who asks, as it can be shown. */
  readonly platform: string;
  /** Makes a text of the catalog one that can be shown: Markdown has to escape it. */
  readonly shown: (text: string) => string;
};
