import { expect } from '@playwright/test';
import { ada } from '#entra-simulator/practice-users.ts';
import { expectAccessible } from '../testing/accessible.ts';
import { test } from '../testing/fixtures.ts';
import { forgeries, forgeTokens } from './testing/forged-tokens.ts';
import { openMicrosoft, signInAs } from './testing/microsoft-pages.ts';
import {
  expectNothingKept,
  microsoftRequests,
  signInButton,
  signInByWindow,
  takeRoles,
  withMicrosoft,
} from './testing/microsoft-sign-in.ts';
import { saveProfile } from './testing/saved-profile.ts';
import { expectNoSidewaysScrolling } from './testing/width.ts';

test.use({ serverEnvironment: withMicrosoft });

test.beforeEach(({ noise }) => noise.allow(microsoftRequests));

test('a window signs in; closed or cancelled it is opened again, and nothing of it stays', async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await page.goto('/sign-in');
  await expectAccessible(page);
  expect(scripts.filter((url) => url.includes('microsoft-client'))).toEqual([]);

  const closed = await openMicrosoft(page, 'Sign in with Microsoft');
  await closed.close();
  await expect(page.getByText('Waiting for Microsoft’s window')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open the window again' })).toBeFocused();
  await expectAccessible(page);

  const cancelled = await openMicrosoft(page, 'Open the window again');
  await cancelled.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('alert')).toContainText('The sign-in was cancelled');
  await expect(signInButton(page)).toBeFocused();

  await openMicrosoft(page, 'Sign in with Microsoft');
  await page.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(signInButton(page)).toBeFocused();

  await signInByWindow(page, 'Ada Admin');
  await expect(page.getByText('Signed in as Ada Admin. The role Admin')).toBeVisible();
  await expect(page.getByRole('main')).toBeFocused();
  await expectNothingKept(page);
});

test('this tab goes to Microsoft and back to where it came from, and again after a change of keys', async ({
  page,
  server,
  practiceTenant,
  noise,
}) => {
  const comeBack = async () => {
    await page.getByRole('link', { name: 'Sign in with Microsoft' }).click();
    await page.getByRole('button', { name: 'Sign in without a window, in this tab' }).click();
    await signInAs(page, 'Olga Osborne');
  };
  const signedInAs = page.getByRole('link', { name: 'Olga Osborne, Operator: your sessions' });
  await page.goto('/profiles?status=draft');
  await comeBack();
  await expect(signedInAs).toBeVisible();
  await expect(page).toHaveURL('/profiles?status=draft');
  await expectNothingKept(page);

  await page.getByRole('button', { name: 'Sign out' }).click();
  await practiceTenant.rotateKeys();
  noise.allow(/status of 401/);
  await comeBack();
  // Microsoft was asked for its keys a moment ago, and is not asked at every token that shows a new one.
  await expect(page.getByRole('alert')).toContainText('Sign in again in a minute.');
  await expect(page.getByRole('alert')).toContainText('unknown-key');
  await expectNothingKept(page);
  noise.allow(/ERR_CONNECTION_REFUSED/);
  await server.restart();
  await page.getByRole('button', { name: 'Sign in without a window, in this tab' }).click();
  await signInAs(page, 'Olga Osborne');
  await expect(signedInAs).toBeVisible();
  await expect(page).toHaveURL('/profiles?status=draft');
});

test('where the browser blocks the window, this tab goes to Microsoft', async ({ page }) => {
  await page.goto('/sign-in');
  await page.evaluate(() => {
    window.open = () => null;
  });
  await signInButton(page).click();
  await expect(page.getByRole('heading', { name: 'Practice sign-in' })).toBeVisible();
  await page.goBack();
  await expect(signInButton(page)).toBeEnabled();
  await page.goForward();
  await signInAs(page, 'Ada Admin');
  await expect(page.getByText('You are signed in', { exact: true })).toBeVisible();
});

