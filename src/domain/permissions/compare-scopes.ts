import type { Guide } from '../catalog/guide.ts';
import type { Selection } from '../selection/selection.ts';
import { offlineAccess, scopesToAskFor } from './offline-access.ts';
import { requiredPermissions } from './required-permissions.ts';

/** What an app has now: the scopes that its selection was computed to, and that selection. */
export type PresentScopes = Omit<Selection, 'separator'> & { readonly scopes: readonly string[] };

export type ScopeComparison = {
  /** Needed now and not there yet, in the order of the catalog. */
  readonly added: readonly { readonly name: string; readonly adminConsent: boolean }[];
  /** There, and needed no more. */
  readonly removed: readonly string[];
  /** There, and still needed. */
  readonly kept: readonly string[];
};

/** What changes from the scopes that an app has to those that a selection needs. */
export function compareScopes(
  guide: Guide,
  selection: Selection,
  present: PresentScopes,
): ScopeComparison {
  const required = requiredPermissions(guide, selection);
  const names = required.map((permission) => permission.name);
  const needed = scopesToAskFor(guide, selection, names);
  const there = presentScopes(guide, present);
  // A permission of the one type has the name of that of the other, and grants nothing of it.
  const isSameType = present.permissionType === selection.permissionType;
  const has = (name: string) => isSameType && there.includes(name);
  const consent = new Set(required.filter((p) => p.adminConsent).map((p) => p.name));
  return {
    added: needed
      .filter((name) => !has(name))
      .map((name) => ({ name, adminConsent: consent.has(name) })),
    removed: there.filter((name) => !isSameType || !needed.includes(name)),
    kept: needed.filter(has),
  };
}

/** All that the app has, `offline_access` among them: that is kept with no profile. */
export function presentScopes(guide: Guide, { scopes, ...present }: PresentScopes) {
  return scopesToAskFor(
    guide,
    { ...present, separator: guide.separator },
    scopes.filter((name) => name !== offlineAccess),
  );
}
