import type { Action } from '../catalog/action.ts';

/**
 * Actions that every word of the search matches, by label, id or scope, in catalog order. An empty
 * search matches all.
 */
export function matchingActions(actions: readonly Action[], search: string): readonly Action[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return actions;
  return actions.filter((action) => {
    const text = textOf(action);
    return words.every((word) => text.includes(word));
  });
}

const texts = new WeakMap<Action, string>();

/** Put together once: the next letter asks for thousands of them again. */
function textOf(action: Action): string {
  const { label, id, documentedScopes } = action;
  const text = texts.get(action) ?? [label, id, ...documentedScopes].join(' ').toLowerCase();
  texts.set(action, text);
  return text;
}
