import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../testing/accessible.ts';
import { openForm } from './testing/credentials-form.ts';
import { test } from './testing/fixtures.ts';
import { practice } from './testing/practice.ts';

const { clientId, clientSecret, tenant } = practice('granted');
const objectId = 'c0ffee00-1234-4abc-9def-0123456789ab';
const settings = `AZURE_CLIENT_ID=${clientId}\nAZURE_CLIENT_SECRET="${clientSecret}"\nAZURE_TENANT=${tenant}\n`;

const box = (page: Page) => page.getByRole('textbox', { name: 'Text to sort' });

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await box(page).focus();
  await page.keyboard.press('ControlOrMeta+v');
}

async function openBox(page: Page) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const form = await openForm(page);
  await page.getByText('Paste anything').click();
  return form;
}

test('a pasted text fills the fields and does not stay', async ({ page }) => {
  const form = await openBox(page);
  await paste(page, settings);
  await expect(form.clientId).toHaveValue(clientId);
  await expect(form.clientSecret).toHaveValue(clientSecret);
  await expect(form.tenant).toHaveValue(tenant);
  await expect(box(page)).toHaveValue('');
  await expect(page.getByTestId('announcer')).toHaveText(
    'Recognised: Client ID, Client secret, and Tenant.',
  );
  // What stays on the screen does not hold the secret.
  expect(await page.locator('body').innerText()).not.toContain(clientSecret);
  await expectAccessible(page, { part: 'form' });
});

test('a field that holds another value keeps it until it is to be replaced', async ({ page }) => {
  const form = await openBox(page);
  await form.clientId.fill(objectId);
  await paste(page, `Application (client) ID\n:\n${clientId}\nObject ID\n:\n${objectId}`);
  await expect(form.clientId).toHaveValue(objectId);
  await expect(form.clientId).toHaveAccessibleDescription(/This is the Object ID of the app\./);
  await page.getByRole('button', { name: 'Replace Client ID' }).click();
  await expect(form.clientId).toHaveValue(clientId);
  await expect(form.clientId).not.toHaveAccessibleDescription(/Object ID of the app/);
});

test('an ID that nothing names is offered to the fields', async ({ page }) => {
  const form = await openBox(page);
  await paste(page, clientId);
  await expect(form.clientId).toHaveValue('');
  await page.getByRole('button', { name: 'Use as Client ID' }).click();
  await expect(form.clientId).toHaveValue(clientId);
});

test('a secret from an address is decoded by one click, and never by itself', async ({ page }) => {
  const form = await openForm(page);
  const encoded = clientSecret.replaceAll('~', '%7E');
  await form.clientSecret.fill(encoded);
  await expect(form.clientSecret).toHaveValue(encoded);
  await expect(form.clientSecret).toHaveAccessibleDescription(/written in another way\.$/);
  await page.getByRole('button', { name: 'Decode' }).click();
  await expect(form.clientSecret).toHaveValue(clientSecret);
  await expect(form.clientSecret).toBeFocused();
});
