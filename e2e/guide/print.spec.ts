import { expect } from '@playwright/test';
import { test } from './testing/fixtures.ts';
import { panelOf, stepsOf } from './testing/guide-parts.ts';
import { openGuide } from './testing/outlook-guide.ts';

test('on paper done steps are whole, and nothing to click is left', async ({ page }) => {
  await openGuide(page, '?actions=all');
  const { tick, step, headings } = stepsOf(page);
  await tick('Sign in to the admin center').check();
  const body = step('Sign in to the admin center').getByText('The Azure portal shows');
  await expect(body).toBeHidden();

  await page.emulateMedia({ media: 'print' });
  await expect(body).toBeVisible();
  await expect(headings).toHaveCount(14);
  await expect(page.getByText('Forward Message', { exact: true }).first()).toBeVisible();
  await expect(panelOf(page).heading).toBeHidden();
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await expect(page.getByRole('combobox')).toHaveCount(0);
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await expect(page.getByRole('button').filter({ visible: true })).toHaveText(
    ['Sign in to the admin center'].map((title) => new RegExp(title)),
  );
});
