import { expect, type Page } from '@playwright/test';
import { test } from './testing/fixtures.ts';
import { guidePath, openGuide, takenOver } from './testing/outlook-guide.ts';

const dark = 'rgb(16, 19, 23)';
const light = 'rgb(255, 255, 255)';

test('a theme that was chosen is there from the first byte of the next page', async ({
  page,
  noise,
}) => {
  await openGuide(page);
  const theme = page.getByRole('combobox', { name: 'Theme' });
  await expect(theme).toHaveValue('system');
  expect(await background(page)).toBe(light);
  await theme.selectOption('Dark');
  await expect(theme).toHaveValue('dark');
  expect(await background(page)).toBe(dark);

  const html = await (await page.request.get(guidePath)).text();
  expect(html).toMatch(/^<!doctype html>\s*<html lang="en" data-theme="dark">/);
  await page.reload();
  await expect(theme).toHaveValue('dark');

  noise.allow(/ERR_FAILED/);
  await page.route('**/*.js', (route) => route.abort());
  await page.reload();
  expect(await background(page)).toBe(dark);
});

test('a theme stays chosen from page to page', async ({ page }) => {
  await page.goto('/');
  await takenOver(page);
  const theme = page.getByRole('combobox', { name: 'Theme' });
  await theme.selectOption('Dark');
  await page.getByRole('link', { name: 'Microsoft Outlook for StackOne' }).click();
  await expect(page.getByRole('article')).toBeVisible();
  await expect(theme).toHaveValue('dark');
  expect(await background(page)).toBe(dark);
  await theme.selectOption('Light');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 2, name: 'Guides' })).toBeVisible();
  await expect(theme).toHaveValue('light');
});

test('without a choice the theme is that of the system, while it changes too', async ({ page }) => {
  await openGuide(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await background(page)).toBe(dark);
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('Light');
  expect(await background(page)).toBe(light);
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('System');
  expect(await background(page)).toBe(dark);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await background(page)).toBe(light);
});

test('a theme that does not exist counts as none', async ({ page, context, server }) => {
  await context.addCookies([{ name: 'scopewright-theme', value: '"><script>', url: server.url }]);
  await openGuide(page);
  await expect(page.getByRole('combobox', { name: 'Theme' })).toHaveValue('system');
});

function background(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}
