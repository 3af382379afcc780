import { expect } from '@playwright/test';
import { test } from '../testing/fixtures.ts';
import { accepted, openForm } from './testing/credentials-form.ts';
import { practice } from './testing/practice.ts';

const right = practice('granted');
const wrong = practice('wrong-secret');

test('the form can be filled in, tested, mended and saved by the keyboard alone', async ({
  operatorPage: page,
}) => {
  const { keyboard } = page;
  const form = await openForm(page);
  await form.name.focus();
  await keyboard.type('Contoso mail');
  await keyboard.press('Tab');
  await expect(form.clientId).toBeFocused();
  await keyboard.type(right.clientId);
  await keyboard.press('Tab');
  await expect(form.clientSecret).toBeFocused();
  await keyboard.type(wrong.clientSecret);
  await keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Show client secret' })).toBeFocused();
  await keyboard.press('Tab');
  await expect(form.tenant).toBeFocused();
  await keyboard.type(right.tenant);
  await keyboard.press('Tab');
  await expect(form.test).toBeFocused();
  await keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { name: 'Entra does not accept these credentials yet' }),
  ).toBeVisible();
  await expect(page.getByTestId('announcer')).toHaveText(
    'Test finished: Entra does not accept these credentials yet',
  );

  await expect(form.test).toBeFocused();
  await keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Go to Client secret' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(form.clientSecret).toBeFocused();
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type(right.clientSecret);
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: accepted })).toBeVisible();

  await form.test.focus();
  // Between the two stands what the test has found, with its ways on.
  const isAtSave = () => form.save.evaluate((button) => button === document.activeElement);
  for (let stops = 0; stops < 30 && !(await isAtSave()); stops += 1) await keyboard.press('Tab');
  await expect(form.save).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByRole('strong').getByText('Saved as “Contoso mail”')).toBeVisible();
  await keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Open the profile' })).toBeFocused();
});

test('a running test can be cancelled by the keyboard', async ({ operatorPage: page }) => {
  const { keyboard } = page;
  const form = await openForm(page);
  await form.clientId.fill(right.clientId);
  await form.clientSecret.fill(right.clientSecret);
  await form.tenant.fill(practice('slow').tenant);
  await keyboard.press('Enter');
  await form.test.focus();
  await keyboard.press('Tab');
  await expect(form.cancel).toBeFocused();
  await keyboard.press(' ');
  await expect(page.getByRole('heading', { name: 'Test cancelled' })).toBeVisible();
  await expect(form.test).toBeFocused();
});

test('the gate can be passed by the keyboard, and gives the focus on', async ({ page, server }) => {
  const { keyboard } = page;
  const form = await openForm(page);
  await form.clientId.fill(right.clientId);
  await form.clientSecret.fill(right.clientSecret);
  await form.tenant.fill(right.tenant);
  await keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Sign in to test and save' })).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await expect(page.getByLabel('Sign-in link')).toBeFocused();
  await keyboard.type(server.signInLink());
  await keyboard.press('Enter');
  await expect(form.test).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: accepted })).toBeVisible();
});
