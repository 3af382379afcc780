import { expect } from '@playwright/test';
import { test } from './testing/fixtures.ts';
import { guidePath } from './testing/outlook-guide.ts';

const unknown = [
  '/nowhere/at/all',
  '/guides',
  '/guides/stackone/nothing',
  '/guides/nobody/microsoftoutlook',
  '/guides/stackone/microsoftoutlook/more',
  '/guides/__proto__/constructor',
  '/guides/%E0%A4%A/x',
  '/%00',
  '/<script>alert(1)</script>',
];

test('an unknown address says that there is no such page, and leads back', async ({
  page,
  noise,
}) => {
  noise.allow(/status of 404/);
  for (const path of unknown) {
    await test.step(path, async () => {
      const response = await page.goto(path);
      expect(response?.status()).toBe(404);
      await expect(page).toHaveTitle('There is no such page · Scopewright');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
      await page.getByRole('link', { name: 'Microsoft Outlook for StackOne' }).click();
      await expect(page).toHaveURL(new RegExp(`${guidePath}$`));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'Microsoft Outlook for StackOne',
      );
    });
  }
});

test('the name of the product leads to all guides, from everywhere', async ({ page }) => {
  await page.goto(guidePath);
  await page.getByRole('link', { name: 'Scopewright' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Guides' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Microsoft Outlook for StackOne',
  );
});
