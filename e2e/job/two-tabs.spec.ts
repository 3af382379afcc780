import { expect, type Page } from '@playwright/test';
import { test } from '../testing/fixtures.ts';
import {
  type CredentialsForm,
  expectFilled,
  fillIn,
  openForm,
  passTest,
} from './testing/credentials-form.ts';
import { deleteProfile } from './testing/delete-profile.ts';
import { practice } from './testing/practice.ts';
import { saveProfile } from './testing/saved-profile.ts';

const values = practice('granted');
const others = practice('no-roles');

type Tab = { readonly page: Page; readonly form: CredentialsForm };

/** A tab in which the first profile of this name was saved. */
async function firstTab(page: Page): Promise<Tab> {
  const form = await openForm(page);
  await form.name.fill('Contoso mail');
  await fillIn(form, values);
  await passTest(page, form);
  await form.save.click();
  await expect(savedNote(page, 'Saved as “Contoso mail”')).toBeVisible();
  return { page, form };
}

/** Another tab of the same browser that is about to save other values under the same name. */
async function secondTab(first: Page): Promise<Tab> {
  const page = await first.context().newPage();
  const form = await openForm(page);
  // Upper and lower case make no other name.
  await form.name.fill('CONTOSO mail');
  await fillIn(form, others);
  await form.save.click();
  await expect(page.getByRole('alert')).toContainText('Another profile has this name already');
  await expect(page.getByRole('alert')).toContainText('Nothing was overwritten.');
  await expect(page.getByRole('alert')).toContainText(/Last changed .+\./);
  await expect(page.getByRole('button', { name: 'Replace it with this' })).toBeInViewport();
  await expectFilled(form, others);
  return { page, form };
}

function savedNote(page: Page, words: string) {
  return page.getByRole('strong').getByText(words, { exact: true });
}

async function stored(page: Page): Promise<string[]> {
  const answer = await page.request.get('/api/v1/profiles');
  const { profiles } = await answer.json();
  return profiles.map(({ name, clientId }: Record<string, string>) => `${name}, ${clientId}`);
}

test.beforeEach(({ noise }) => {
  // Each of these tests has a refusal in it.
  noise.allow(/status of (404|409|412)/);
});

test('a name that is taken overwrites nothing, the other profile is one click away, and another name saves', async ({
  operatorPage,
}) => {
  await saveProfile(operatorPage, { name: 'Contoso mail' });
  const { page, form } = await secondTab(operatorPage);
  expect(await stored(page)).toEqual([`Contoso mail, ${values.clientId}`]);
  const opening = page.context().waitForEvent('page');
  await page.getByRole('link', { name: 'Open “Contoso mail”' }).click();
  const other = await opening;
  await expect(other.getByRole('heading', { level: 1, name: 'Contoso mail' })).toBeVisible();

  await form.name.fill('Contoso archive');
  await form.save.click();
  await expect(savedNote(page, 'Saved as draft “Contoso archive”')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(await stored(page)).toEqual([
    `Contoso archive, ${others.clientId}`,
    `Contoso mail, ${values.clientId}`,
  ]);
});

test('replacing is possible, knowingly, and the first tab then does not overwrite either', async ({
  operatorPage,
}) => {
  const first = await firstTab(operatorPage);
  const second = await secondTab(first.page);
  await second.page.getByRole('button', { name: 'Replace it with this' }).click();
  await expect(savedNote(second.page, 'Saved as draft “CONTOSO mail”')).toBeInViewport();
  await expect(second.form.save).toBeFocused();
  expect(await stored(operatorPage)).toEqual([`CONTOSO mail, ${others.clientId}`]);

  await first.form.save.click();
  const alert = first.page.getByRole('alert');
  await expect(alert).toContainText('The profile was changed in another tab');
  await expect(alert).toContainText('Nothing was overwritten.');
  await expect(alert.getByRole('link', { name: 'Open “CONTOSO mail”' })).toBeVisible();
  expect(await stored(operatorPage)).toEqual([`CONTOSO mail, ${others.clientId}`]);

  await alert.getByRole('button', { name: 'Replace it with this' }).click();
  await expect(savedNote(first.page, 'Saved as “Contoso mail”')).toBeVisible();
  expect(await stored(operatorPage)).toEqual([`Contoso mail, ${values.clientId}`]);
});

test('a profile that was deleted in another tab can be saved as a new one', async ({
  operatorPage,
}) => {
  const { page, form } = await firstTab(operatorPage);
  const other = await page.context().newPage();
  await other.goto('/profiles');
  await other.getByRole('link', { name: 'Contoso mail' }).click();
  await deleteProfile(other, 'Contoso mail');
  await expect(other.getByText('No profiles yet')).toBeVisible();

  await form.save.click();
  await expect(page.getByRole('alert')).toContainText('The profile does not exist any more');
  await expect(page.getByRole('alert')).toContainText(
    'Test the connection again and save: that makes a new one.',
  );
  await expectFilled(form, values);
  await passTest(page, form);
  await form.save.click();
  await expect(savedNote(page, 'Saved as “Contoso mail”')).toBeVisible();
});

test('a profile that is open says when it was deleted in another tab', async ({
  operatorPage: page,
}) => {
  const id = await saveProfile(page, { name: 'Contoso mail' });
  await page.goto(`/profiles/${id}`);
  const deleteButton = page.getByRole('button', { name: 'Delete', exact: true });
  await expect(deleteButton).toBeVisible();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await deleteProfile(other, 'Contoso mail');
  await expect(other.getByText('No profiles yet')).toBeVisible();

  await page.getByRole('button', { name: 'Test again' }).click();
  await expect(page.getByText('This profile does not exist')).toBeVisible();
  await page.getByRole('link', { name: 'All profiles' }).click();
  await expect(page.getByText('No profiles yet')).toBeVisible();
});

test('a profile that was changed meanwhile is not deleted unseen', async ({
  operatorPage: page,
}) => {
  const id = await saveProfile(page, { name: 'Contoso mail' });
  await page.goto(`/profiles/${id}`);
  await expect(page.getByText(values.clientId)).toBeVisible();
  await secondTabReplaces(page);

  await deleteProfile(page, 'Contoso mail');
  const alert = page.getByRole('dialog').getByRole('alert');
  await expect(alert).toContainText('The profile was changed in the meantime');
  await expect(alert).toContainText('Nothing was deleted.');
  await expect(page.getByRole('dialog', { name: 'Delete “CONTOSO mail”?' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText(others.clientId)).toBeVisible();
  await deleteProfile(page, 'Contoso mail');
  await expect(page.getByText('No profiles yet')).toBeVisible();
});

async function secondTabReplaces(page: Page): Promise<void> {
  const second = await page.context().newPage();
  const form = await openForm(second);
  await form.name.fill('CONTOSO mail');
  await fillIn(form, others);
  await form.save.click();
  await second.getByRole('button', { name: 'Replace it with this' }).click();
  await expect(savedNote(second, 'Saved as draft “CONTOSO mail”')).toBeVisible();
  await second.close();
}
