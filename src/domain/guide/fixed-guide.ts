import type { Guide } from '../catalog/guide.ts';
import type { Selection } from '../selection/selection.ts';

/**
 * The guide for somebody who is to set up exactly this selection: it offers nothing else, so that there is
 * nothing to choose. Every other separator stays, because it changes nothing that is set up.
 */
export function fixedGuide(guide: Guide, selection: Omit<Selection, 'separator'>): Guide {
  const { pinned: _, ...whole } = guide;
  const chosen = new Set(selection.actions);
  const actions = guide.actions.filter(({ id }) => chosen.has(id));
  // Without actions there would be no guide, and nothing was fixed.
  if (actions.length === 0) return guide;
  return {
    ...whole,
    choice: 'fixed',
    actions,
    permissionTypes: [selection.permissionType],
    accountTypes: [selection.accountType],
    strategies: [selection.strategy],
    clouds: [selection.cloud],
  };
}
