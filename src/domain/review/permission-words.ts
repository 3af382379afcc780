import type { Guide } from '../catalog/guide.ts';
import type { Permission } from '../catalog/permission.ts';
import type { PermissionType } from '../catalog/permission-type.ts';
import { strategyNames } from './review-words.ts';
import type { ReviewedPermission } from './reviewed-permission.ts';
import type { Enough } from './security-review.ts';

const all = new Intl.ListFormat('en');

/** What the levels from 1 to 5 are called. Microsoft gives the numbers, the words are ours. */
const levelNames = ['harmless', 'low', 'medium', 'high', 'highest'];

const levelWords = (level: number) => `level ${level} (${levelNames[level - 1] ?? 'unknown'})`;

/** So many actions are named one by one where only some of a permission's actions are meant. */
const namedAtMost = 6;

/** So many other permissions are named one by one. */
const othersNamedAtMost = 4;

/** The permissions that are asked for, in words. */
export const permissionWords = {
  none: 'None: nothing of what is chosen exists in Microsoft Graph.',
  levels:
    'Levels are Microsoft’s rating of the power of a permission. 1 harmless: hardly anything. 2 low: one user’s own data, or basic facts. 3 medium: data of many, or settings that matter. 4 high: power over the organization. 5 highest: as much as can be granted.',
  level: levelWords,
  access: { read: 'reads only', write: 'can change or send' } satisfies Record<
    Permission['access'],
    string
  >,
  adminConsent: 'needs admin consent',
  userConsent: 'users may consent',
  /** Only where actions are chosen is there something to count. */
  serves: (choice: Guide['choice'], count: number) => {
    if (choice === 'fixed') return 'For';
    return count === 1 ? 'For 1 action' : `For ${count} actions`;
  },
  summary: (permissions: readonly Pick<ReviewedPermission, 'permission' | 'level'>[]) => {
    const writing = permissions.filter(({ permission }) => permission.access === 'write').length;
    const highest = levelWords(Math.max(...permissions.map(({ level }) => level)));
    if (permissions.length === 1) {
      const access = writing === 0 ? 'only to read' : 'to change or send';
      return `1 permission of Microsoft Graph, ${access}, of ${highest}.`;
    }
    const reading = permissions.length - writing;
    const parts = [
      ...(reading > 0 ? [`${writing > 0 ? reading : 'all'} only to read`] : []),
      ...(writing > 0 ? [`${reading > 0 ? writing : 'all'} to change or send`] : []),
    ];
    return `${permissions.length} permissions of Microsoft Graph, ${parts.join(', ')}. The highest is of ${highest}.`;
  },
  /** `byAdmin` are those of the `count` permissions that users may not consent to. */
  consent: (type: PermissionType, count: number, byAdmin: readonly string[]) => {
    if (type === 'application') {
      return 'Consent takes a Privileged Role Administrator or a Global Administrator, once for the whole organization.';
    }
    const byUsers =
      'each user may consent alone, or an administrator once for all, as the tenant’s settings for consent say';
    if (byAdmin.length === 0) return `Consent: ${byUsers}.`;
    const which =
      byAdmin.length > othersNamedAtMost
        ? `${byAdmin.length} of the ${count} permissions`
        : all.format(byAdmin);
    const what = byAdmin.length === count ? 'Consent' : `Consent to ${which}`;
    const others = byAdmin.length === count ? '' : ` To the others ${byUsers}.`;
    return `${what} takes a Cloud Application Administrator or higher.${others}`;
  },
  /** What to know of its need; nothing where each action needs it. Labels as they are to be shown. */
  need: ({ actions, onlyFor, replaceableBy }: ReviewedPermission, labels: readonly string[]) => {
    if (onlyFor.length === actions.length) return;
    if (onlyFor.length > 0) {
      return onlyFor.length > namedAtMost
        ? `Alone needed for ${onlyFor.length} of them.`
        : `Alone needed for ${labels.join('; ')}.`;
    }
    return replaceableBy.length === 0
      ? 'By Microsoft’s data nothing that is chosen needs it.'
      : `Not needed alone: ${replaceableBy.length > othersNamedAtMost ? 'others' : all.format(replaceableBy)}, asked for too, would do.`;
  },
  needed: 'Where nothing else is said, no other permission asked for would do instead.',
  standIns: (count: number, platform: string) =>
    `For ${count} of the chosen actions ${platform}’s own list names no permission: the least that each needs stands in.`,
  enough: (count: number, { strategy, names }: Enough) =>
    `The chosen actions work with ${names.length} of these ${count}: ${all.format(names)}. The guide offers that set as ${strategyNames[strategy]}.`,
  offlineName: 'offline_access',
  offlineTitle: 'Maintain access to data you have given it access to',
  offlineAsked:
    'Opens no data by itself. It lets the app renew its access while the user is away; without it, a connection ends about an hour after the sign-in.',
  offlineExpected: (platform: string) =>
    `${platform}’s own list leaves offline_access out. Connections that outlast the first hour need it, so expect ${platform} to ask for it when a user signs in. It opens no data by itself, and lets the app renew its access while the user is away.`,
};
