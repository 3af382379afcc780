import type { Guide } from '../catalog/guide.ts';
import { permissionIndex } from '../permissions/permission-index.ts';
import {
  type RequiredPermission,
  requiredPermissions,
} from '../permissions/required-permissions.ts';
import type { Selection } from '../selection/selection.ts';
import { groupsMetBy, standIns } from './stand-ins.ts';

/** A permission that is asked for, with all that speaks for it or against it. */
export type ReviewedPermission = RequiredPermission & {
  /** The label that Microsoft shows beside the name. */
  readonly title: string;
  /** Microsoft's privilege level, 1 to 5. */
  readonly level: number;
  /** Where no action needs it alone: what else in the set would do. */
  readonly replaceableBy: readonly string[];
};

export function reviewedPermissions(guide: Guide, selection: Selection): ReviewedPermission[] {
  const index = permissionIndex(guide, selection.permissionType);
  const required = requiredPermissions(guide, selection);
  return required.map((one): ReviewedPermission => {
    const form = one.permission[selection.permissionType];
    const groups = groupsMetBy(one.name, selection.actions, index);
    const candidates = required.map(({ name }) => name).filter((name) => name !== one.name);
    return {
      ...one,
      title: form?.title ?? '',
      level: form?.level ?? 0,
      replaceableBy: one.onlyFor.length === 0 ? standIns({ groups, candidates }, index) : [],
    };
  });
}
