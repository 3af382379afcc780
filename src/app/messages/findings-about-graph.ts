import type { FailureCode } from '#domain/diagnosis/failure-code.ts';
import type { FindingMessage } from './finding-message.ts';

/** What Microsoft Graph says to an app that Entra has given a token. */
export const findingsAboutGraph = {
  'graph-token-refused': () => ({
    title: 'Microsoft Graph does not accept the token that Entra gave',
    cause:
      'The token has run out, or a change of the app has not reached Graph yet. This says nothing about your values.',
    fix: 'Test again: each test takes a new token. If it lasts, check the cloud at the top of the guide.',
  }),
  'graph-denied': () => ({
    title: 'Microsoft Graph does not let the app do this',
    cause: 'The permission for it is not granted to the app, or consent has not reached Graph yet.',
    fix: 'In **API permissions**, compare the list with the guide and choose **Grant admin consent**. If you have just done so, test again in two minutes.',
  }),
  'graph-needs-licence': ({ tenant = 'this tenant' }) => ({
    title: `The licence of ${tenant} does not cover this`,
    cause:
      'Some data, sign-in logs among them, can be read only in tenants with **Microsoft Entra ID P1** or **P2**.',
    fix: 'Leave out the actions that need it, or have the licence added.',
  }),
  'graph-not-found': ({ tenant = 'this tenant' }) => ({
    title: `Microsoft Graph does not find the app in ${tenant}`,
    cause:
      'The registration is in another tenant, or was made some minutes ago and has not reached every part of Microsoft’s service.',
    fix: 'If the app is new, test again in two minutes. Otherwise see in **App registrations** whether it is there.',
  }),
  'graph-request-refused': () => ({
    title: 'Microsoft Graph does not understand our request',
    cause: 'The fault is in how this page asks, not in what you entered.',
    fix: 'Send the details to whoever runs this page.',
  }),
  'graph-down': () => ({
    title: 'Microsoft Graph is out of order',
    cause: 'It answers that it cannot work right now. This says nothing about your values.',
    fix: 'Test again in some minutes. If it lasts, look at **Service health** in the Microsoft 365 admin center.',
  }),
  'graph-refused': () => ({
    title: 'Microsoft Graph says no for a reason that is new to us',
    cause: 'It gives a code that this page does not know; the details have its words.',
    fix: 'Compare **API permissions** with the guide. If they are the same, send the details to whoever runs this page.',
  }),
} satisfies Partial<Record<FailureCode, FindingMessage>>;
