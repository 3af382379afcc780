import { expect } from '@playwright/test';
import { expectAccessible } from '../testing/accessible.ts';
import { test } from './testing/fixtures.ts';

test('every cause stands on one page as a person meets it, in both themes and without overflow', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/diagnoses');
  const entry = page.locator('[data-diagnosis="secret-wrong"]');
  await expect(entry.getByText('Entra does not accept this client secret.')).toBeVisible();
  await expect(entry).toContainText('Numbers:7000215');
  await expect(page.locator('[data-diagnosis="blocked-by-conditional-access"]')).toContainText(
    'It takes whoever looks after Conditional Access in your organisation.',
  );
  // Every entry is made of the same parts: those of one section tell of all.
  await expectAccessible(page, { part: 'section[aria-labelledby="policy"]' });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(360);
});
