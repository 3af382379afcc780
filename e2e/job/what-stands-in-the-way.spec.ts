import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { expectAccessible } from '../testing/accessible.ts';
import { test } from '../testing/fixtures.ts';
import { practice } from './testing/practice.ts';
import { saveProfile } from './testing/saved-profile.ts';

const day = 86_400_000;

test('a secret that ends soon is counted above the list, and leads to those that do', async ({
  operatorPage: page,
}) => {
  await saveProfile(page, { name: 'Northwind' });
  const id = await saveProfile(page, { name: 'Contoso' });
  const answer = await page.request.patch(`/api/v1/profiles/${id}`, {
    data: { secretEndsAt: Date.now() + 20 * day },
    headers: { 'if-match': '"v1"' },
  });
  expect(answer.status()).toBe(200);
  await page.goto('/profiles');
  await expect(page.getByText('1 secret ends within 60 days')).toBeVisible();
  await page.getByRole('link', { name: 'Show them' }).click();
  await expect(page).toHaveURL('/profiles?expiring=60&sort=expiry');
  await expect(page.getByRole('rowheader')).toHaveText(['Contoso']);
  await page.getByRole('link', { name: 'Contoso' }).click();
  await expect(page.getByText(/^The secret ends in (19|20) days$/)).toBeVisible();
  await expectAccessible(page);
});

test('a secret whose key is lost is said to be so, and a new one mends that', async ({
  operatorPage: page,
  server,
}) => {
  const id = await saveProfile(page, { name: 'Contoso', tested: true });
  await rm(join(server.dataDir, 'encryption-keys'));
  await server.restart();
  await page.goto('/profiles');
  await expect(page.getByRole('row', { name: /Contoso/ })).toContainText('Does not open');
  await page.goto(`/profiles/${id}`);
  const lost = page.getByText('The stored secret cannot be opened: its key is missing');
  await expect(lost).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Replace the secret' }).first().click();
  await expect(page.getByText('there is nothing to go back to')).toBeVisible();
  // The very secret that it had: what cannot be opened cannot be told to be the same.
  const field = page.getByRole('textbox', { name: 'New client secret' });
  await field.fill(practice('granted').clientSecret);
  await field.press('Enter');
  await expect(page.getByText('The old secret is destroyed here.')).toBeVisible();
  await expect(lost).toHaveCount(0);
});
