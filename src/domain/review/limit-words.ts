import type { PermissionType } from '../catalog/permission-type.ts';
import type { DataArea, Deed } from './data-areas.ts';
import type { Limit } from './limits.ts';
import type { Spared } from './not-asked.ts';
import type { Remark } from './remarks.ts';

const all = new Intl.ListFormat('en');
const either = new Intl.ListFormat('en', { type: 'disjunction' });

/** What the first words of Microsoft's names stand for. */
const areaNames: Readonly<Record<string, string>> = {
  Mail: 'e-mail',
  MailboxSettings: 'mailbox settings and Inbox rules',
  Contacts: 'contacts',
  Calendars: 'calendars',
  'User.Read': 'the signed-in user’s own profile',
  User: 'user profiles',
  GroupMember: 'group memberships',
  Group: 'groups',
  Directory: 'the directory as a whole',
  Application: 'app registrations and enterprise apps',
  AppRoleAssignment: 'what apps are allowed to do',
  DelegatedPermissionGrant: 'what apps may do for users',
  Device: 'devices',
  Domain: 'domains',
  Organization: 'the organization’s settings',
  Policy: 'Conditional Access and other policies',
  RoleManagement: 'directory roles',
};

/** Others are spelled out: `OnlineMeetings` becomes "online meetings". */
const areaName = (area: string) =>
  areaNames[area] ?? area.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();

const deedNames: Readonly<Record<Deed, string>> = { read: 'read', changed: 'change', sent: 'send' };

/** So many actions are named; the rest is counted. */
const namedAtMost = 8;

/** What is reached, and what is not, in words. */
export const limitWords = {
  data: (areas: readonly DataArea[]) =>
    `Reaches ${areas
      .map(({ area, deeds }) => `${areaName(area)} (${deeds.map((d) => deedNames[d]).join(', ')})`)
      .join('; ')}.`,
  untouched: (areas: readonly string[]) =>
    `Asks for no access to ${either.format(areas.map(areaName))}.`,
  limits: {
    'changes-nothing':
      'Nothing can be created, changed, deleted or sent: every permission only reads.',
    'sends-no-mail': 'No mail can be sent: Mail.Send is not asked for.',
    'no-application':
      'No application permission is asked for: the app has no access of its own to the organization, and nothing opens before a user has signed in.',
    'no-user':
      'No delegated permission is asked for: users are never asked to sign in or to consent.',
  } satisfies Record<Limit, string>,
  remarks: {
    'rules-can-forward': () =>
      'MailboxSettings.ReadWrite can create Inbox rules, and a rule can forward what arrives, also out of the organization where your outbound policy lets it. That takes no Mail.Send.',
    'mailboxes-can-be-limited': () =>
      'Consent in Entra opens every mailbox of the organization. If some are enough: RBAC for Applications in Exchange Online gives an app chosen mailboxes, instead of consent in Entra.',
    'can-raise-power': (names, type) =>
      `${all.format(names)} can raise power: apps or people can be given more than is asked for here, up to control of the tenant${type === 'delegated' ? ', as far as the power of the signed-in user goes' : ''}.`,
  } satisfies Record<Remark['code'], (names: readonly string[], type: PermissionType) => string>,
  /** One sentence for all that the same permissions stand in for. */
  leftOut: (leftOut: readonly Spared[], platform: string) =>
    byCover(leftOut).map(({ names, cover }) =>
      cover.length === 0
        ? `${all.format(names)}: on ${platform}’s own list, but nothing that is chosen needs it.`
        : `${all.format(names)}: on ${platform}’s own list, but ${all.format(cover)}, asked for above, ${cover.length === 1 ? 'does' : 'do'} the work.`,
    ),
  covered: (covered: readonly Spared[]) =>
    byCover(covered).map(
      ({ names, cover }) =>
        `${all.format(names)}: not asked for, but for all that this connector does, ${all.format(cover)} ${cover.length === 1 ? 'opens' : 'open'} as much.`,
    ),
  ghost: (name: string, platform: string) =>
    `${name}: named by ${platform}’s guide, and not asked for.`,
  closedLead: 'What these would open stays closed, as far as nothing above opens it:',
  closedMore: (names: readonly string[]) => `Also not asked for: ${all.format(names)}.`,
  otherPossible: (count: number) =>
    count === 1
      ? 'Not chosen, but possible with these permissions:'
      : `${count} actions were not chosen, but are possible with these permissions:`,
  otherClosed: (count: number) =>
    count === 1
      ? 'Not chosen, and not possible with these permissions:'
      : `${count} actions were not chosen, and are not possible with these permissions:`,
  /** Labels are given as they are to be shown. */
  some: (labels: readonly string[]) => {
    const more = labels.length - namedAtMost;
    return more > 1
      ? `${labels.slice(0, namedAtMost).join('; ')}; and ${more} more.`
      : `${labels.join('; ')}.`;
  },
};

function byCover(leftOut: readonly Spared[]) {
  const groups = new Map<string, { names: string[]; cover: readonly string[] }>();
  for (const { name, coveredBy } of leftOut) {
    const key = coveredBy.join();
    const group = groups.get(key) ?? { names: [], cover: coveredBy };
    group.names.push(name);
    groups.set(key, group);
  }
  return [...groups.values()];
}
