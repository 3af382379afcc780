import type { Guide } from '../catalog/guide.ts';
import type { Selection } from '../selection/selection.ts';
import { type RequiredPermission, requiredPermissions } from './required-permissions.ts';

export type ScopeComparison = {
  /** Needed now and not there yet, in the order of the catalog. */
  readonly added: readonly RequiredPermission[];
  /** There, and needed no more. */
  readonly removed: readonly string[];
  /** There, and still needed. */
  readonly kept: readonly string[];
};

/** What changes from the scopes that an app has to those that a selection needs. */
export function compareScopes(
  guide: Guide,
  selection: Selection,
  present: readonly string[],
): ScopeComparison {
  const required = requiredPermissions(guide, selection);
  const names = new Set(required.map(({ name }) => name));
  return {
    added: required.filter(({ name }) => !present.includes(name)),
    removed: present.filter((name) => !names.has(name)),
    kept: present.filter((name) => names.has(name)),
  };
}
