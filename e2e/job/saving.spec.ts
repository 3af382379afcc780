import { expect, type Page } from '@playwright/test';
import { test } from '../testing/fixtures.ts';
import { signIn } from '../testing/sign-in.ts';
import {
  accepted,
  type CredentialsForm,
  expectFilled,
  fillIn,
  openForm,
  passTest,
} from './testing/credentials-form.ts';
import { practice } from './testing/practice.ts';

const values = practice('granted');
const others = practice('no-roles');

function note(page: Page, words: string) {
  return page.getByRole('strong').getByText(words, { exact: true });
}

/** The form with everything in it, tested, under a name. */
async function passedForm(page: Page, name: string): Promise<CredentialsForm> {
  const form = await openForm(page);
  await form.name.fill(name);
  await fillIn(form, values);
  await passTest(page, form);
  return form;
}

async function saved(page: Page, name: string): Promise<CredentialsForm> {
  const form = await passedForm(page, name);
  await form.save.click();
  await expect(note(page, `Saved as “${name}”`)).toBeVisible();
  return form;
}

async function listed(page: Page): Promise<string[]> {
  const answer = await page.request.get('/api/v1/profiles');
  const { profiles } = await answer.json();
  return profiles.map(
    ({ name, status, clientId }: Record<string, string>) => `${name}, ${status}, ${clientId}`,
  );
}

test('what is not tested is saved as a draft, and the page says so before and after', async ({
  operatorPage: page,
}) => {
  const form = await openForm(page);
  await form.name.fill('Contoso mail');
  await fillIn(form, values);
  await expect(page.getByText('Not tested yet: it would be saved as a draft')).toBeVisible();
  await form.save.click();
  await expect(note(page, 'Saved as draft “Contoso mail”')).toBeVisible();
  await expect(
    page.getByText('The platform does not use it until a test has passed.'),
  ).toBeVisible();

  await passTest(page, form);
  await expect(page.getByText('“Contoso mail” is saved without these changes.')).toBeVisible();
  await form.save.click();
  await expect(note(page, 'Saved as “Contoso mail”')).toBeVisible();
  expect(await listed(page)).toEqual([`Contoso mail, connected, ${values.clientId}`]);
});

test('what has failed is saved as a draft', async ({ operatorPage: page }) => {
  const form = await openForm(page);
  await form.name.fill('Contoso mail');
  await fillIn(form, practice('wrong-secret'));
  await form.test.click();
  await expect(page.getByText('The test did not pass: it would be saved as a draft')).toBeVisible();
  await expect(form.save).toHaveText('Save profile as draft');
  await form.save.click();
  await page.getByRole('link', { name: 'Open the profile' }).click();
  await expect(page.getByText('Saved without a passed test.')).toBeVisible();
  await expect(
    page.getByRole('heading', { name: 'Entra does not accept these credentials yet' }),
  ).toBeVisible();
  await expect(page.getByText('Entra does not accept this client secret.')).toBeVisible();
});

test('a result is marked as soon as it speaks of other values, and saves only its own', async ({
  operatorPage: page,
}) => {
  const form = await passedForm(page, 'Contoso mail');
  await expect(form.save).toHaveText('Save profile');
  await form.clientSecret.press('End');
  await form.clientSecret.press('x');
  await expect(
    page.getByText('The values or the selection have changed since this test.'),
  ).toBeVisible();
  await expect(form.save).toHaveText('Save profile as draft');
  await form.clientSecret.press('Backspace');
  await expect(
    page.getByText('The values or the selection have changed since this test.'),
  ).toHaveCount(0);
  await expect(form.save).toHaveText('Save profile');
});

test('saving again in the same tab changes the same profile', async ({ operatorPage: page }) => {
  const form = await saved(page, 'Contoso mail');
  await page.getByRole('checkbox', { name: 'Get Message', exact: true }).check();
  await expect(page.getByText('“Contoso mail” is saved without these changes.')).toBeVisible();
  await form.save.click();
  await expect(note(page, 'Saved as “Contoso mail”')).toBeVisible();
  await form.save.click();
  await expect(form.save).toHaveText('Save profile');
  expect(await listed(page)).toHaveLength(1);
  await page.getByRole('link', { name: 'Open the profile' }).click();
  await expect(page.getByText('3 actions')).toBeVisible();
});

test('another name in the same tab makes another profile, unless the first is to change', async ({
  operatorPage: page,
}) => {
  const form = await saved(page, 'Contoso mail');
  await form.name.fill('Contoso archive');
  await fillIn(form, others);
  await page.getByRole('button', { name: 'Save as new draft' }).click();
  await expect(note(page, 'Saved as draft “Contoso archive”')).toBeVisible();
  expect(await listed(page)).toEqual([
    `Contoso archive, draft, ${others.clientId}`,
    `Contoso mail, connected, ${values.clientId}`,
  ]);

  await form.name.fill('Contoso archive, old');
  await page.getByRole('button', { name: 'Change “Contoso archive”' }).press('Enter');
  await expect(note(page, 'Saved as draft “Contoso archive, old”')).toBeVisible();
  await expect(form.save).toBeFocused();
  expect(await listed(page)).toEqual([
    `Contoso archive, old, draft, ${others.clientId}`,
    `Contoso mail, connected, ${values.clientId}`,
  ]);
});

test('a session that has ended is noticed when testing, and nothing is lost', async ({
  operatorPage: page,
  server,
  noise,
}) => {
  noise.allow(/status of 401/);
  const form = await openForm(page);
  await fillIn(form, values);
  await page.context().clearCookies();
  await form.test.click();
  await expect(page.getByRole('alert')).toContainText('You are not signed in any more');
  const gate = page.getByRole('group', { name: 'Sign in to test and save' });
  await expect(gate).toBeFocused();

  await signIn(page, server);
  await expect(gate).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expectFilled(form, values);
  await form.test.click();
  await expect(page.getByRole('heading', { name: accepted })).toBeVisible();
});

test('a session that has ended is noticed when saving, and nothing is lost', async ({
  operatorPage: page,
  server,
  noise,
}) => {
  noise.allow(/status of 401/);
  const form = await passedForm(page, 'Contoso mail');
  await page.context().clearCookies();
  await form.save.click();
  await expect(page.getByRole('alert')).toContainText('You are not signed in any more');
  await expect(page.getByRole('group', { name: 'Sign in to test and save' })).toBeFocused();
  expect(await form.name.inputValue()).toBe('Contoso mail');

  await signIn(page, server);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await passTest(page, form);
  await form.save.click();
  await expect(note(page, 'Saved as “Contoso mail”')).toBeVisible();
});
