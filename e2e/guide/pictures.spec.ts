import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../testing/accessible.ts';
import { test } from './testing/fixtures.ts';
import { stepsOf } from './testing/guide-parts.ts';
import { openGuide } from './testing/outlook-guide.ts';

/** A drawing by the words that stand for it. */
const drawing = (page: Page, words: RegExp) => page.getByRole('img', { name: words });

/** Drawings come when the reader comes near. */
async function comeTo(page: Page, step: string) {
  await stepsOf(page).heading(step).scrollIntoViewIfNeeded();
}

test('a step shows the screen where it happens, with the values of the choice', async ({
  page,
}) => {
  await openGuide(page, '?actions=get_message,send_mail');
  await comeTo(page, 'Create the registration');
  await expect(
    drawing(page, /StackOne Microsoft Outlook Integration.*Choose Single tenant only\./),
  ).toBeVisible();
  await page.getByRole('combobox', { name: 'Account type' }).selectOption('multi');
  await comeTo(page, 'Create the registration');
  await expect(drawing(page, /Choose Multiple Entra ID tenants\./)).toBeVisible();

  await comeTo(page, 'Tick the mail permissions');
  await expect(drawing(page, /Tick Mail\.ReadBasic, Mail\.Send\./)).toBeVisible();
});

test('a screen that looks different is shown in the earlier wording, text and drawing', async ({
  page,
}) => {
  await openGuide(page, '?actions=send_mail');
  await comeTo(page, 'Open the authentication settings');
  const current = drawing(page, /Select Add Redirect URI\.$/);
  await expect(current).toBeVisible();
  const figure = page.getByRole('figure').filter({ has: current });
  await figure.getByRole('button', { name: 'My screen looks different' }).click();
  await expect(drawing(page, /Select Add a platform\.$/)).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'My screen looks different' })).toBeChecked();
  await expect(page.getByText('Find Platform configurations.')).toBeVisible();
});

test('a drawing is enlarged and closed by keyboard', async ({ page }) => {
  await openGuide(page, '?actions=send_mail');
  await comeTo(page, 'Copy the two IDs');
  const enlarge = page.getByRole('button', { name: 'Enlarge: The overview of the registration' });
  await enlarge.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'The overview of the registration' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByText('Object ID is the wrong one: nobody needs it.')).toBeVisible();
  await expectAccessible(page, { part: 'dialog[open]' });
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(enlarge).toBeFocused();
});

test('every drawing stands on one page, in order in both themes and without overflow', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/pictures');
  await expect(page.getByRole('heading', { name: 'The permission picker' })).toBeVisible();
  // Each stands there in both themes, whatever the theme of the page.
  await expectAccessible(page, { drawings: true, themes: ['light'] });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(360);
});

test('drawings that come move nothing: their places have their height before', async ({ page }) => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\/step-picture-.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await openGuide(page, '?actions=list_messages,send_mail');
  const places = page.getByRole('region').locator('[data-picture]');
  const heights = (places: Locator) =>
    places.evaluateAll((all) => all.map((place) => place.getBoundingClientRect().height));
  const before = await heights(places);
  expect(before.length).toBeGreaterThan(8);

  letGo();
  const figures = page.getByRole('figure');
  for (let at = 0; at < before.length; at += 1) {
    await figures.nth(at).scrollIntoViewIfNeeded();
  }
  const after = await heights(figures);
  const moved = after.map((height, at) => Math.round(Math.abs(height - (before[at] ?? 0))));
  expect(Math.max(...moved), String(moved)).toBeLessThan(24);
});
