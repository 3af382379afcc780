import type { Guide } from '../catalog/guide.ts';
import { defaultSelection, type Selection } from './selection.ts';
import { separators } from './separator.ts';

/** The word that stands for every action of the connector. */
export const allActions = 'all';

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

/** An action's id without the connector's prefix, as the query writes it. */
export function shortId(id: string, guide: Guide): string {
  const prefix = `${guide.connector.id}_`;
  return id.startsWith(prefix) ? id.slice(prefix.length) : id;
}

/**
 * The canonical query of a selection, without the question mark; empty for the guide's default.
 * Every character that can occur stands for itself in a URL.
 */
export function writeQuery(selection: Selection, guide: Guide): string {
  const byDefault = defaultSelection(guide);
  const pairs: string[] = [];
  // Where nothing can be chosen there is nothing to say.
  if (guide.choice !== 'fixed' && selection.actions.length > 0) {
    pairs.push(`actions=${writeActions(selection, guide)}`);
  }
  for (const { name, property } of queryParameters(guide)) {
    if (selection[property] !== byDefault[property]) pairs.push(`${name}=${selection[property]}`);
  }
  return pairs.join('&');
}

function writeActions(selection: Selection, guide: Guide): string {
  if (selection.actions.length === guide.actions.length) return allActions;
  return selection.actions.map((id) => shortId(id, guide)).join(',');
}

/** The path of a guide's page. */
export function guidePathname(guide: Guide): string {
  return `/guides/${guide.platform.id}/${guide.connector.id}`;
}

/** The path and query under which this selection of this guide can be shared. */
export function guidePath(selection: Selection, guide: Guide): string {
  const query = writeQuery(selection, guide);
  const path = guidePathname(guide);
  return query === '' ? path : `${path}?${query}`;
}
