import type { Action } from '../catalog/action.ts';
import type { Guide } from '../catalog/guide.ts';
import type { Permission } from '../catalog/permission.ts';
import type { Selection } from '../selection/selection.ts';
import { permissionIndex } from './permission-index.ts';
import { smallestHittingSet } from './smallest-hitting-set.ts';
import { usesOf } from './uses-of-permissions.ts';

export type RequiredPermission = {
  /** The scope, as the provider spells it. */
  readonly name: string;
  readonly permission: Permission;
  /** The selected actions that it enables, in the order of the catalog. */
  readonly actions: readonly Action[];
  /** Those of them that nothing else in the set enables. */
  readonly onlyFor: readonly Action[];
  /** Microsoft lets only an administrator grant it. */
  readonly adminConsent: boolean;
};

/**
 * What the selection needs, in the order of the catalog's permissions. Nothing selected needs
 * nothing, and nobody needs a permission that does not exist with this type.
 */
export function requiredPermissions(guide: Guide, selection: Selection): RequiredPermission[] {
  const { permissions } = permissionIndex(guide, selection.permissionType);
  const actions = selectedActions(guide, selection);
  const chosen = chosenNumbers(guide, selection, actions);
  const uses = usesOf(chosen, actions, { guide, selection });
  return [...uses].flatMap(([number, use]): RequiredPermission[] => {
    const permission = permissions[number];
    if (permission === undefined) return [];
    const adminConsent = permission[selection.permissionType]?.adminConsent ?? false;
    return [{ name: permission.name, permission, ...use, adminConsent }];
  });
}

/** The selected actions, in the order of the catalog. */
export function selectedActions(guide: Guide, { actions }: Selection): readonly Action[] {
  let count = 0;
  const found = guide.actions.filter(({ id }) => id === actions[count] && ++count > 0);
  if (count === actions.length) return found;
  // Whoever made this selection has not kept to the order, or to the guide.
  const selected = new Set(actions);
  return guide.actions.filter(({ id }) => selected.has(id));
}

/** The permissions of the set by number, ascending. */
function chosenNumbers(
  guide: Guide,
  { permissionType, strategy }: Selection,
  actions: readonly Action[],
): readonly number[] {
  const { costs, numberOf, groupsOf, leastFor, listedFor } = permissionIndex(guide, permissionType);
  const groups = distinct(actions, groupsOf);
  if (strategy === 'fewest') return smallestHittingSet(groups, costs);
  const names = distinct(actions, strategy === 'documented' ? listedFor : leastFor);
  const asked = new Set(names.flatMap((name) => numberOf.get(name) ?? []));
  if (strategy === 'documented') return [...asked].sort((one, other) => one - other);
  // Only what some action asks for by itself, without what the others cover.
  return smallestHittingSet(
    groups.map((group) => group.filter((number) => asked.has(number))),
    costs,
  );
}

/** What stands in the lists of the actions, each once. Actions share lists, so there are few. */
function distinct<T>(
  actions: readonly Action[],
  listOf: ReadonlyMap<string, readonly T[]>,
): readonly T[] {
  const lists = new Set(actions.map(({ id }) => listOf.get(id) ?? []));
  const all = new Set<T>();
  for (const list of lists) for (const one of list) all.add(one);
  return [...all];
}
