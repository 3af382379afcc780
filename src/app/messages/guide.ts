import type { AccountType } from '#domain/catalog/account-type.ts';
import type { CloudId } from '#domain/catalog/cloud.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import type { CalloutTone, Placeholder } from '#domain/catalog/markdown.ts';
import type { PermissionType } from '#domain/catalog/permission-type.ts';
import type { PortalPage } from '#domain/catalog/portal-page.ts';
import type { QueryNotice } from '#domain/selection/parse-selection.ts';

const both = new Intl.ListFormat('en');
const either = new Intl.ListFormat('en', { type: 'disjunction' });

/** Characters that would name nothing, or turn the words around them. */
const unseen = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** So many unknown words of a link are named; the rest is counted. */
const namedAtMost = 10;

/** Every sentence of the guide that is not the guide's own text. */
export const guideMessages = {
  title: (connector: string, platform: string) => `${connector} for ${platform}`,
  progress: (done: number, all: number) => `${done} of ${all} steps`,
  skipToPanel: 'Skip to the actions',
  skipToGuide: 'Skip to the guide',
  roleWord: 'Before you begin',
  needsRole: (role: string) => `Needs ${role}`,
  openInEntra: 'Open in Entra',
  openInEntraPage: (page: string) => `Open in Entra: ${page} (new tab)`,
  withoutClientId:
    'Opens the list; pick the registration there. With the client ID below, it opens the right page.',
  done: (title: string) => `Done: ${title}`,
  next: 'Done, next step',
  openAll: 'Open all',
  foldDone: 'Fold done steps',
  clearProgress: 'Clear ticks',
  cleared: 'No step is ticked any more.',
  enables: (count: number) => `Enables actions (${count})`,
  enablesMore: (count: number) => `and ${count} more`,
  enablesNothingYet: 'Choose actions to see here what these permissions enable.',
  neededBy: (count: number) => (count === 1 ? 'needed by 1 action' : `needed by ${count} actions`),
  adminConsent: 'needs admin consent',
  userConsent: 'users may consent',
  level: (level: number) => `level ${level}`,
  why: 'Why?',
  whyScope: (scope: string) => `Why ${scope}?`,
  copyScope: (scope: string) => `Copy ${scope}`,
  copyAsked: (label: string) => `Copy ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
  copyValue: {
    redirectUri: 'Copy redirect URI',
    appName: 'Copy app name',
    secretName: 'Copy secret description',
    platformName: 'Copy platform name',
    connectorName: 'Copy connector name',
    scopes: 'Copy scopes',
    scopeText: 'Copy scopes for this field',
    serverUrl: 'Copy address',
  } satisfies Record<Placeholder, string>,
  valueLabel: {
    redirectUri: 'Redirect URI',
    appName: 'App name',
    secretName: 'Secret description',
    platformName: 'Platform',
    connectorName: 'Connector',
    scopes: 'Scopes',
    scopeText: 'Scopes',
    serverUrl: 'Address',
  } satisfies Record<Placeholder, string>,
  noScopesYet: 'Choose actions first: the scopes stand here then.',
  callout: { note: 'Note', caution: 'Caution', danger: 'Watch out' } satisfies Record<
    CalloutTone,
    string
  >,
  asked: 'Your values',
  askedLead:
    'Filled in wherever the guide needs them. They stay in this browser: neither the link nor the server gets them.',
  choices: 'Your setup',
  account: 'Account type',
  accounts: { single: 'Single tenant', multi: 'Multiple tenants' } satisfies Record<
    AccountType,
    string
  >,
  permissionType: 'Permissions',
  permissionTypes: {
    delegated: 'Delegated: a signed-in user',
    application: 'Application: without a user',
  } satisfies Record<PermissionType, string>,
  cloud: 'Cloud',
  clouds: {
    global: 'Global',
    usgov: 'US Government (L4)',
    'usgov-dod': 'US Government DoD (L5)',
    china: 'China (21Vianet)',
  } satisfies Record<CloudId, string>,
  differentScreen: 'My screen looks different',
  differentScreenHint: 'Shows the portal’s earlier wording',
  pages: {
    'app-registrations': 'App registrations',
    'new-registration': 'New registration',
    overview: 'Overview',
    authentication: 'Authentication',
    'api-permissions': 'API permissions',
    'client-secrets': 'Certificates & secrets',
  } satisfies Record<PortalPage, string>,
  noticeWord: 'Part of this link is unknown here',
  notice: noticeText,
  dismiss: 'Dismiss',
  withoutScript:
    'The guide is complete below. Adjusting it and testing credentials need JavaScript.',
  share: 'Share',
};

function noticeText(notice: QueryNotice, choice: Guide['choice']): string {
  const values = named(notice.values);
  switch (notice.code) {
    case 'unknown-actions':
      return `No ${choice === 'scopes' ? 'scope' : 'action'} of this connector is called ${either.format(values)}. The rest of the link is used.`;
    case 'renamed-actions':
      return `Renamed since this link was made: ${both.format(values)}. The new names are selected.`;
    case 'unreadable-actions':
      return `The choice in this link cannot be read: ${either.format(values)} is damaged or made for another edition. Choose again.`;
    case 'unknown-value':
      return `This guide does not offer ${notice.parameter}=${either.format(values)}. It uses its default instead.`;
  }
}

function named(values: readonly string[]): readonly string[] {
  const first = values.slice(0, namedAtMost).map((value) => value.replace(unseen, '\u{FFFD}'));
  const more = values.length - first.length;
  return more > 0 ? [...first, `${more} more`] : first;
}
