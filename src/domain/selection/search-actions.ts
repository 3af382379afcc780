import type { Action } from '../catalog/action.ts';

/**
 * Actions that every word of the search matches, by label, id or scope, in catalog order. An empty
 * search matches all.
 */
export function matchingActions(actions: readonly Action[], search: string): readonly Action[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return actions;
  return actions.filter((action) => {
    const text = [action.label, action.id, ...action.documentedScopes].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
