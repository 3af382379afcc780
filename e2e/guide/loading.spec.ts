import { expect } from '@playwright/test';
import { test } from './testing/fixtures.ts';
import { announcementsOf, panelOf } from './testing/guide-parts.ts';
import { takenOver } from './testing/outlook-guide.ts';

const guideRequest = '**/api/v1/guides/**';

test('a guide that one comes to from the start page says that its actions are loading', async ({
  page,
}) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(guideRequest, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto('/');
  await takenOver(page);
  await page.getByRole('link', { name: 'Microsoft Outlook for StackOne' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Loading actions…' })).toBeVisible();
  release();
  await expect(panelOf(page).table.getByRole('checkbox')).toHaveCount(39);
  await expect(page.getByText('Loading actions…')).toBeHidden();
  await expect(page).toHaveTitle('Microsoft Outlook for StackOne · Scopewright');
  await expect(announcementsOf(page)).toHaveText('Microsoft Outlook for StackOne · Scopewright');
});

test('a guide that does not arrive can be asked for again', async ({ page, noise }) => {
  noise.allow(/ERR_FAILED/);
  await page.route(guideRequest, (route) => route.abort());
  await page.goto('/');
  await takenOver(page);
  await page.getByRole('link', { name: 'Microsoft Outlook for StackOne' }).click();
  await expect(page.getByRole('alert')).toContainText('did not arrive');
  await page.unroute(guideRequest);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(panelOf(page).heading).toBeVisible();
});
