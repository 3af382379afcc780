import type { IdentityFault } from '#contract/session.ts';

type Words = { readonly title: string; readonly fix: string };

/** Signing in with Microsoft: what a person reads on the way. */
export const microsoftMessages = {
  signIn: 'Sign in with Microsoft',
  lead: 'With your work account. What you may do here is decided by the role that it has in Microsoft Entra.',
  inThisTab: 'Sign in without a window, in this tab',
  again: 'Open the window again',
  cancel: 'Cancel',
  stages: { loading: 'Getting ready…', leaving: 'Going to Microsoft…', proving: 'Signing in…' },
  waiting: 'Waiting for Microsoft’s window',
  waitingText:
    'Sign in there; this page goes on by itself. If the window is closed or out of sight, open it again.',
  blocked: 'The browser has blocked the window. Going to Microsoft in this tab instead.',
  cancelled: 'Cancelled. You can sign in again.',
  byLink: 'Sign in with a one-time link',
  said: 'What Microsoft said',
  code: 'Code',
  goOn: 'Go on where you were',
  gate: 'Sign in with your work account; you come back to this page.',
  gateInNewTab:
    'Sign in with your work account, in a tab of its own. This page notices by itself, and what you typed stays here.',
  pasteInstead: 'Or paste a one-time sign-in link',
};

/** What has to be done for an account that has no role. */
export const noRole: Words & { readonly steps: string } = {
  title: 'Your account has no role here',
  fix: 'You are known to Microsoft, but nobody has given you a role in Scopewright yet.',
  steps:
    'Somebody who administers this app in Microsoft Entra can: **Enterprise applications**, the app for signing in to Scopewright, **Users and groups**, **Add user/group**, then you and one of the roles **Reader**, **Operator** or **Admin**. Sign in again afterwards.',
};

/** What went wrong before our server was asked. */
export const faultMessages: Readonly<
  Record<'blocked' | 'cancelled' | 'timed-out' | 'unreachable' | 'lost' | 'insecure', Words>
> = {
  blocked: {
    title: 'The browser has blocked the window',
    fix: 'Allow windows for this page, or sign in without one, in this tab.',
  },
  cancelled: {
    title: 'The sign-in was cancelled',
    fix: 'Nothing has happened. Sign in again when you are ready, or with another account.',
  },
  'timed-out': {
    title: 'No answer came from Microsoft’s window',
    fix: 'It may have been closed, or its time was over. Sign in again; if the window does not come back, sign in without one.',
  },
  unreachable: {
    title: 'Microsoft could not be reached from this browser',
    fix: 'Check the connection, and that nothing in between blocks Microsoft’s sign-in; then sign in again.',
  },
  lost: {
    title: 'The answer does not belong to an attempt of this tab',
    fix: 'The page may have been reloaded, or opened in another tab. Sign in again.',
  },
  insecure: {
    title: 'The browser allows this over https only',
    fix: 'Open Scopewright under its https address, or on localhost. A one-time link works here too.',
  },
};

export const refusedByMicrosoft: Words = {
  title: 'Microsoft has not let the sign-in through',
  fix: 'Try again, perhaps with another account. If it stays, show whoever administers the app in Microsoft Entra the code below.',
};

/** What our server has against an identity, and who can mend it. */
export const identityMessages: Readonly<Record<IdentityFault, string>> = {
  malformed: 'It cannot be read. Sign in again.',
  'wrong-algorithm': 'It is signed in a way that is not accepted. Sign in again.',
  'unknown-key': 'It is signed with a key that Microsoft does not list. Sign in again in a minute.',
  'wrong-signature': 'Its signature does not fit. Sign in again.',
  'wrong-issuer':
    'It comes from another directory. Sign in with an account of the one that runs Scopewright.',
  'wrong-audience':
    'It was made for another app. Whoever runs Scopewright has to compare SIGN_IN_CLIENT_ID with the app in Microsoft Entra.',
  'wrong-tenant':
    'It comes from another directory. Sign in with an account of the one that runs Scopewright.',
  'wrong-version': 'It is of a kind that is not accepted. Sign in again.',
  expired: 'It is over already. Sign in again; if it stays, the clock of the server is ahead.',
  'not-yet-valid': 'It is not valid yet: the clock of the server is behind.',
  stale: 'It is too old to begin a session. Sign in again.',
  spent: 'It has begun a session before. Sign in again.',
};

/** The page that Microsoft leads back to, before it has passed the answer on. */
export const microsoftReturnMessages = {
  title: 'Back from Microsoft',
  text: 'This page goes on by itself, or closes. If it stays, close it and go on where you were.',
  toSignIn: 'Open the sign-in page',
};
