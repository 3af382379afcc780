import type { Guide } from '../catalog/guide.ts';
import type { Selection } from '../selection/selection.ts';

/** The scope without which a signed-in user's connection ends with its first token, after about an hour. */
export const offlineAccess = 'offline_access';

/** Whether the scopes of this selection hold `offline_access`. An app without a user has no use for it. */
export function asksOfflineAccess(guide: Guide, selection: Selection): boolean {
  if (selection.permissionType !== 'delegated') return false;
  if (guide.offlineAccess === 'computed') return selection.strategy !== 'documented';
  return guide.offlineAccess === 'always';
}

/**
 * The scopes as a platform asks for them: those of the permissions, and `offline_access` at the end
 * where it belongs. None of none.
 */
export function scopesToAskFor(
  guide: Guide,
  selection: Selection,
  names: readonly string[],
): readonly string[] {
  return names.length > 0 && asksOfflineAccess(guide, selection)
    ? [...names, offlineAccess]
    : names;
}
