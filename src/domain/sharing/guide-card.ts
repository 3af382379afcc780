import type { Guide } from '../catalog/guide.ts';
import type { PermissionType } from '../catalog/permission-type.ts';
import { scopesToAskFor } from '../permissions/offline-access.ts';
import { requiredPermissions } from '../permissions/required-permissions.ts';
import type { Selection } from '../selection/selection.ts';

/**
 * What a preview says of a guide: whose it is, and the few numbers of a choice. Many choices have the same card,
 * and there are no more cards than these numbers allow.
 */
export type GuideCard = {
  readonly platform: Guide['platform'];
  readonly connector: Guide['connector'];
  readonly choice: Guide['choice'];
  readonly chosen: number;
  /** How many can be chosen. */
  readonly offered: number;
  /** With `offline_access`, where the platform asks for it. */
  readonly scopes: number;
  /** The one that was chosen; as long as nothing is, all that the guide offers. */
  readonly permissionTypes: readonly PermissionType[];
};

export function guideCard(guide: Guide, selection: Selection): GuideCard {
  const { platform, connector, choice } = guide;
  const names = requiredPermissions(guide, selection).map(({ name }) => name);
  const chosen = selection.actions.length;
  return {
    platform,
    connector,
    choice,
    chosen,
    offered: guide.actions.length,
    scopes: scopesToAskFor(guide, selection, names).length,
    permissionTypes: chosen === 0 ? guide.permissionTypes : [selection.permissionType],
  };
}
