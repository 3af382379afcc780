import type { Action } from '../catalog/action.ts';
import type { Guide } from '../catalog/guide.ts';
import type { Permission } from '../catalog/permission.ts';
import type { Strategy } from '../catalog/strategy.ts';
import { asksOfflineAccess } from '../permissions/offline-access.ts';
import { requiredPermissions, selectedActions } from '../permissions/required-permissions.ts';
import type { Selection } from '../selection/selection.ts';
import { type DataArea, dataAreas, untouchedAreas } from './data-areas.ts';
import { type Limit, limitsOf } from './limits.ts';
import { ghostsAmong, type NotAsked, notAsked } from './not-asked.ts';
import { type Opened, openedBy } from './opened-by.ts';
import { type Remark, remarksOn } from './remarks.ts';
import { type ReviewedPermission, reviewedPermissions } from './reviewed-permission.ts';

export type Enough = { readonly strategy: Strategy; readonly names: readonly string[] };

export type SecurityReview = {
  /** The chosen actions, in the order of the catalog. */
  readonly actions: readonly Action[];
  readonly permissions: readonly ReviewedPermission[];
  /** So many of the actions are on no list of the platform: their least privilege stands in. */
  readonly unlisted: number;
  /** `expected`: not in the platform's own list, and likely to be asked for nevertheless. */
  readonly offlineAccess: 'asked' | 'expected' | 'none';
  readonly data: readonly DataArea[];
  /** Areas of the connector in which nothing is asked for. */
  readonly untouched: readonly string[];
  readonly limits: readonly Limit[];
  readonly remarks: readonly Remark[];
  /** Some of the permissions that would do without the others, and the strategy that says so. */
  readonly enough: Enough | undefined;
  readonly notAsked: NotAsked;
  /** Named by the platform's guide for these actions, and not in Microsoft Graph: never asked for. */
  readonly ghosts: readonly Permission[];
  /** Where actions are chosen: those that are not, by whether the permissions would allow them. */
  readonly otherActions: {
    readonly possible: readonly Action[];
    readonly closed: readonly Action[];
  };
};

/** What this selection asks of whoever must approve it; nothing when nothing is selected. */
export function securityReview(guide: Guide, selection: Selection): SecurityReview | undefined {
  const actions = selectedActions(guide, selection);
  if (actions.length === 0) return;
  const permissions = reviewedPermissions(guide, selection);
  const names = permissions.map(({ name }) => name);
  const opened = openedBy(names, guide, selection);
  const asked = permissions.map(({ permission }) => permission);
  return {
    actions,
    permissions,
    unlisted: unlisted(actions, selection),
    offlineAccess: offlineAccess(guide, selection, asked),
    data: dataAreas(asked),
    untouched: untouchedAreas(guide, opened, selection.permissionType),
    limits: limitsOf(asked, guide, selection),
    remarks: remarksOn(names, selection),
    enough: enough(names, guide, selection),
    notAsked: notAsked(guide, selection, { names, opened }),
    ghosts: ghostsAmong(guide, selection),
    otherActions: otherActions(guide, selection, opened),
  };
}

function unlisted(actions: readonly Action[], { strategy }: Selection): number {
  if (strategy !== 'documented') return 0;
  return actions.filter(({ documentedScopes }) => documentedScopes.length === 0).length;
}

function offlineAccess(guide: Guide, selection: Selection, asked: readonly Permission[]) {
  if (asked.length === 0 || selection.permissionType !== 'delegated') return 'none';
  if (asksOfflineAccess(guide, selection)) return 'asked';
  return guide.offlineAccess === 'computed' ? 'expected' : 'none';
}

/** Another strategy that the guide offers and that needs nothing but a part of what is asked for. */
function enough(names: readonly string[], guide: Guide, selection: Selection): Enough | undefined {
  return guide.strategies
    .map((strategy) => ({
      strategy,
      names: requiredPermissions(guide, { ...selection, strategy }).map(({ name }) => name),
    }))
    .find(
      (other) =>
        other.names.length < names.length && other.names.every((name) => names.includes(name)),
    );
}

function otherActions(guide: Guide, selection: Selection, opened: Opened) {
  const others =
    guide.choice === 'actions'
      ? guide.actions.filter(({ id }) => !selection.actions.includes(id))
      : [];
  return {
    possible: others.filter(({ id }) => opened.allows(id)),
    closed: others.filter(({ id }) => !opened.allows(id)),
  };
}
