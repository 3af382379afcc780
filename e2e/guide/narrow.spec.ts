import { expect, type Page } from '@playwright/test';
import { readClipboard } from './testing/clipboard.ts';
import { test } from './testing/fixtures.ts';
import { tabTo, walkByTab } from './testing/focus-stops.ts';
import { announcementsOf, panelOf } from './testing/guide-parts.ts';
import { openGuide } from './testing/outlook-guide.ts';

test.use({
  viewport: { width: 360, height: 780 },
  permissions: ['clipboard-read', 'clipboard-write'],
});

test('on a narrow screen a summary stays at the bottom, and copies', async ({ page }) => {
  await openGuide(page, '?actions=send_mail,list_messages,forward_message');
  const bar = page.getByRole('region', { name: 'Your choice' });
  await expect(bar).toContainText('3 actions · 2 scopes');
  await page.getByRole('heading', { level: 1 }).press('End');
  await expect(bar).toBeInViewport({ ratio: 1 });
  const box = await bar.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(780);
  await bar.getByRole('button', { name: 'Copy scopes' }).click();
  await expect(announcementsOf(page)).toHaveText('Copy scopes: copied');
  expect(await readClipboard(page)).toBe('Mail.ReadBasic Mail.Send');
  await expect(panelOf(page).heading).toBeHidden();
});

test('“Choose actions” opens a sheet over the whole screen, which has the focus', async ({
  page,
}) => {
  await openGuide(page);
  await opener(page).click();
  await expect(sheet(page)).toBeVisible();
  await expect(sheet(page)).toHaveAttribute('aria-modal', 'true');
  await expect(panelOf(page).heading).toBeFocused();
  expect(await sheet(page).boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 780 });
  await expect(sheet(page).getByRole('button', { name: 'Done' })).toBeInViewport({ ratio: 1 });
});

test('the sheet keeps the focus: Tab goes round within it', async ({ page }) => {
  await openGuide(page);
  await opener(page).click();
  await expect(panelOf(page).heading).toBeFocused();
  for (let round = 0; round < 2; round += 1) {
    const stops = await walkByTab(page);
    expect(stops.map(({ landmark }) => landmark)).toEqual(stops.map(() => 'dialog'));
    expect(stops.at(0)?.name).toBe('Search actions');
    expect(stops.at(-1)?.name).toBe('Done');
    expect(stops.filter(({ outline, inTheOpen }) => outline < 2 || !inTheOpen)).toEqual([]);
  }
});

for (const [name, close] of [
  ['Escape', (page: Page) => page.keyboard.press('Escape')],
  ['“Done”', (page: Page) => sheet(page).getByRole('button', { name: 'Done' }).click()],
] as const) {
  test(`${name} closes the sheet, keeps the choice and gives the focus back`, async ({ page }) => {
    await openGuide(page);
    await opener(page).click();
    await panelOf(page).action('Send Mail').check();
    await close(page);
    await expect(sheet(page)).toBeHidden();
    await expect(opener(page)).toBeFocused();
    await expect(page.getByText('1 action · 1 scope')).toBeVisible();
    await expect(page).toHaveURL(/\?actions=send_mail$/);
  });
}

test('the sheet works without a pointer', async ({ page }) => {
  await openGuide(page);
  await tabTo(page, 'Skip to the actions');
  await page.keyboard.press('Enter');
  await expect(panelOf(page).heading).toBeFocused();
  await tabTo(page, 'Send Mail');
  await page.keyboard.press('Space');
  await tabTo(page, 'Done');
  await page.keyboard.press('Enter');
  await expect(opener(page)).toBeFocused();
  await expect(page.getByText('1 action · 1 scope')).toBeVisible();
});

test('a screen that becomes wide has the panel beside the guide instead', async ({ page }) => {
  await openGuide(page);
  await opener(page).click();
  await expect(sheet(page)).toBeVisible();
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(sheet(page)).toBeHidden();
  await expect(panelOf(page).heading).toBeVisible();
  await expect(page.getByRole('banner')).not.toHaveAttribute('inert');
});

test('behind an open sheet nothing scrolls; beside it a touch closes it', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await openGuide(page);
  await opener(page).click();
  await page.mouse.move(100, 500);
  await page.mouse.wheel(0, 600);
  await expect(panelOf(page).heading).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.mouse.click(100, 500);
  await expect(sheet(page)).toBeHidden();
  await expect(opener(page)).toBeFocused();
});

function opener(page: Page) {
  return page.getByRole('button', { name: 'Choose actions', exact: true });
}

function sheet(page: Page) {
  return page.getByRole('dialog', { name: 'Select Actions to adjust the guide' });
}
