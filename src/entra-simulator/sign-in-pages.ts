import type { AppRegistration, Tenant, User } from './directory.ts';
import { findGraphPermission } from './graph-permissions.ts';
import { escaped, type Page } from './html-page.ts';

const madeUp =
  '<p class="note">A page of the practice tenant: people, app and consent are made up.</p>';

/** Whose name it is said in: the app and the tenant that somebody signs in to. */
export type Asker = { readonly app: AppRegistration; readonly tenantName: string };

/** To choose an account. The address of the page says all the rest, so a button is a choice. */
export function accountsPage({ app, tenantName }: Asker, users: readonly User[]): Page {
  const buttons = users.map(
    ({ objectId, displayName, userPrincipalName, isAdmin }) =>
      `<li><button class="account" name="user" value="${escaped(objectId)}">${escaped(displayName)} <span>${escaped(userPrincipalName)}${isAdmin ? ', administrator' : ''}</span></button></li>`,
  );
  return {
    title: 'Practice sign-in',
    body: `<p><strong>${escaped(app.displayName)}</strong> asks you to sign in to ${escaped(tenantName)}. Choose an account; there are no passwords.</p>
<form method="post"><ul>
${buttons.join('\n')}
</ul><button name="user" value="cancel">Cancel</button></form>
${madeUp}`,
  };
}

type Question = Asker & {
  readonly user: User;
  /** Names of permissions, delegated and application. */
  readonly permissions: readonly string[];
};

/** To consent for oneself or, as an administrator, for everybody. */
export function consentPage(question: Question): Page {
  const { app, tenantName, user } = question;
  const forAll = `<label class="check"><input type="checkbox" name="forAll">Consent for everybody in ${escaped(tenantName)}</label>`;
  return {
    title: 'Practice consent',
    body: `<p><strong>${escaped(app.displayName)}</strong> asks ${escaped(user.displayName)} for these permissions:</p>
${permissionList(question.permissions)}
<form method="post"><input type="hidden" name="user" value="${escaped(user.objectId)}">
${user.isAdmin ? forAll : ''}
${decisionButtons}</form>
${madeUp}`,
  };
}

/** To consent for the whole tenant. */
export function adminConsentPage(question: Question): Page {
  const { app, tenantName, user } = question;
  return {
    title: 'Practice admin consent',
    body: `<p><strong>${escaped(app.displayName)}</strong> asks ${escaped(user.displayName)} for these permissions, for everybody in ${escaped(tenantName)}:</p>
${permissionList(question.permissions)}
<form method="post"><input type="hidden" name="user" value="${escaped(user.objectId)}">
${decisionButtons}</form>
${madeUp}`,
  };
}

/** For somebody who may not consent to what is asked. */
export function approvalPage(question: Question): Page {
  const { app, tenantName, user } = question;
  return {
    title: 'Need admin approval',
    body: `<p><strong>${escaped(app.displayName)}</strong> asks for permissions that only an administrator of ${escaped(tenantName)} can grant. ${escaped(user.displayName)} is none.</p>
${permissionList(question.permissions)}
<form method="post"><input type="hidden" name="user" value="${escaped(user.objectId)}">
<button name="decision" value="cancel">Return to the application without granting consent</button></form>
${madeUp}`,
  };
}

/** Where a sign-in ends that leads nowhere else. */
export function stoppedPage(description: string): Page {
  return {
    title: 'Practice sign-in has stopped',
    body: `<p class="bad">${escaped(description)}</p>
<p>Nobody is sent back to the application from here. Close this page, or go back.</p>
${madeUp}`,
  };
}

/** The end of a consent that nobody waits for. */
export function grantedPage({ displayName }: Tenant): Page {
  return {
    title: 'Practice consent was given',
    body: `<p>The application now has its permissions in ${escaped(displayName)}. Close this page.</p>
${madeUp}`,
  };
}

function permissionList(names: readonly string[]): string {
  const items = names.map(
    (name) =>
      `<li>${escaped(findGraphPermission(name)?.says ?? name)} <small><code>${escaped(name)}</code></small></li>`,
  );
  return `<ul class="plain">\n${items.join('\n')}\n</ul>`;
}

const decisionButtons = `<div class="row"><button class="main" name="decision" value="accept">Accept</button><button name="decision" value="cancel">Cancel</button></div>`;
