import { expect } from '@playwright/test';
import { expectAccessible } from '../testing/accessible.ts';
import { test } from '../testing/fixtures.ts';
import { checkRow, fillIn, openForm, passTest } from './testing/credentials-form.ts';
import { openMicrosoft, signInAs } from './testing/microsoft-pages.ts';
import { practice } from './testing/practice.ts';

test.beforeEach(async ({ operatorPage: page, noise }) => {
  // The practice tenant stands in for Microsoft, on another port.
  noise.allow(/foreign request: http:\/\/127\.0\.0\.1/);
  const form = await openForm(page);
  await fillIn(form, practice('granted'));
  await passTest(page, form);
});

test('a sign-in in a window of its own proves what the test leaves open', async ({
  operatorPage: page,
}) => {
  await expect(checkRow(page, 'Could not check', 'Consent')).toBeVisible();
  await expect(page.getByText('The address to come back to is registered already.')).toBeVisible();
  const opened = await openMicrosoft(page, 'Sign in to test');
  expect(await opened.evaluate(() => window.opener)).toBeNull();
  await expect(page.getByText('Waiting for the sign-in', { exact: true })).toBeVisible();
  await expectAccessible(page, { part: 'section[aria-labelledby="sign-in-test"]' });
  await signInAs(opened, 'Ben Berger');
  await expect(opened.getByRole('heading', { name: 'The sign-in has arrived' })).toBeVisible();
  await expectAccessible(opened);
  await opened.close();
  await expect(page.getByText('The sign-in worked', { exact: true })).toBeVisible();
  await expect(checkRow(page, 'Passed', 'Consent')).toBeVisible();
});

test('a window that is closed, an error that stays there and a cancelled sign-in have a way on', async ({
  operatorPage: page,
}) => {
  const closed = await openMicrosoft(page, 'Sign in to test');
  await closed.close();
  await expect(page.getByText('The other window is gone')).toBeVisible();
  await page.getByText('I saw an error there').click();
  await page.getByLabel('What the page says').fill('AADSTS50011: The redirect URI …');
  const status = page.getByRole('group').locator('div[role="status"]');
  await expect(status).toContainText('redirect URI');
  await page.getByLabel('What the page says').fill('Something went wrong');
  await expect(status).toContainText('There is no code in this text.');

  const cancelled = await openMicrosoft(page, 'Try again');
  await cancelled.getByRole('button', { name: 'Cancel' }).click();
  await expect(
    cancelled.getByRole('heading', { name: 'Microsoft has not let the sign-in through' }),
  ).toBeVisible();
  await expect(
    page.getByText('Microsoft has not let the sign-in through', { exact: true }),
  ).toBeVisible();

  await openMicrosoft(page, 'Try again');
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Sign in to test' })).toBeFocused();
});

test('where the browser blocks the window, a link opens the same page', async ({
  operatorPage: page,
}) => {
  await page.evaluate(() => {
    window.open = () => null;
  });
  await page.getByRole('button', { name: 'Sign in to test' }).click();
  const link = page.getByRole('link', { name: 'Open Microsoft’s sign-in page' });
  const opening = page.context().waitForEvent('page');
  await link.click();
  const opened = await opening;
  await signInAs(opened, 'Ada Admin');
  await expect(page.getByText('The sign-in worked', { exact: true })).toBeVisible();
});