test('somebody without a role learns who can give one; a reader sees all and is offered no change', async ({
  page,
  noise,
}) => {
  noise.allow(/status of 403/);
  await page.goto('/sign-in');
  await signInByWindow(page, 'Olga Osborne');
  await expect(page.getByText('You are signed in', { exact: true })).toBeVisible();
  const id = await saveProfile(page, { name: 'Contoso mail', tested: true });
  await page.context().clearCookies();

  await page.goto('/sign-in');
  await signInByWindow(page, 'Ben Berger');
  await expect(page.getByRole('alert')).toContainText('Your account has no role here');
  await expect(page.getByRole('alert')).toContainText('Users and groups');
  await expectNothingKept(page);
  await expectAccessible(page);

  await signInByWindow(page, 'Rita Reed');
  await page.getByRole('link', { name: 'Open the profiles' }).click();
  await expect(page.getByRole('link', { name: 'Contoso mail' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Test / })).toHaveCount(0);
  await expect(page.getByRole('table').getByRole('checkbox')).toHaveCount(0);
  await page.goto(`/profiles/${id}`);
  await expect(page.getByText('You see this profile as a reader.')).toBeVisible();
  await expect(
    page.getByRole('main').getByRole('button', { name: /Test|Replace|Edit|Delete|Switch/ }),
  ).toHaveCount(0);
  await expectAccessible(page);
});

test('a token that is no good begins nothing, says why, and another attempt is one press away', async ({
  page,
  practiceTenant,
  noise,
}) => {
  noise.allow(/status of 401/);
  const forger = await forgeTokens(page, practiceTenant);
  await page.goto('/sign-in?from=/sessions');
  for (const { forged, title, says } of forgeries) {
    forger.next(forged);
    await signInByWindow(page, 'Ada Admin');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(title);
    await expect(alert).toContainText(says);
    await expect(signInButton(page)).toBeFocused();
    await expectNothingKept(page);
  }
  await signInByWindow(page, 'Ada Admin');
  await expect(page).toHaveURL('/sessions');
  await expect(page.getByRole('row').filter({ hasText: 'This session' })).toHaveCount(1);
});

test('whoever has lost the role is out in every browser, and is told who can give it back', async ({
  page,
  browser,
  server,
  practiceTenant,
  noise,
}) => {
  noise.allow(/status of 40[13]/);
  await page.goto('/sign-in?from=/sessions');
  await signInByWindow(page, 'Ada Admin');
  await expect(page).toHaveURL('/sessions');

  takeRoles(practiceTenant, ada);
  const other = await browser.newContext({ baseURL: server.url });
  const otherPage = await other.newPage();
  await otherPage.goto('/sign-in');
  await signInByWindow(otherPage, 'Ada Admin');
  await expect(otherPage.getByRole('alert')).toContainText('Your account has no role here');
  await other.close();

  await page.getByLabel('Show').selectOption('Everybody’s');
  const gate = page.getByRole('group', { name: 'Sign in to see your sessions' });
  await gate.getByRole('link', { name: 'Sign in with Microsoft' }).click();
  await signInByWindow(page, 'Ada Admin');
  await expect(page.getByRole('alert')).toContainText('Users and groups');
  // With another account, the way leads back to what was asked for first.
  await signInByWindow(page, 'Rita Reed');
  await expect(page).toHaveURL('/sessions');
  await expect(page.getByRole('link', { name: 'Rita Reed, Reader: your sessions' })).toBeVisible();
});

test('a session is ended from another browser, and that one says so', async ({
  page,
  browser,
  server,
}) => {
  await page.goto('/sign-in');
  await signInByWindow(page, 'Ada Admin');
  const other = await browser.newContext({ baseURL: server.url });
  const otherPage = await other.newPage();
  await otherPage.goto('/sign-in?from=/sessions');
  await signInByWindow(otherPage, 'Ada Admin');
  await expect(otherPage.getByRole('row')).toHaveCount(3);

  await page.goto('/sessions');
  await expect(page.getByRole('row').filter({ hasText: 'This session' })).toHaveCount(1);
  await page.setViewportSize({ width: 320, height: 740 });
  await expectNoSidewaysScrolling(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: /^End the session of/ }).click();
  await page.getByRole('button', { name: 'End the session', exact: true }).click();
  await expect(page.getByText('This is the only one')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Sessions' })).toBeFocused();

  await otherPage.getByLabel('Show').selectOption('Everybody’s');
  await expect(
    otherPage.getByRole('group', { name: 'Sign in to see your sessions' }),
  ).toBeVisible();
  await other.close();
});
