import type { Guide } from '../catalog/guide.ts';
import { guidePathname, writeQuery } from '../selection/query.ts';
import type { Selection } from '../selection/selection.ts';

/** The path of a guide's security review. With `.md` behind it, of the same as Markdown. */
export function reviewPathname(guide: Guide): string {
  return `${guidePathname(guide)}/review`;
}

/** The path and query of the review of this selection; of its Markdown with `.md` as the ending. */
export function reviewPath(selection: Selection, guide: Guide, ending: '' | '.md' = ''): string {
  const query = writeQuery(selection, guide);
  return `${reviewPathname(guide)}${ending}${query === '' ? '' : `?${query}`}`;
}
