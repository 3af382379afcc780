import type { Guide } from '../catalog/guide.ts';
import { asksOfflineAccess, offlineAccess } from '../permissions/offline-access.ts';
import { requiredPermissions } from '../permissions/required-permissions.ts';
import type { Selection } from '../selection/selection.ts';
import { actionsGranted } from './actions-granted.ts';
import type { CheckResult } from './check-result.ts';
import { judged, resultOf } from './judged.ts';

/**
 * What the tenant-wide grants prove; `undefined` when the app may not read them. What is missing
 * there a user may still grant when signing in, unless only an administrator can.
 */
export function judgeConsent(
  guide: Guide,
  selection: Selection,
  granted: readonly string[] | undefined,
): CheckResult {
  if (granted === undefined)
    return resultOf('consent', {}, [judged('unknown', 'consent-not-proven')]);
  const { facts: actions, toGrant } = actionsGranted(guide, selection, granted);
  const facts = { granted, actions };
  const names = [...toGrant, ...missingOfflineAccess(guide, selection, granted)];
  if (names.length === 0) return resultOf('consent', facts, []);
  return needsAdministrator(guide, selection, toGrant)
    ? resultOf('consent', facts, [judged('failed', 'scopes-not-granted', { names })])
    : resultOf('consent', facts, [judged('unknown', 'consent-not-proven', { names })]);
}

export type SignIn = {
  /** As the token answer lists them, with or without the resource in front. */
  readonly grantedScopes: readonly string[];
  readonly hasRefreshToken: boolean;
};

/** What a test sign-in proves; takes the place of what the grants say. */
export function judgeSignIn(
  guide: Guide,
  selection: Selection,
  { grantedScopes, hasRefreshToken }: SignIn,
): CheckResult {
  const granted = grantedScopes.map((scope) => scope.slice(scope.lastIndexOf('/') + 1));
  const { facts: actions, toGrant } = actionsGranted(guide, selection, granted);
  const missing =
    toGrant.length > 0 ? [judged('failed', 'scopes-not-granted', { names: toGrant })] : [];
  const refresh =
    needsRefreshToken(guide, selection) && !hasRefreshToken
      ? [judged('failed', 'refresh-token-missing', { names: [offlineAccess] })]
      : [];
  return resultOf('consent', { granted, actions }, [...missing, ...refresh]);
}

function needsRefreshToken(guide: Guide, selection: Selection): boolean {
  return selection.actions.length > 0 && asksOfflineAccess(guide, selection);
}

function missingOfflineAccess(
  guide: Guide,
  selection: Selection,
  granted: readonly string[],
): readonly string[] {
  const missing = needsRefreshToken(guide, selection) && !granted.includes(offlineAccess);
  return missing ? [offlineAccess] : [];
}

function needsAdministrator(guide: Guide, selection: Selection, names: readonly string[]): boolean {
  const missing = new Set(names);
  return requiredPermissions(guide, selection).some(
    ({ name, adminConsent }) => adminConsent && missing.has(name),
  );
}
