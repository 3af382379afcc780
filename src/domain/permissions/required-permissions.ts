import type { Action } from '../catalog/action.ts';
import type { Guide } from '../catalog/guide.ts';
import type { Permission } from '../catalog/permission.ts';
import type { Selection } from '../selection/selection.ts';
import { type PermissionIndex, permissionIndex } from './permission-index.ts';
import { scopesOfAction } from './scopes-of-action.ts';
import { smallestHittingSet } from './smallest-hitting-set.ts';

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
  const index = permissionIndex(guide, selection.permissionType);
  const actions = selectedActions(guide, selection);
  const chosen = chosenNumbers(guide, selection, actions);
  const inSet = new Set(chosen);
  const serves =
    selection.strategy === 'documented' ? listedFor(guide, selection) : meetsGroupOf(index);
  return chosen.flatMap((number): RequiredPermission[] => {
    const permission = index.permissions[number];
    if (permission === undefined) return [];
    const isOnly = (action: Action) =>
      index.groupsOf
        .get(action.id)
        ?.some((group) => group.includes(number) && group.filter((n) => inSet.has(n)).length === 1);
    return [
      {
        name: permission.name,
        permission,
        actions: actions.filter((action) => serves(action, number, permission.name)),
        onlyFor: actions.filter((action) => isOnly(action) ?? false),
        adminConsent: permission[selection.permissionType]?.adminConsent ?? false,
      },
    ];
  });
}

export function selectedActions(guide: Guide, { actions }: Selection): readonly Action[] {
  const selected = new Set(actions);
  return guide.actions.filter(({ id }) => selected.has(id));
}

/** The permissions of the set by number, ascending. */
function chosenNumbers(
  guide: Guide,
  selection: Selection,
  actions: readonly Action[],
): readonly number[] {
  const { costs, numberOf, groupsOf } = permissionIndex(guide, selection.permissionType);
  const groups = actions.flatMap(({ id }) => groupsOf.get(id) ?? []);
  if (selection.strategy === 'fewest') return smallestHittingSet(groups, costs);
  const asked = new Set(
    actions
      .flatMap((action) => scopesOfAction(guide, action, selection))
      .flatMap((name) => numberOf.get(name) ?? []),
  );
  if (selection.strategy === 'documented') return [...asked].sort((one, other) => one - other);
  // Only what some action asks for by itself, without what the others cover.
  return smallestHittingSet(
    groups.map((group) => group.filter((number) => asked.has(number))),
    costs,
  );
}

type Serves = (action: Action, number: number, name: string) => boolean;

function listedFor(guide: Guide, selection: Selection): Serves {
  return (action, _number, name) => scopesOfAction(guide, action, selection).includes(name);
}

function meetsGroupOf({ groupsOf }: PermissionIndex): Serves {
  return ({ id }, number) => groupsOf.get(id)?.some((group) => group.includes(number)) ?? false;
}
