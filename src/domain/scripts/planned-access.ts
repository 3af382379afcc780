import type { Guide } from '../catalog/guide.ts';
import type { PermissionType } from '../catalog/permission-type.ts';
import { asksOfflineAccess } from '../permissions/offline-access.ts';
import { requiredPermissions } from '../permissions/required-permissions.ts';
import type { Selection } from '../selection/selection.ts';
import { accessTypes, offlineAccessId } from './entra-facts.ts';

/** An entry of `requiredResourceAccess`. */
export type PlannedAccess = {
  readonly name: string;
  readonly id: string;
  readonly type: (typeof accessTypes)[PermissionType];
};

/** What a registration has to ask for, in the order of the catalog, `offline_access` at the end. */
export function plannedAccess(guide: Guide, selection: Selection): PlannedAccess[] {
  const { permissionType } = selection;
  const type = accessTypes[permissionType];
  const access = requiredPermissions(guide, selection).flatMap(({ name, permission }) => {
    const form = permission[permissionType];
    return form === undefined ? [] : [{ name, id: form.id, type }];
  });
  return access.length > 0 && asksOfflineAccess(guide, selection)
    ? [...access, { name: 'offline_access', id: offlineAccessId, type }]
    : access;
}
