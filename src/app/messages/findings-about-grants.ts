import type { FailureCode } from '#domain/diagnosis/failure-code.ts';
import { type FindingMessage, listed } from './finding-message.ts';

const grant =
  'In **API permissions**, choose **Grant admin consent**; it takes an administrator who may do so.';

/** What the token, the tenant's grants or a test sign-in say about permissions. */
export const findingsAboutGrants = {
  'permissions-none-granted': ({ names }) => ({
    title: 'No permission is granted to the app yet',
    cause: `The token comes without any. The selection needs ${listed(names, 'more')}. Adding permissions to the registration does not grant them.`,
    fix: `${grant} If you have just done so, test again in a minute.`,
  }),
  'permissions-not-granted': ({ names }) => ({
    title: 'Some permissions are not granted',
    cause: `Missing in the token: ${listed(names, 'some')}. Without them, part of the selected actions cannot work.`,
    fix: `Add what is missing in **API permissions** and grant it there: choose **Grant admin consent**. If you have just done so, test again in a minute.`,
  }),
  'granted-beyond-selection': ({ names }) => ({
    title: 'More is granted than the selection needs',
    cause: `No selected action uses ${listed(names, 'some of it')}. Nothing breaks by it, but whoever holds the secret can use it.`,
    fix: 'If nothing else uses this app, remove these permissions in **API permissions** and revoke the consent for them there.',
  }),
  'scopes-not-granted': ({ names }) => ({
    title: 'Consent is missing for some permissions',
    cause: `Not granted: ${listed(names, 'some')}. At least one of them is for an administrator to grant, so users cannot do it when they sign in.`,
    fix: `${grant} If you have just done so, test again in a minute.`,
  }),
  'consent-not-proven': ({ names }) => ({
    title: 'Consent is not proven until somebody signs in',
    cause:
      names === undefined
        ? 'Entra does not let the app see what is granted to it. That is usual and says nothing against your setup.'
        : `Not granted for everybody: ${listed(names, 'some')}. Each user can still grant that when signing in.`,
    fix: 'Sign in once as a user would, or let an administrator choose **Grant admin consent** in **API permissions**.',
  }),
  'refresh-token-missing': () => ({
    title: 'The sign-in brings no refresh token',
    cause: 'Without **offline_access** the connection ends about an hour after each sign-in.',
    fix: 'In **API permissions**, add the delegated permission **offline_access** of Microsoft Graph, grant consent, then sign in again.',
  }),
} satisfies Partial<Record<FailureCode, FindingMessage>>;
