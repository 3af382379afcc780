import type { FailureCode } from '#domain/diagnosis/failure-code.ts';
import { copyClientId, copyTenant, type FindingMessage, newSecret } from './finding-message.ts';

const unknownNumber =
  'Entra gives a number that this page does not know; the details have its words.';
const ours = 'The fault is in how this page asks, not in what you entered.';
const report = 'Send the details to whoever runs this page.';

/** What Entra says by its OAuth class only, because the number is new to us. */
export const findingsAboutClasses = {
  'class-invalid-client': () => ({
    title: 'Entra does not accept the client ID with this secret',
    cause: unknownNumber,
    fix: `Check the secret first. ${newSecret}`,
  }),
  'class-unauthorized-client': ({ tenant = 'this tenant' }) => ({
    title: `Entra does not let this client work in ${tenant}`,
    cause: unknownNumber,
    fix: `Check the client ID first. ${copyClientId}`,
  }),
  'class-invalid-tenant': ({ tenant = 'this tenant' }) => ({
    title: `Entra does not accept ${tenant} as a tenant`,
    cause: unknownNumber,
    fix: copyTenant,
  }),
  'class-invalid-request': () => ({
    title: 'Entra does not understand our request',
    cause: ours,
    fix: report,
  }),
  'class-invalid-scope': () => ({
    title: 'Entra does not accept the scope that we ask for',
    cause: ours,
    fix: report,
  }),
  'class-invalid-resource': () => ({
    title: 'Entra does not offer Microsoft Graph as we ask for it',
    cause: 'Most likely the tenant is in another Microsoft cloud than the one that was asked.',
    fix: `Check the cloud. If it is right: ${report}`,
  }),
  'class-unsupported-grant-type': () => ({
    title: 'Entra does not support the way in which we ask',
    cause: ours,
    fix: report,
  }),
  'class-invalid-grant': ({ tenant = 'this tenant' }) => ({
    title: `A rule of ${tenant} refuses the app a token`,
    cause: unknownNumber,
    fix: 'Give your security administrator the correlation ID from the details: it leads to the reason in **Service principal sign-ins**.',
  }),
  'class-interaction-required': ({ tenant = 'this tenant' }) => ({
    title: `A rule of ${tenant} asks for a person to sign in`,
    cause: 'The test asks as the app alone, and so will not get past this rule.',
    fix: 'Ask your security administrator which Conditional Access policy applies to the app.',
  }),
  'class-consent-required': ({ tenant = 'this tenant' }) => ({
    title: `Nobody has consented to the app in ${tenant}`,
    cause: 'A permission of the app waits for consent, or consent has not spread yet.',
    fix: 'In **API permissions**, choose **Grant admin consent**. If you have just done so, test again in two minutes.',
  }),
  'class-access-denied': ({ tenant = 'this tenant' }) => ({
    title: `The app is denied access in ${tenant}`,
    cause: 'Consent was refused, or an administrator has restricted the app.',
    fix: 'Look at the status of each permission in **API permissions**, then at **Properties** of the app in **Enterprise apps**.',
  }),
  'class-unknown': () => ({
    title: 'Entra says no for a reason that is new to us',
    cause: unknownNumber,
    fix: `Compare all three values with **Overview** and **Certificates & secrets**. If they are right: ${report}`,
  }),
} satisfies Partial<Record<FailureCode, FindingMessage>>;
