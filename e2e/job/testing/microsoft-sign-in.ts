import { expect, type Page } from '@playwright/test';
import type { User } from '#entra-simulator/directory.ts';
import { signInApp } from '#entra-simulator/sign-in-app.ts';
import type { EntraSimulator } from '#entra-simulator/start-entra-simulator.ts';
import { contosoId } from '#entra-simulator/tenant-ids.ts';
import { openMicrosoft, signInAs } from './microsoft-pages.ts';

/** Settings of a server whose operators sign in with Microsoft: with the practice tenant. */
export const withMicrosoft = {
  SIGN_IN_CLIENT_ID: signInApp.clientId,
  SIGN_IN_TENANT_ID: contosoId,
};

/** The practice tenant stands in for Microsoft, on another port. */
export const microsoftRequests = /foreign request: http:\/\/127\.0\.0\.1/;

export const signInButton = (page: Page) =>
  page.getByRole('button', { name: 'Sign in with Microsoft' });

/** Signs in through a window of its own. The page must be at the sign-in page. */
export async function signInByWindow(page: Page, name: string): Promise<void> {
  const opened = await openMicrosoft(page, 'Sign in with Microsoft');
  const closing = opened.waitForEvent('close');
  await signInAs(opened, name);
  await closing;
}

/** Whatever MSAL needed on the way is gone: the session’s cookie, out of reach of scripts, is all. */
export async function expectNothingKept(page: Page): Promise<void> {
  const kept = await page.evaluate(() =>
    JSON.stringify([Object.keys(sessionStorage), Object.keys(localStorage), document.cookie]),
  );
  expect(kept).toBe('[[],[],""]');
}

/** Takes every role of ours from somebody, in the practice tenant. */
export function takeRoles({ directory }: EntraSimulator, { objectId }: User): void {
  const app = directory.appRegistrations.find(({ clientId }) => clientId === signInApp.clientId);
  for (const { userRoles } of app?.servicePrincipals ?? []) delete userRoles?.[objectId];
}
