import { expect, type Page } from '@playwright/test';
import { test } from '../testing/fixtures.ts';
import { accepted, checkRow, fillIn, openForm, passTest } from './testing/credentials-form.ts';
import { practice } from './testing/practice.ts';

const withoutUser = '/guides/custom/microsoftoutlook?actions=all&permissions=application';

async function tested(page: Page, path: string, id: string): Promise<void> {
  const form = await openForm(page, path);
  await fillIn(form, practice(id));
  await form.test.click();
}

/** By the keyboard: a drawing that arrives above may move the box from under a pointer. */
async function tick(page: Page, name: RegExp): Promise<void> {
  const box = page.getByRole('checkbox', { name });
  await box.press('Space');
  await expect(box).toBeChecked();
}

test('a permission that is not granted is named with the actions that need it', async ({
  operatorPage: page,
}) => {
  await tested(page, withoutUser, 'no-send-role');
  const row = checkRow(page, 'Failed', 'Permissions');
  await expect(row).toContainText(/\d+ of 39 actions will work\./);
  await expect(row.getByRole('listitem').filter({ hasText: 'Send Mail' })).toContainText(
    'Mail.Send is not granted.',
  );
  await expect(row).toContainText('Some permissions are not granted.');
  await expect(checkRow(page, 'Passed', 'Client secret')).toBeVisible();
});

test('with everything granted all actions will work', async ({ operatorPage: page }) => {
  await tested(page, withoutUser, 'granted-application');
  await expect(page.getByRole('heading', { name: accepted })).toBeVisible();
  await expect(checkRow(page, 'Passed', 'Permissions')).toContainText('All 39 actions will work.');
  await expect(checkRow(page, 'Passed', 'Registration')).toContainText(
    'The secret ends on 31 December 2099.',
  );
});

test('a registration that differs from the guide is compared, and the step is one click away', async ({
  operatorPage: page,
}) => {
  await tested(page, '/guides/stackone/microsoftoutlook?actions=all', 'trailing-slash');
  const row = checkRow(page, 'Failed', 'Registration');
  await expect(row).toContainText(
    'https://api.stackone.com/connect/oauth2/microsoftoutlook/callback',
  );
  await row.getByRole('button', { name: 'Go to the step about the redirect URI' }).first().click();
  await expect(page.locator(':focus')).toContainText('Add the URI as type Web');
  await expect(page.locator(':focus')).toBeInViewport();
});

test('right after the secret was made, a no is only the beginning of a wait', async ({
  operatorPage: page,
  practiceTenant,
}) => {
  practiceTenant.failNext({ kind: 'aadsts', code: 7000215 });
  await tested(page, '/guides/stackone/microsoftoutlook?actions=all', 'granted');
  await page.getByRole('button', { name: 'Check for 3 minutes' }).click();
  await expect(page.getByRole('heading', { name: accepted })).toBeVisible();

  practiceTenant.failNext({ kind: 'aadsts', code: 7000215 });
  await tick(page, /Add a secret/);
  await page.getByRole('button', { name: 'Test connection' }).click();
  const waiting = page.getByText(/Checking again in \d+ s\./);
  await expect(waiting).toBeVisible();
  await expect(checkRow(page, 'Waiting', 'Client secret')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save profile as draft' })).toBeVisible();
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByRole('heading', { name: accepted })).toBeVisible();
  await expect(waiting).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Save profile', exact: true })).toBeVisible();
});

test('the count-down ends with the next attempt, and can be stopped', async ({
  operatorPage: page,
  practiceTenant,
}) => {
  await page.clock.install();
  const form = await openForm(page);
  await tick(page, /Add a secret/);
  await fillIn(form, practice('granted'));
  practiceTenant.failAlways({ kind: 'aadsts', code: 7000215 });
  await form.test.click();
  await expect(page.getByText('Checking again in 5 s.')).toBeVisible();
  await page.clock.runFor(5_000);
  await expect(page.getByText('Checking again in 10 s.')).toBeVisible();
  await page.getByRole('button', { name: 'Stop waiting' }).click();
  await expect(page.getByText(/Checking again/)).toHaveCount(0);
  await expect(checkRow(page, 'Waiting', 'Client secret')).toBeVisible();
});

test('a result is there after a reload, and the values are not', async ({ operatorPage: page }) => {
  const form = await openForm(page);
  await fillIn(form, practice('granted'));
  await passTest(page, form);
  await page.reload();
  const again = await openForm(page, page.url());
  await expect(page.getByText(/^Of your last test, on .+ The values are not kept/)).toBeVisible();
  await expect(checkRow(page, 'Passed', 'Client secret')).toBeVisible();
  await expect(again.clientSecret).toHaveValue('');
  await expect(again.save).toHaveText('Save profile as draft');
});

test('a tenant is looked up when its field is left', async ({ operatorPage: page }) => {
  const form = await openForm(page);
  await form.tenant.fill('contoso.example');
  await form.tenant.blur();
  await expect(page.getByText('This tenant exists.')).toBeVisible();
});
