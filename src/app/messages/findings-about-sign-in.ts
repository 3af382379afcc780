import type { FailureCode } from '#domain/diagnosis/failure-code.ts';
import type { FindingMessage } from './finding-message.ts';

const again = 'Start the sign-in again.';
const findPolicy =
  'Give the correlation ID from the details to whoever looks after Conditional Access: in **Sign-in logs** it leads to the policy.';

/** What happens to a person who signs in: rules that stop them, and accounts that are not the right ones. */
export const findingsAboutSignIn = {
  'device-not-accepted': ({ tenant = 'your organisation' }) => ({
    title: `A rule of ${tenant} does not accept this device or app`,
    cause:
      'A Conditional Access policy asks for a device that is managed or compliant, or for an app that it approves.',
    fix: `Sign in again from a device that your organisation manages. ${findPolicy}`,
  }),
  'sign-in-at-risk': () => ({
    title: 'Entra considers this sign-in a risk',
    cause:
      'Something about the account, its home tenant or the place is unusual, and a policy blocks it.',
    fix: `Use a device and a place that you often sign in from. ${findPolicy}`,
  }),
  'blocked-by-security-policy': ({ tenant = 'the tenant' }) => ({
    title: `A security policy of ${tenant} blocks this request`,
    cause: 'The policy is set for the whole tenant, and works as intended.',
    fix: findPolicy,
  }),
  'blocked-by-security-defaults': ({ tenant = 'the tenant' }) => ({
    title: `The security defaults of ${tenant} block this sign-in`,
    cause: 'They refuse what Entra considers unsafe, and nothing in them can be set.',
    fix: 'Sign in from a current browser and a place that you often use. An administrator finds the reason in **Sign-in logs** by the correlation ID.',
  }),
  'cross-tenant-outbound-blocked': () => ({
    title: 'Your own organisation does not let this account work in another tenant',
    cause: 'Its cross-tenant access settings block the way out to the tenant in which the app is.',
    fix: 'Sign in with an account of the app’s own tenant, or ask for the tenant to be allowed in **Cross-tenant access settings**, **Outbound access**.',
  }),
  'cross-tenant-inbound-blocked': ({ tenant = 'The tenant' }) => ({
    title: `${tenant} lets in no accounts of this organisation`,
    cause: 'Its cross-tenant access settings block the way in for the account that signed in.',
    fix: 'Sign in with an account of that tenant, or ask for your organisation to be allowed in its **Cross-tenant access settings**, **Inbound access**.',
  }),
  'more-proof-needed': () => ({
    title: 'Entra wants a further proof of who is signing in',
    cause:
      'The account has to confirm the sign-in in a second way, or to register one first. Without a page on which to do so, it cannot.',
    fix: `${again} On Microsoft’s page, follow its questions to the end.`,
  }),
  'session-missing': () => ({
    title: 'Entra does not know which account to take',
    cause: 'Nobody is signed in in this browser, or several accounts are.',
    fix: `${again} Choose the account yourself on Microsoft’s page.`,
  }),
  'account-of-other-tenant': ({ tenant = 'this tenant' }) => ({
    title: `The account does not belong to ${tenant}`,
    cause:
      'It is an account of another organisation or a personal one, and is not a guest in the tenant of the app.',
    fix: 'Sign out of Microsoft, or open a private window, and sign in with an account of the tenant.',
  }),
  'account-not-found': ({ tenant = 'this tenant' }) => ({
    title: `There is no such account in ${tenant}`,
    cause: 'Its name is mistyped, or it was deleted, or it belongs to another tenant.',
    fix: 'Sign in again with an account of the tenant. If it should be there, look for it in **Users**.',
  }),
  'user-password-wrong': () => ({
    title: 'Entra does not accept the account’s user name or password',
    cause: 'This is about the person who signs in, not about the app or its secret.',
    fix: 'Sign in again. If the password is forgotten, reset it first.',
  }),
  'user-password-expired': () => ({
    title: 'The account’s password has expired',
    cause: 'This is about the person who signs in, not about the app or its secret.',
    fix: 'Sign in at myaccount.microsoft.com, set a new password, then start again.',
  }),
  'user-disabled': () => ({
    title: 'The account is switched off',
    cause: 'An administrator has blocked its sign-in, in Entra or in the directory that feeds it.',
    fix: 'Sign in with another account, or have this one enabled again in **Users**.',
  }),
  'user-locked': () => ({
    title: 'The account is locked for a while',
    cause:
      'There were too many attempts with a wrong password, or they came from an address that Entra does not trust.',
    fix: 'Wait some minutes, then sign in again from another network. Further attempts make the wait longer.',
  }),
  'sign-in-expired': () => ({
    title: 'The sign-in is too old',
    cause:
      'What Entra hands out after a sign-in is good for a limited time, and ends early when the password is changed.',
    fix: again,
  }),
  'code-redeemed': () => ({
    title: 'This sign-in was used already',
    cause: 'Its code works once. Most likely the page was loaded a second time.',
    fix: again,
  }),
  'sign-in-mixed-up': () => ({
    title: 'The answer belongs to another sign-in',
    cause:
      'Two sign-ins got mixed up: the code was made for another attempt, app or tenant. The fault is ours, not in what you entered.',
    fix: `Close other windows of this sign-in. ${again} If it happens again, send the details to whoever runs this page.`,
  }),
} satisfies Partial<Record<FailureCode, FindingMessage>>;
