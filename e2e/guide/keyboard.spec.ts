import { expect } from '@playwright/test';
import { readClipboard } from './testing/clipboard.ts';
import { documentedActions } from './testing/documented-actions.ts';
import { test } from './testing/fixtures.ts';
import { tabTo, walkByTab } from './testing/focus-stops.ts';
import { announcementsOf, panelOf, stepsOf } from './testing/guide-parts.ts';
import { openGuide } from './testing/outlook-guide.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

for (const [width, height] of [
  [1440, 900],
  [768, 1024],
  [360, 780],
] as const) {
  test(`at ${width} px every stop of the focus is seen, and in the open`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openGuide(page, '?actions=list_messages,get_message_rule,brew');
    await stepsOf(page).tick('Sign in to the admin center').check();
    await page.evaluate(() => {
      scrollTo(0, 0);
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    const stops = await walkByTab(page);
    expect(stops.length).toBeGreaterThan(40);
    expect(stops.filter(({ outline }) => outline < 2)).toEqual([]);
    expect(stops.filter(({ inTheOpen }) => !inTheOpen)).toEqual([]);
  });
}

test('the focus goes through header, guide and panel, and through the panel as it is read', async ({
  page,
}) => {
  await openGuide(page, '?actions=send_mail');
  // Their code comes when somebody comes near, and nobody presses Tab as fast as this.
  await stepsOf(page).heading('Test the credentials').scrollIntoViewIfNeeded();
  await expect(page.getByRole('region', { name: 'Text of register-app.sh' })).toBeVisible();
  await page.evaluate(() => scrollTo(0, 0));
  const stops = await walkByTab(page);
  const landmarks = stops
    .map(({ landmark }) => landmark)
    .filter((landmark, index, all) => landmark !== all[index - 1]);
  // The lines of a script scroll: they are a place of their own.
  expect(landmarks).toEqual(['header', 'article', 'section', 'region']);
  expect(stops.filter(({ landmark }) => landmark === 'region').map(({ name }) => name)).toEqual([
    'Search actions',
    'Select all',
    'Clear',
    'Details',
    ...documentedActions.map(({ label }) => label),
    'Dynamic Guide URL',
    'Copy URL',
    'Scopes Selected',
    'Strategy',
    'Separator',
    'Copy scopes',
  ]);
});

test('without a pointer: to the actions, search, choose, separate, copy', async ({ page }) => {
  await openGuide(page);
  await tabTo(page, 'Skip to the actions');
  await page.keyboard.press('Enter');
  await expect(panelOf(page).heading).toBeFocused();
  await tabTo(page, 'Search actions');
  await page.keyboard.type('list message');
  await expect(panelOf(page).table.getByRole('checkbox')).toHaveCount(3);
  await tabTo(page, 'List Messages');
  await page.keyboard.press('Space');
  await tabTo(page, 'List Message Rules');
  await page.keyboard.press('Space');
  await tabTo(page, 'Separator');
  await page.keyboard.type('Com');
  await tabTo(page, 'Copy scopes');
  await page.keyboard.press('Enter');
  await expect(announcementsOf(page)).toHaveText('Copy scopes: copied');
  expect(await readClipboard(page)).toBe('Mail.ReadBasic,MailboxSettings.Read');
});

test('without a pointer: to the guide, tick, fold, open, go on', async ({ page }) => {
  await openGuide(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to the guide' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await tabTo(page, 'Done: Sign in to the admin center');
  await page.keyboard.press('Space');
  const fold = stepsOf(page).heading('Sign in to the admin center').getByRole('button');
  await page.keyboard.press('Tab');
  await expect(fold).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
  await tabTo(page, 'Done, next step');
  await page.keyboard.press('Enter');
  await expect(stepsOf(page).heading('Copy the two IDs')).toBeFocused();
  await expect(page.getByText('2 of 14 steps')).toBeVisible();
});
