import { expect } from '@playwright/test';
import { expectAccessible } from '../testing/accessible.ts';
import { test } from '../testing/fixtures.ts';

test('an administrator makes a key, a program uses it, and it is revoked', async ({
  operatorPage: page,
  request,
}) => {
  await page.goto('/api-keys');
  await expect(page.getByText('No program has a key yet')).toBeVisible();

  await page.getByRole('button', { name: 'Make the key' }).click();
  await expect(page.getByRole('alert')).toContainText('2 values need another look');
  await expectAccessible(page, { themes: ['dark'] });
  await page.getByRole('link', { name: 'Give the key a name.' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Portal backend');
  await page.getByRole('button', { name: 'A backend that uses connections' }).click();
  await expect(page.getByRole('checkbox', { name: /^credentials:read/ })).toBeChecked();
  await page.getByRole('checkbox', { name: /^credentials:read/ }).click();
  await page.getByRole('button', { name: 'Make the key' }).click();

  const shown = page.getByRole('region', { name: 'Copy the key now' });
  await expect(shown).toBeFocused();
  const key = (await shown.locator('code').textContent()) ?? '';
  expect(key).toMatch(/^sw_[\w-]{43}$/);
  await expectAccessible(page);
  const origin = new URL(page.url()).origin;
  const ask = (path: string) =>
    request.get(`${origin}/api/v1/${path}`, { headers: { authorization: `Bearer ${key}` } });
  expect((await ask('profiles')).status()).toBe(200);
  expect((await ask('api-keys')).status()).toBe(403);

  await shown.getByRole('button', { name: 'I have copied it' }).click();
  await expect(page.getByRole('heading', { name: 'New key' })).toBeFocused();
  await expect(page.getByText(key)).toHaveCount(0);
  await page.getByRole('button', { name: 'Revoke Portal backend' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByRole('row', { name: /Portal backend/ })).toContainText('Revoked');
  await expect(page.getByRole('region', { name: 'Keys', exact: true })).toBeFocused();
  expect((await ask('profiles')).status()).toBe(401);

  await page.getByRole('link', { name: 'How to use one: the API' }).click();
  await page.getByRole('link', { name: 'Reads the credentials of a profile' }).click();
  await expect(page).toHaveURL(/\/api#getProfilesIdCredentials$/);
  // The whole of it is long, and every part is made of the same.
  await expectAccessible(page, { part: '[aria-labelledby="secrets"]' });
});
