import type { Action } from '../catalog/action.ts';
import type { Guide } from '../catalog/guide.ts';
import type { Permission } from '../catalog/permission.ts';
import type { Strategy } from '../catalog/strategy.ts';
import type { Selection } from '../selection/selection.ts';

export type RequiredPermission = {
  /** The scope, as the provider spells it. */
  readonly name: string;
  readonly permission: Permission;
  /** The selected actions that need it, in the order of the catalog. */
  readonly actions: readonly Action[];
  /** Microsoft lets only an administrator grant it. */
  readonly adminConsent: boolean;
};

/** The scopes that one action needs, by strategy. */
export const scopesOfAction: Record<Strategy, (action: Action) => readonly string[]> = {
  documented: (action) => action.documentedScopes,
  least: (action) => action.documentedScopes,
  fewest: (action) => action.documentedScopes,
};

/**
 * What the selection needs, in the order of the catalog's permissions. Nothing selected needs
 * nothing, and nobody needs a permission that does not exist with this type.
 */
export function requiredPermissions(guide: Guide, selection: Selection): RequiredPermission[] {
  const selected = new Set(selection.actions);
  const actions = guide.actions.filter(({ id }) => selected.has(id));
  return guide.permissions
    .filter((permission) => permission[selection.permissionType] !== undefined)
    .map((permission) => ({
      name: permission.name,
      permission,
      actions: actions.filter((a) =>
        scopesOfAction[selection.strategy](a).includes(permission.name),
      ),
      adminConsent: permission[selection.permissionType]?.adminConsent ?? false,
    }))
    .filter((required) => required.actions.length > 0);
}
