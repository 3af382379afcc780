import type { Guide } from '../catalog/guide.ts';
import type { PermissionType } from '../catalog/permission-type.ts';
import { permissionIndex } from '../permissions/permission-index.ts';
import { selectedActions } from '../permissions/required-permissions.ts';
import { accessTypes, offlineAccessId } from '../scripts/entra-facts.ts';
import { plannedAccess } from '../scripts/planned-access.ts';
import type { Selection } from '../selection/selection.ts';
import { actionsGranted } from './actions-granted.ts';
import { type Judged, judged } from './judged.ts';
import type { OwnApplication } from './own-registration.ts';

type Access = OwnApplication['access'];

/** Basic permissions of a sign-in, which the portal adds by itself or with a tick: harmless beside any. */
const signInIds: ReadonlySet<string> = new Set([
  'e1fe6dd8-ba31-4d61-89e7-88639da4683d', // User.Read
  '37f7f235-527c-4136-accd-4a02d197296e', // openid
  '14dad69e-099b-42c9-810b-d002981feec1', // profile
  '64a6cdd6-aab1-4aaf-94b8-3cc8405e90d0', // email
  offlineAccessId,
]);

/**
 * The registration's "API permissions" against the selection, both ways. What stands in for a missing
 * one counts, as it does in the token. With nothing selected there is nothing to compare with.
 */
export function judgeConfigured(guide: Guide, selection: Selection, access: Access): Judged[] {
  if (selection.actions.length === 0) return [];
  const ids = new Set(access.map(({ id, type }) => keyOf(id, type)));
  const missing = missingNames(guide, selection, ids);
  const { names, count } = notNeeded(guide, selection, access);
  return [
    ...(missing.length > 0
      ? [judged('failed', 'permissions-not-configured', { names: missing })]
      : []),
    ...(names.length + count > 0
      ? [judged('warning', 'configured-beyond-selection', { names, count })]
      : []),
  ];
}

function keyOf(id: string, type: string): string {
  return `${type} ${id.toLowerCase()}`;
}

function missingNames(guide: Guide, selection: Selection, ids: ReadonlySet<string>): string[] {
  const { names, permissions } = permissionIndex(guide, selection.permissionType);
  const type = accessTypes[selection.permissionType];
  const isThere = (id: string | undefined) => id !== undefined && ids.has(keyOf(id, type));
  const configured = names.filter((_, number) =>
    isThere(permissions[number]?.[selection.permissionType]?.id),
  );
  const { toGrant } = actionsGranted(guide, selection, configured);
  const beside = plannedAccess(guide, selection).filter(({ id }) => id === offlineAccessId);
  return [...toGrant, ...beside.filter(({ id }) => !isThere(id)).map(({ name }) => name)];
}

/** Names of those that the catalog knows, and how many others there are. */
function notNeeded(guide: Guide, selection: Selection, access: Access) {
  const useful = usefulKeys(guide, selection);
  const known = knownNames(guide);
  const beyond = access.filter(
    ({ id, type }) => !useful.has(keyOf(id, type)) && !signInIds.has(id.toLowerCase()),
  );
  const names = beyond.flatMap(({ id, type }) => known.get(keyOf(id, type)) ?? []);
  return { names, count: beyond.length - names.length };
}

function usefulKeys(guide: Guide, selection: Selection): ReadonlySet<string> {
  const { permissionType } = selection;
  const { permissions, groupsOf } = permissionIndex(guide, permissionType);
  const type = accessTypes[permissionType];
  const keys = new Set(plannedAccess(guide, selection).map(({ id }) => keyOf(id, type)));
  const needs = new Set(selectedActions(guide, selection).map(({ id }) => groupsOf.get(id) ?? []));
  for (const groups of needs) {
    for (const number of groups.flat()) {
      keys.add(keyOf(permissions[number]?.[permissionType]?.id ?? '', type));
    }
  }
  return keys;
}

function knownNames(guide: Guide): ReadonlyMap<string, string> {
  const types: readonly PermissionType[] = ['delegated', 'application'];
  return new Map(
    guide.permissions.flatMap((permission) =>
      types.flatMap((type): [string, string][] => {
        const form = permission[type];
        return form ? [[keyOf(form.id, accessTypes[type]), permission.name]] : [];
      }),
    ),
  );
}
