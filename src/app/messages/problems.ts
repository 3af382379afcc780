import type { ProblemType } from '#contract/problem.ts';

type Words = { readonly title: string; readonly fix: string };

/** What our own server's refusals mean to a person, and the way on. */
export const problemMessages: Readonly<Record<Exclude<ProblemType, 'rate-limited'>, Words>> = {
  'invalid-request': {
    title: 'The server could not read this request',
    fix: 'The page may be older than the server. Copy what you need and reload it.',
  },
  'not-signed-in': {
    title: 'You are not signed in any more',
    fix: 'Open the sign-in link that stands in the terminal where Scopewright runs. Everything you typed stays here.',
  },
  'key-unusable': {
    title: 'The API key of this request does not work',
    fix: 'Something adds it to what this browser sends. Take it away, and reload the page.',
  },
  'sign-in-link-unusable': {
    title: 'This sign-in link does not work any more',
    fix: 'Each link works once, for a day. The next one stands in the terminal where Scopewright runs; press Enter there for another.',
  },
  'identity-unusable': {
    title: 'Microsoft’s answer cannot be used here',
    fix: 'It may be too old, or made for another app. Sign in again.',
  },
  'setup-over': {
    title: 'This setup link does not work any more',
    fix: 'It was used, revoked, or its time is over. Ask whoever sent it for a new one.',
  },
  'embed-token-unusable': {
    title: 'The portal’s permission to show this has ended',
    fix: 'Load the portal’s page again: it then gets a new one.',
  },
  'embed-origin-refused': {
    title: 'This page may not show Scopewright',
    fix: 'Whoever runs the portal has to name its origin when it makes the embed token.',
  },
  'no-role': {
    title: 'Your account has no role here',
    fix: 'Ask whoever runs Scopewright to assign you one in Microsoft Entra.',
  },
  'not-allowed': {
    title: 'Your role does not include this',
    fix: 'Ask somebody with a higher role to do it, or to give you that role.',
  },
  'cross-site': {
    title: 'The server refused this request as coming from another site',
    fix: 'Open this page under the address that the server prints, or set PUBLIC_URL to the one you use.',
  },
  'not-found': {
    title: 'This does not exist any more',
    fix: 'It may have been deleted in another tab.',
  },
  'method-not-allowed': {
    title: 'The server does not know this request',
    fix: 'The page may be older than the server. Reload it.',
  },
  'payload-too-large': {
    title: 'This is more than the server takes',
    fix: 'Check that the values are only what the fields ask for.',
  },
  'name-taken': {
    title: 'Another profile has this name already',
    fix: 'Nothing was overwritten. Choose another name, or replace that profile.',
  },
  'changed-meanwhile': {
    title: 'The profile was changed in another tab',
    fix: 'Nothing was overwritten. Look at it first, or replace it.',
  },
  'precondition-required': {
    title: 'The server needs to know which version you have seen',
    fix: 'Reload the page and try again.',
  },
  'link-unusable': {
    title: 'This setup link is over already',
    fix: 'Reload the list, and make a new link.',
  },
  'idempotency-key-reused': {
    title: 'The server took this for a repeated request',
    fix: 'Reload the page and try again.',
  },
  'idempotent-request-running': {
    title: 'The same request is still at work',
    fix: 'Wait a moment, then reload the page.',
  },
  'batch-unfinished': {
    title: 'Tests of profiles are still running',
    fix: 'Wait until they have ended, or cancel them, and begin again.',
  },
  'check-run-unusable': {
    title: 'The test does not count any more',
    fix: 'It was made in another session, or for other values. Test the connection again, then save.',
  },
  'secret-unreadable': {
    title: 'The stored secret cannot be opened',
    fix: 'It was sealed with a key that this server does not have now. Bring the key back with ENCRYPTION_KEYS, or save the profile again with its secret.',
  },
  'profile-disabled': {
    title: 'The profile is switched off',
    fix: 'Enable it first.',
  },
  'webhook-disabled': {
    title: 'The webhook is switched off',
    fix: 'Nothing was sent. Enable it first.',
  },
  'secret-unchanged': {
    title: 'This is the secret that the profile has already',
    fix: 'Nothing was changed. Paste the value of the new one.',
  },
  'no-previous-secret': {
    title: 'There is no previous secret any more',
    fix: 'Its time is over, or it was replaced or destroyed. The present one stays.',
  },
  unavailable: {
    title: 'The server’s database does not answer right now',
    fix: 'Nothing was changed. Try again in a moment.',
  },
  'microsoft-unreachable': {
    title: 'Microsoft does not answer the server right now',
    fix: 'Nothing was changed. Try again in a moment.',
  },
  internal: {
    title: 'Something broke on the server',
    fix: 'It is not your values. Try again; if it stays, look into the server’s log.',
  },
};

export const unreachable: Words = {
  title: 'The Scopewright server cannot be reached',
  fix: 'Check that it still runs and that you are online, then try again. Everything you typed stays here.',
};

/** What the server does only so often in a minute. */
export type Limited = 'test' | 'sign-in' | 'link' | 'session' | 'export';

const limited: Readonly<Record<Limited, Words & { readonly again: string }>> = {
  test: {
    title: 'Too many tests in a short time',
    fix: 'Microsoft takes fast repeats for an attack, so this server waits.',
    again: 'You can test again',
  },
  'sign-in': {
    title: 'Too many test sign-ins in a short time',
    fix: 'Each is kept for ten minutes, so this server makes only so many in a minute.',
    again: 'You can sign in to test again',
  },
  link: {
    title: 'Too many links in a short time',
    fix: 'Those that were made before go on working.',
    again: 'You can make another one',
  },
  session: {
    title: 'Too many sign-ins in a short time',
    fix: 'This server takes only so many from one address.',
    again: 'You can sign in again',
  },
  export: {
    title: 'Too many exports in a short time',
    fix: 'Each reads the whole log, so this server makes only so many in a minute.',
    again: 'You can export again',
  },
};

/** A refusal of one more; `seconds` until the next try, if the server has said so. */
export function tooMany(asked: Limited, seconds: number | undefined): Words {
  const { title, fix, again } = limited[asked];
  if (seconds === undefined) return { title, fix };
  return { title, fix: `${fix} ${again} in ${seconds === 1 ? '1 second' : `${seconds} seconds`}.` };
}
