import type { Guide } from '../catalog/guide.ts';
import { permissionIndex } from '../permissions/permission-index.ts';
import { requiredPermissions, selectedActions } from '../permissions/required-permissions.ts';
import type { Selection } from '../selection/selection.ts';
import { actionsGranted } from './actions-granted.ts';
import type { CheckResult } from './check-result.ts';
import { type Judged, judged, resultOf } from './judged.ts';

/**
 * Whether the token's roles allow what is selected. With nothing selected nothing is required, and
 * nothing is said against what is granted.
 */
export function judgePermissions(
  guide: Guide,
  selection: Selection,
  roles: readonly string[],
): CheckResult {
  const { facts: actions, toGrant } = actionsGranted(guide, selection, roles);
  const found: Judged[] = [];
  if (toGrant.length > 0) {
    const code = roles.length === 0 ? 'permissions-none-granted' : 'permissions-not-granted';
    found.push(judged('failed', code, { names: toGrant }));
  }
  const beyond = selection.actions.length === 0 ? [] : rolesOfNoUse(guide, selection, roles);
  if (beyond.length > 0)
    found.push(judged('warning', 'granted-beyond-selection', { names: beyond }));
  return resultOf('permissions', { granted: roles, actions }, found);
}

/** Those of the catalog that neither the selection asks for nor any selected action could use. */
function rolesOfNoUse(guide: Guide, selection: Selection, roles: readonly string[]): string[] {
  const { names, groupsOf } = permissionIndex(guide, selection.permissionType);
  const useful = new Set(requiredPermissions(guide, selection).map(({ name }) => name));
  const needs = new Set(selectedActions(guide, selection).map(({ id }) => groupsOf.get(id) ?? []));
  for (const groups of needs) {
    for (const number of groups.flat()) useful.add(names[number] ?? '');
  }
  const given = new Set(roles);
  return names.filter((name) => given.has(name) && !useful.has(name));
}
