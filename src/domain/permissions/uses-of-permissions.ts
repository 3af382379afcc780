import type { Action } from '../catalog/action.ts';
import type { Guide } from '../catalog/guide.ts';
import type { Selection } from '../selection/selection.ts';
import { permissionIndex } from './permission-index.ts';
import type { Group } from './smallest-hitting-set.ts';

/** Whom a permission of a set serves, and whom it alone does, in the order of the actions. */
type Use = { readonly actions: Action[]; readonly onlyFor: Action[] };

/** What each permission of a set is for, in the order of the set. Goes once through the actions. */
export function usesOf(
  set: readonly number[],
  actions: readonly Action[],
  { guide, selection }: { readonly guide: Guide; readonly selection: Selection },
): ReadonlyMap<number, Use> {
  const { numberOf, groupsOf, listedFor } = permissionIndex(guide, selection.permissionType);
  const uses = new Map(set.map((number): [number, Use] => [number, { actions: [], onlyFor: [] }]));
  const listed = onceEach((names: readonly string[]) =>
    names.flatMap((name) => uses.get(numberOf.get(name) ?? -1) ?? []),
  );
  const meeting = onceEach((group: Group) => group.flatMap((number) => uses.get(number) ?? []));
  const isDocumented = selection.strategy === 'documented';
  for (const action of actions) {
    const met = groupsOf.get(action.id)?.map(meeting) ?? [];
    enter(action, 'actions', isDocumented ? [listed(listedFor.get(action.id) ?? [])] : met);
    enter(
      action,
      'onlyFor',
      met.filter(({ length }) => length === 1),
    );
  }
  return uses;
}

/** Once in each, though two groups of an action may be met by the same permission. */
function enter(action: Action, list: keyof Use, met: readonly (readonly Use[])[]): void {
  for (const uses of met) {
    for (const use of uses) if (use[list].at(-1) !== action) use[list].push(action);
  }
}

/** Remembers answers: thousands of actions share a few lists. */
function onceEach<K, V>(answer: (question: K) => V): (question: K) => V {
  const known = new Map<K, V>();
  return (question) => {
    const before = known.get(question);
    if (before !== undefined) return before;
    const now = answer(question);
    known.set(question, now);
    return now;
  };
}
