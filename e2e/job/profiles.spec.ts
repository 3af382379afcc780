import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../testing/accessible.ts';
import { test } from '../testing/fixtures.ts';
import { checkRow } from './testing/credentials-form.ts';
import { practice } from './testing/practice.ts';
import { saveProfile } from './testing/saved-profile.ts';
import { expectNoSidewaysScrolling } from './testing/width.ts';

const longName = `Contoso ${'and its many subsidiaries '.repeat(4)}`.trim();
const unbroken = 'X'.repeat(120);

async function expectInOrder(page: Page): Promise<void> {
  await expectAccessible(page);
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 740 });
    await expectNoSidewaysScrolling(page);
  }
  // Narrow or wide, the colours are the same.
  await expectAccessible(page, { themes: ['light'] });
  await page.setViewportSize({ width: 1280, height: 900 });
}

test('the list shows what is what, also with long names and on a narrow screen', async ({
  operatorPage: page,
}) => {
  await saveProfile(page, { name: longName, tested: true });
  await saveProfile(page, { name: unbroken, values: practice('no-roles') });
  await page.goto('/profiles');
  const rows = page.getByRole('row');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1)).toContainText(unbroken);
  await expect(rows.nth(1)).toContainText('Draft');
  await expect(rows.nth(1)).toContainText('Never tested');
  await expect(rows.nth(2)).toContainText('Connected');
  await expectInOrder(page);
});

test('more than fifty profiles come page by page', async ({ operatorPage: page }) => {
  for (let number = 1; number <= 51; number += 1) {
    await saveProfile(page, { name: `Tenant ${number}` });
  }
  await page.goto('/profiles');
  await expect(page.getByRole('row')).toHaveCount(51);
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(page.getByRole('row')).toHaveCount(52);
  await expect(page.getByRole('row').last()).toContainText('Tenant 1');
  await expect(page.getByRole('button', { name: 'Show more' })).toHaveCount(0);
});

test('a profile whose secret stops working needs attention, and says why', async ({
  operatorPage: page,
  practiceTenant,
}) => {
  const id = await saveProfile(page, { name: longName, tested: true });
  await page.goto(`/profiles/${id}`);
  await expect(page.getByText('The last test passed.')).toBeVisible();
  await expectInOrder(page);

  for (const app of practiceTenant.directory.appRegistrations) {
    for (const secret of app.clientSecrets) secret.endsAt = new Date('2026-01-01T00:00:00Z');
  }
  await page.getByRole('button', { name: 'Test again' }).click();
  await expect(page.getByText('It was connected, and the last test did not pass.')).toBeVisible();
  await expect(checkRow(page, 'Failed', 'Client secret')).toContainText(
    'This client secret has expired.',
  );
  await page.getByText('Details from Microsoft').click();
  await expectInOrder(page);
  await page.getByRole('link', { name: 'All profiles' }).click();
  await expect(page.getByRole('row', { name: /Contoso/ })).toContainText('Needs attention');
});

test('a draft is in order, and becomes connected with its first passed test', async ({
  operatorPage: page,
}) => {
  const id = await saveProfile(page, { name: unbroken });
  await page.goto(`/profiles/${id}`);
  await expect(page.getByText('Saved without a passed test.')).toBeVisible();
  await expect(page.getByText('Never tested')).toBeVisible();
  await expectInOrder(page);
  await page.getByRole('button', { name: 'Test again' }).click();
  await expect(page.getByText('The last test passed.')).toBeVisible();
});

test('a profile that does not exist is said not to', async ({ operatorPage: page, noise }) => {
  noise.allow(/status of 404/);
  await page.goto('/profiles/7b0f5f1e-6f0a-4c59-8f3e-2a4c9d1e5b6a');
  await expect(page.getByText('This profile does not exist')).toBeVisible();
  await expectInOrder(page);
});
