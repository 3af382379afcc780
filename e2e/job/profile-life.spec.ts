import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../testing/accessible.ts';
import { test } from '../testing/fixtures.ts';
import { signIn } from '../testing/sign-in.ts';
import { deleteProfile } from './testing/delete-profile.ts';
import { addSecret, newSecret } from './testing/new-secret.ts';
import { practice } from './testing/practice.ts';
import { saveProfile } from './testing/saved-profile.ts';
import { expectNoSidewaysScrolling } from './testing/width.ts';

const old = practice('granted').clientSecret;

/** The states take turns with the themes, because each look takes seconds. */
async function expectInOrder(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.setViewportSize({ width: 320, height: 740 });
  await expectNoSidewaysScrolling(page);
  await expectAccessible(page, { themes: [theme] });
  await page.setViewportSize({ width: 1280, height: 900 });
}

async function openProfile(page: Page, id: string): Promise<void> {
  await page.goto(`/profiles/${id}`);
  await expect(page.getByRole('heading', { name: 'What is kept' })).toBeVisible();
}

const secretOf = (page: Page) => page.getByRole('region', { name: 'Client secret', exact: true });
const replaceButton = (page: Page) =>
  secretOf(page).getByRole('button', { name: 'Replace the secret' });
const newSecretField = (page: Page) => page.getByRole('textbox', { name: 'New client secret' });
const historyOf = (page: Page): Locator => page.getByRole('region', { name: 'History' });

test('a secret is replaced only by one that Entra takes, and can be brought back', async ({
  operatorPage: page,
  practiceTenant,
}) => {
  const id = await saveProfile(page, { name: 'Contoso mail', tested: true });
  await openProfile(page, id);
  await replaceButton(page).press('Enter');
  await expect(newSecretField(page)).toBeFocused();
  await expect(page.getByRole('radio', { name: /^7 days/ })).toBeChecked();

  const wrong = `${newSecret.slice(0, -1)}4`;
  await newSecretField(page).fill(wrong);
  await newSecretField(page).press('Enter');
  await expect(page.getByRole('alert')).toContainText('The present secret goes on as before.');
  await expect(newSecretField(page)).toHaveValue(wrong);
  await expect(secretOf(page)).toContainText(`begins with ${old.slice(0, 3)}`);
  await expectInOrder(page, 'light');

  // Made a moment ago, and not yet known everywhere.
  await newSecretField(page).fill(newSecret);
  await page.getByRole('button', { name: 'Test and replace' }).click();
  await page.getByRole('button', { name: 'Check for 3 minutes' }).click();
  await expect(page.getByText('Checking again in')).toBeVisible();
  await expect(
    page.getByRole('heading', { name: 'Microsoft has not passed on the latest change yet' }),
  ).toBeFocused();
  await expect(page.getByRole('alert')).toHaveCount(0);
  addSecret(practiceTenant);
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(secretOf(page).getByText('stays usable until')).toBeVisible();
  await expect(secretOf(page)).toContainText(`begins with ${newSecret.slice(0, 3)}`);
  await expect(newSecretField(page)).toHaveCount(0);
  await expect(replaceButton(page)).toBeFocused();
  await expect(historyOf(page).getByText('of a new secret')).toHaveCount(4);
  await expectInOrder(page, 'dark');

  await page.getByRole('button', { name: 'Roll back' }).click();
  await page.getByRole('button', { name: 'Go back to it' }).click();
  await expect(secretOf(page)).toContainText(`begins with ${old.slice(0, 3)}`);
  await expect(page.getByRole('button', { name: 'Roll back' })).toHaveCount(0);
  await expect(replaceButton(page)).toBeFocused();
  await page.getByRole('link', { name: 'All profiles' }).click();
  await expect(page).toHaveURL('/profiles');
});

