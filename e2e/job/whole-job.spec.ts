import { expect } from '@playwright/test';
import { test } from '../testing/fixtures.ts';
import { accepted, checkRow, expectFilled, fillIn, formOf } from './testing/credentials-form.ts';
import { deleteProfile } from './testing/delete-profile.ts';
import { practice, tokenRequests } from './testing/practice.ts';

const values = practice('granted');

test('from the first look at a guide to a profile, and out again', async ({
  page,
  context,
  server,
  practiceTenant,
}) => {
  await test.step('choose the guide and two actions, take the scopes', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/');
    await page.getByRole('link', { name: 'Microsoft Outlook for StackOne' }).click();
    await page.getByRole('checkbox', { name: 'Send Mail', exact: true }).check();
    await page.getByRole('checkbox', { name: 'List Messages', exact: true }).check();
    await page.getByRole('button', { name: 'Copy scopes', exact: true }).first().click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'Mail.ReadBasic Mail.Send',
    );
  });

  const form = formOf(page);
  await test.step('fill in the form, and be asked to sign in without losing anything', async () => {
    await page.getByRole('heading', { name: 'Test the credentials' }).scrollIntoViewIfNeeded();
    await form.name.fill('Contoso mail');
    await fillIn(form, values);
    await form.test.click();
    const gate = page.getByRole('group', { name: 'Sign in to test and save' });
    await expect(gate).toBeFocused();
    expect(practiceTenant.requests).toEqual([]);

    const tab = await context.newPage();
    await tab.goto(server.signInLink());
    await expect(tab.getByText('You are signed in', { exact: true })).toBeVisible();
    await tab.close();
    await expect(gate).toHaveCount(0);
    await expectFilled(form, values);
    await expect(form.name).toHaveValue('Contoso mail');
  });

  await test.step('test, and see each check as it ends', async () => {
    practiceTenant.failNext({ kind: 'delay', milliseconds: 6_000 });
    await form.test.click();
    await expect(checkRow(page, 'Passed', 'Format')).toBeVisible();
    await expect(checkRow(page, 'Passed', 'Tenant')).toContainText(
      'Tenant ID 1100fa27-29e9-4fc6-a3ba-e8bb623fad36',
    );
    await expect(checkRow(page, 'Checking…', 'Client secret')).toBeVisible();
    await expect(form.test).toHaveText('Testing…');
    await expect(page.getByRole('heading', { name: accepted })).toBeVisible();
    await expect(checkRow(page, 'Passed', 'Client secret')).toBeVisible();
    await expect(checkRow(page, 'Passed', 'Identity')).toContainText('App “Outlook mail service”');
    expect(tokenRequests(practiceTenant)).toBe(1);
  });

  await test.step('save, and find it in the list', async () => {
    await form.save.click();
    await expect(page.getByRole('strong').getByText('Saved as “Contoso mail”')).toBeVisible();
    await page.getByRole('link', { name: 'Profiles', exact: true }).click();
    const row = page.getByRole('row', { name: /Contoso mail/ });
    await expect(row).toContainText('Connected');
    await expect(row).toContainText('Microsoft Outlook for StackOne');
    await expect(row).toContainText('contoso.example');
  });

  await test.step('the server starts again, and nothing is gone', async () => {
    await server.restart();
    await page.reload();
    await page.getByRole('link', { name: 'Contoso mail' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Contoso mail' })).toBeVisible();
    await expect(page.getByText('Sealed; begins with MXP…')).toBeVisible();
    await expect(page.getByText('Mail.ReadBasic Mail.Send', { exact: true })).toBeVisible();
  });

  await test.step('test what is stored', async () => {
    await page.getByRole('button', { name: 'Test again' }).click();
    await expect.poll(() => tokenRequests(practiceTenant)).toBe(2);
    await expect(page.getByRole('button', { name: 'Test again' })).toBeVisible();
    await expect(checkRow(page, 'Passed', 'Identity')).toBeVisible();
  });

  await test.step('go back to the guide with the same choice', async () => {
    await page.getByRole('link', { name: 'Open the guide with this selection' }).click();
    await expect(page.getByRole('checkbox', { name: 'Send Mail', exact: true })).toBeChecked();
    await expect(
      page.getByRole('checkbox', { name: 'Get Message', exact: true }),
    ).not.toBeChecked();
    await page.goBack();
  });

  await test.step('delete it, after a question', async () => {
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete “Contoso mail”?' });
    await dialog.getByRole('button', { name: 'Keep it' }).click();
    await expect(dialog).toBeHidden();
    await deleteProfile(page, 'Contoso mail');
    await expect(page).toHaveURL('/profiles');
    await expect(page.getByText('No profiles yet')).toBeVisible();
  });

  await test.step('sign out, on the server too', async () => {
    const cookies = await context.cookies();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByRole('group', { name: 'Profiles are for operators' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Sign out' })).toHaveCount(0);

    const stolen = { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') };
    expect(stolen.cookie).toContain('session=');
    const answer = await fetch(`${server.url}/api/v1/profiles`, { headers: stolen });
    expect(answer.status).toBe(401);
  });
});
