import type { Guide } from '../catalog/guide.ts';
import { packActions } from './packed-actions.ts';
import { defaultSelection, type Selection } from './selection.ts';
import { separators } from './separator.ts';
import { shortId } from './short-id.ts';

/** The word that stands for every action of the connector. */
export const allActions = 'all';

/**
 * Some programs cut URLs behind 2,000 characters. A hundred of them are left for the origin, whatever
 * it is: the query of a selection is the same on every host.
 */
const longestPath = 1_900;

type QueryParameter = {
  readonly name: string;
  readonly property: 'permissionType' | 'strategy' | 'accountType' | 'cloud' | 'separator';
  readonly offered: readonly string[];
};

/** The parameters beside `actions`, in canonical order, with the values that this guide offers. */
export function queryParameters(guide: Guide): readonly QueryParameter[] {
  return [
    { name: 'permissions', property: 'permissionType', offered: guide.permissionTypes },
    { name: 'strategy', property: 'strategy', offered: guide.strategies },
    { name: 'account', property: 'accountType', offered: guide.accountTypes },
    { name: 'cloud', property: 'cloud', offered: guide.clouds },
    { name: 'separator', property: 'separator', offered: separators },
  ];
}

/**
 * The canonical query of a selection, without the question mark; empty for the guide's default.
 * Actions are named, or packed where their names would make the URL too long. Every character that can occur stands for itself in a URL.
 * `longest` is how many characters path and query may have together before that.
 */
export function writeQuery(selection: Selection, guide: Guide, longest = longestPath): string {
  const byDefault = defaultSelection(guide);
  const others = queryParameters(guide)
    .filter(({ property }) => selection[property] !== byDefault[property])
    .map(({ name, property }) => `${name}=${selection[property]}`);
  const { actions } = selection;
  // Where nothing can be chosen there is nothing to say.
  if (guide.choice === 'fixed' || actions.length === 0) return others.join('&');
  const withActions = (value: string) => [`actions=${value}`, ...others].join('&');
  if (actions.length === guide.actions.length) return withActions(allActions);
  const query = withActions(actions.map((id) => shortId(id, guide)).join(','));
  if (guidePathname(guide).length + 1 + query.length <= longest) return query;
  const packed = withActions(packActions(actions, guide));
  return packed.length < query.length ? packed : query;
}

/** The path of a guide's page. */
export function guidePathname(guide: Guide): string {
  return `/guides/${guide.platform.id}/${guide.connector.id}`;
}

/** The path of the same guide for the frame of a portal. */
export function embedPathname(guide: Guide): string {
  return `/embed/${guide.platform.id}/${guide.connector.id}`;
}

/** The path and query under which this selection of this guide can be shared; `longest` as in `writeQuery`. */
export function guidePath(selection: Selection, guide: Guide, longest = longestPath): string {
  const query = writeQuery(selection, guide, longest);
  const path = guidePathname(guide);
  return query === '' ? path : `${path}?${query}`;
}
