import type { AccountType } from '../catalog/account-type.ts';
import type { CloudId } from '../catalog/cloud.ts';
import type { Guide } from '../catalog/guide.ts';
import type { PermissionType } from '../catalog/permission-type.ts';
import type { Strategy } from '../catalog/strategy.ts';
import type { ReviewValue } from './review-values.ts';

/** The strategies, as the guide's panel calls them. */
export const strategyNames: Readonly<Record<Strategy, string>> = {
  documented: 'Documented',
  least: 'Least privilege',
  fewest: 'Fewest permissions',
};

/**
 * The frame of a security review in words. It is one text in two forms: its Markdown speaks these
 * sentences, and the page the same. Words of the portal stand between pairs of asterisks.
 */
export const reviewWords = {
  title: (connector: string, platform: string) => `Security review: ${connector} for ${platform}`,
  lead: (connector: string, platform: string) =>
    `${platform} asks for access to ${connector}, through an app that your administrator registers in Microsoft Entra ID. This page is for whoever must approve it: what the app could do, what it could not, and how to end it.`,
  nothingChosen: 'Nothing is chosen yet, so there is nothing to review.',
  openGuide: 'Open the guide',
  toChoose: 'to choose what the connection shall do.',
  headings: {
    asked: 'What is asked for',
    meaning: 'What that means',
    permissions: 'Permissions asked for',
    notAsked: 'Not asked for',
    secret: 'How the secret is kept',
    ending: 'How to end it',
    logs: 'Where its use can be seen',
    decision: 'Decision',
  },
  platform: 'Asked by',
  connector: 'Access to',
  values: {
    'app-name': 'App name',
    'redirect-uri': 'Redirect URI',
  } satisfies Record<Exclude<ReviewValue['code'], 'asked'>, string>,
  unknownValue: 'entered by your administrator; no link carries it',
  permissionType: 'Permission type',
  permissionTypes: {
    delegated:
      'Delegated: the app acts for a user who has signed in, and reaches nothing that this user could not reach.',
    application:
      'Application: the app acts by itself, without a user, and each permission holds for the whole organization.',
  } satisfies Record<PermissionType, string>,
  accountType: 'Account type',
  accountTypes: {
    single: 'Single tenant: only accounts of your own tenant can use the app.',
    multi:
      'Multiple tenants: other Entra tenants can use the app too, each after its own consent. That opens nothing of yours to them.',
  } satisfies Record<AccountType, string>,
  cloud: 'Cloud',
  clouds: {
    global: 'Microsoft’s global cloud',
    usgov: 'US Government (L4)',
    'usgov-dod': 'US Government DoD (L5)',
    china: 'China (21Vianet)',
  } satisfies Record<CloudId, string>,
  strategy: 'Permissions',
  strategies: {
    documented: (platform: string) =>
      `${strategyNames.documented}: those that ${platform}’s own guide lists for what is chosen.`,
    least: () =>
      `${strategyNames.least}: what each chosen action needs at least, without what the others cover.`,
    fewest: () =>
      `${strategyNames.fewest}: the smallest set that suffices, with as little power to write as possible.`,
  } satisfies Record<Strategy, (platform: string) => string>,
  chosen: {
    actions: 'Actions chosen',
    scopes: 'Scopes chosen',
    fixed: 'Data taken',
  } satisfies Record<Guide['choice'], string>,
  chosenOf: (chosen: number, all: number) =>
    chosen === all ? `All ${all}` : `${chosen} of ${all}`,
  source: (source: string) => `Sources: ${source}.`,
  address: 'This choice in Scopewright:',
  approved: 'Approved',
  refused: 'Refused',
  conditions: 'Conditions',
  name: 'Decided by',
  date: 'Date',
  signature: 'Signature',
};
