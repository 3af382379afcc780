import type { CheckId, Verdict } from '#domain/checks/check-result.ts';
import type { CleaningChange } from '#domain/credentials/cleaning.ts';
import type { FailureCode } from '#domain/diagnosis/failure-code.ts';
import type { FindingMessage } from './finding-message.ts';
import { findingsAboutClasses } from './findings-about-classes.ts';
import { findingsAboutEntra } from './findings-about-entra.ts';
import { findingsAboutGrants } from './findings-about-grants.ts';
import { findingsAboutGraph } from './findings-about-graph.ts';
import { findingsAboutSignIn } from './findings-about-sign-in.ts';
import { findingsAboutTheApp } from './findings-about-the-app.ts';
import { findingsAboutTheRegistration } from './findings-about-the-registration.ts';
import { findingsAboutTheWay } from './findings-about-the-way.ts';
import { findingsAboutValues } from './findings-about-values.ts';

/** For each cause: what happens, why most likely, what to do now. */
export const findingMessages: Readonly<Record<FailureCode, FindingMessage>> = {
  ...findingsAboutValues,
  ...findingsAboutEntra,
  ...findingsAboutClasses,
  ...findingsAboutTheWay,
  ...findingsAboutTheApp,
  ...findingsAboutSignIn,
  ...findingsAboutGraph,
  ...findingsAboutGrants,
  ...findingsAboutTheRegistration,
};

type CheckMessage = {
  readonly name: string;
  /** What is certain once it has passed. */
  readonly proves: string;
  /** What it leaves open; the end of a sentence. */
  readonly notProven: string;
};

export const checkMessages: Readonly<Record<CheckId, CheckMessage>> = {
  format: {
    name: 'Format',
    proves: 'The three values can be what they claim to be.',
    notProven: 'that they exist and belong together.',
  },
  tenant: {
    name: 'Tenant',
    proves: 'The tenant exists in this cloud.',
    notProven: 'that the app is in it.',
  },
  secret: {
    name: 'Client secret',
    proves: 'Entra gives this client a token for this secret.',
    notProven: 'that a permission is granted; Entra gives a token without any.',
  },
  identity: {
    name: 'Identity',
    proves: 'The token is for this client in this tenant.',
    notProven: 'what the app may do there.',
  },
  permissions: {
    name: 'Permissions',
    proves: 'What the selected actions need is granted to the app.',
    notProven: 'that a policy of Exchange or of the tenant does not narrow it further.',
  },
  registration: {
    name: 'Registration',
    proves: 'Redirect URI, permissions, account type and secret are as the guide wants them.',
    notProven: 'that consent is given.',
  },
  consent: {
    name: 'Consent',
    proves: 'What the selected actions need of a signed-in user is granted.',
    notProven: 'what each user may see in the tenant.',
  },
};

export const verdictWords: Readonly<Record<Verdict, string>> = {
  passed: 'Passed',
  failed: 'Failed',
  warning: 'Warning',
  pending: 'Waiting',
  unknown: 'Could not check',
};

/** What was done to a pasted value, to stand beside its field. */
export const cleaningMessages: Readonly<Record<CleaningChange, string>> = {
  trimmed: 'Spaces around it removed.',
  'line-breaks-removed': 'Line breaks removed.',
  'invisible-removed': 'Invisible characters removed.',
  'spaces-removed': 'Spaces inside removed.',
  'quotes-removed': 'Quotation marks around it removed.',
  'braces-removed': 'Braces around it removed.',
  'url-to-tenant': 'Tenant taken from the address.',
  'email-to-domain': 'Domain taken from the e-mail address.',
  'lower-cased': 'Changed to lower case.',
};
