import type { Guide } from '../catalog/guide.ts';
import { guidePathname, writeQuery } from '../selection/query.ts';
import type { Selection } from '../selection/selection.ts';

/** The path and query of the picture that previews of this choice show. */
export function picturePath(selection: Selection, guide: Guide): string {
  const query = writeQuery(selection, guide);
  return `${guidePathname(guide)}.png${query === '' ? '' : `?${query}`}`;
}

/** Its size, in pixels; and that of the picture for everything else. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** The path of the picture for everything that is no guide. */
export const pictureOfProduct = '/share.png';
