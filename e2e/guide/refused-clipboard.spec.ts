import { expect } from '@playwright/test';
import { readClipboard, refuseCopying, selectedText } from './testing/clipboard.ts';
import { test } from './testing/fixtures.ts';
import { announcementsOf, panelOf } from './testing/guide-parts.ts';
import { guidePath, openGuide, redirectUri } from './testing/outlook-guide.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test.beforeEach(async ({ page }) => {
  await refuseCopying(page);
  await openGuide(page, '?actions=list_messages,send_mail');
});

for (const [button, text] of [
  ['Copy scopes', 'Mail.ReadBasic Mail.Send'],
  ['Copy redirect URI', redirectUri],
  ['Copy Mail.Send', 'Mail.Send'],
] as const) {
  test(`where the clipboard is refused, “${button}” selects the text and says which keys copy it`, async ({
    page,
  }) => {
    await page.getByRole('button', { name: button, exact: true }).filter({ visible: true }).click();
    await expect(page.getByRole('main').getByText('press Ctrl+C')).toBeVisible();
    await expect(announcementsOf(page)).toContainText('press Ctrl+C');
    expect(await selectedText(page)).toBe(text);
    await page.keyboard.press('Control+C');
    expect(await readClipboard(page)).toBe(text);
  });
}

test('where the clipboard is refused, “Copy URL” and what is shared stand there selected', async ({
  page,
  server,
}) => {
  const address = `${server.url}${guidePath}?actions=list_messages,send_mail`;
  const copyBy = async (button: string, told = page.getByRole('dialog')) => {
    await page.getByRole('button', { name: button, exact: true }).click();
    await expect(announcementsOf(told)).toContainText('press Ctrl+C');
    await page.keyboard.press('Control+C');
    return readClipboard(page);
  };
  expect(await copyBy('Copy URL', page.locator('body'))).toBe(address);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  expect(await copyBy('Copy link')).toBe(address);
  await page.getByRole('button', { name: 'Copy as Markdown', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Copy as Markdown' })).toBeFocused();
  await page.keyboard.press('Control+C');
  expect(await readClipboard(page)).toContain(`(<${address}>)\n\n2 of 39 actions`);
});

test('a refusal is forgotten with the next thing that is done, and takes no focus', async ({
  page,
}) => {
  const { copyScopes, action } = panelOf(page);
  const words = page.getByRole('main').getByText('press Ctrl+C');
  await copyScopes.click();
  await expect(words).toBeVisible();
  await action('List Messages').click();
  await expect(words).toBeHidden();
  await expect(action('List Messages')).toBeFocused();
  await expect(page.getByText('1 of 39 selected')).toBeVisible();
  await expect(action('List Messages')).toBeFocused();

  await copyScopes.click();
  await expect(words).toBeVisible();
  expect(await selectedText(page)).toBe('Mail.Send');
});

test('the older way of copying is tried before giving up', async ({ page }) => {
  await page.addInitScript(() => {
    document.execCommand = () => true;
  });
  await openGuide(page, '?actions=send_mail');
  await panelOf(page).copyScopes.click();
  await expect(announcementsOf(page)).toHaveText('Copy scopes: copied');
});
