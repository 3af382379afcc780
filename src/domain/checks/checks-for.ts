import type { PermissionType } from '../catalog/permission-type.ts';
import { type CheckId, checkIds } from './check-result.ts';

/** What a test token cannot show: whom a user trusts, and what an app without a user was given. */
const omitted: Readonly<Record<PermissionType, CheckId>> = {
  application: 'consent',
  delegated: 'permissions',
};

/** The checks that a test of this type makes, in their order. */
export function checksFor(permissionType: PermissionType): readonly CheckId[] {
  return checkIds.filter((id) => id !== omitted[permissionType]);
}