test('a pasted secret outlives the end of a session, and leaving it asks first', async ({
  operatorPage: page,
  server,
  noise,
}) => {
  noise.allow(/status of 401/);
  const id = await saveProfile(page, { name: 'Contoso mail', tested: true });
  await openProfile(page, id);
  await replaceButton(page).click();
  await newSecretField(page).fill(newSecret);
  await page.request.delete('/api/v1/session');
  await page.getByRole('button', { name: 'Test and replace' }).click();
  await expect(page.getByRole('group', { name: 'Profiles are for operators' })).toBeFocused();
  await expect(newSecretField(page)).toBeHidden();
  await signIn(page, server);
  await expect(newSecretField(page)).toHaveValue(newSecret);

  let asked = 0;
  page.on('dialog', (dialog) => {
    asked += 1;
    return dialog.dismiss();
  });
  await page.getByRole('link', { name: 'All profiles' }).click();
  await expect.poll(() => asked).toBe(1);
  await expect(newSecretField(page)).toHaveValue(newSecret);
  await page.getByRole('button', { name: 'Keep the present one' }).click();
  await page.getByRole('link', { name: 'All profiles' }).click();
  await expect(page).toHaveURL('/profiles');
  expect(asked).toBe(1);
});

test('an edit overwrites nothing unseen, and loses nothing', async ({
  operatorPage: page,
  noise,
}) => {
  noise.allow(/status of (409|412)/);
  await saveProfile(page, { name: 'Fabrikam mail' });
  const id = await saveProfile(page, { name: 'Contoso mail', tested: true });
  await openProfile(page, id);
  await page.getByRole('button', { name: 'Edit' }).press('Enter');
  const name = page.getByRole('textbox', { name: 'Profile name' });
  await expect(name).toBeFocused();
  await page.getByLabel('End of the client secret').fill('2098-01-17');
  await name.fill('Fabrikam mail');
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await save.click();
  await expect(page.getByRole('alert')).toContainText('Another profile has this name already');
  await name.fill('Mine');

  const shown = await page.request.get(`/api/v1/profiles/${id}`);
  const headers = { 'if-match': shown.headers()['etag'] ?? '' };
  const data = { name: 'Theirs' };
  expect((await page.request.patch(`/api/v1/profiles/${id}`, { headers, data })).status()).toBe(
    200,
  );
  await save.click();
  const conflict = page.getByRole('alert').filter({ hasText: 'changed in the meantime' });
  await expect(conflict.getByText('Theirs')).toBeVisible();
  await expect(conflict.getByText('Mine')).toBeVisible();
  await expect(name).toHaveValue('Mine');
  await expectInOrder(page, 'light');
  await conflict.getByRole('button', { name: 'Profile name: take what is there now' }).click();
  await expect(name).toHaveValue('Theirs');
  await conflict.getByRole('button', { name: 'Profile name: take what you typed' }).click();
  await page.getByRole('textbox', { name: 'Tenant' }).fill('fabrikam.example');
  await expect(page.getByText('It is a draft until a test passes')).toBeVisible();
  await page.getByRole('button', { name: 'Save over it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mine' })).toBeVisible();
  await expect(page.getByText('17 January 2098')).toBeVisible();
  await expect(page.getByText('Entered by hand.')).toBeVisible();
  await expect(page.getByText('Saved without a passed test.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Edit' })).toBeFocused();
});

test('a profile is disabled, enabled, and deleted by its typed name alone', async ({
  operatorPage: page,
}) => {
  const id = await saveProfile(page, { name: 'Contoso mail', tested: true });
  await openProfile(page, id);
  await historyOf(page).getByText('by a person').click();
  await expect(historyOf(page).getByText('Identity')).toBeVisible();
  await page.getByRole('button', { name: 'Disable' }).press('Enter');
  await expect(page.getByText('Switched off by an operator.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expectInOrder(page, 'dark');
  await page.getByRole('button', { name: 'Enable' }).click();
  await expect(page.getByText('The last test passed.')).toBeVisible();

  const opener = page.getByRole('button', { name: 'Delete', exact: true });
  await opener.press('Enter');
  const dialog = page.getByRole('dialog');
  const field = dialog.getByRole('textbox', { name: 'Type the name to delete it' });
  await expect(field).toBeFocused();
  await field.fill('Contoso');
  await field.press('Enter');
  await expect(dialog.getByText('This is not the name of this profile.')).toBeVisible();
  await expect(field).toBeFocused();
  await expectInOrder(page, 'light');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await deleteProfile(page, ' contoso  MAIL ');
  await expect(page).toHaveURL('/profiles');
});
