import { expect } from '@playwright/test';
import { test } from './testing/fixtures.ts';

test('the guide is there, and quiet', async ({ page }) => {
  await page.goto('/guides/stackone/microsoftoutlook');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Microsoft Outlook for StackOne',
  );
  await expect(page.getByRole('checkbox', { name: 'Send Mail', exact: true })).toBeEnabled();
});

test('an operator who has signed in sees the profiles', async ({ operatorPage }) => {
  await operatorPage.goto('/profiles');
  await expect(operatorPage.getByText('No profiles yet')).toBeVisible();
});
