import { expect } from '@playwright/test';
import { readClipboard } from './testing/clipboard.ts';
import { test } from './testing/fixtures.ts';
import { announcementsOf, panelOf } from './testing/guide-parts.ts';
import { guidePath, openGuide, redirectUri } from './testing/outlook-guide.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const query = '?actions=list_messages,send_mail,get_message_rule';
const scopes = ['Mail.ReadBasic', 'Mail.Send', 'MailboxSettings.Read'];

test('copying is confirmed to the eye and to assistive technology', async ({ page }) => {
  await openGuide(page, query);
  const { copyScopes } = panelOf(page);
  await copyScopes.click();
  await expect(page.getByRole('button', { name: 'Copy scopes: Copied' })).toHaveText('Copied');
  await expect(announcementsOf(page)).toHaveText('Copy scopes: copied');
  await expect(announcementsOf(page)).toHaveAttribute('aria-live', 'polite');
  expect(await readClipboard(page)).toBe(scopes.join(' '));
  await expect(copyScopes).toHaveText('Copy scopes');
});

for (const [name, character] of [
  ['Space', ' '],
  ['Comma', ','],
  ['Semicolon', ';'],
  ['Pipe', '|'],
  ['Newline', '\n'],
] as const) {
  test(`${name} puts exactly one character between scopes and none at the ends`, async ({
    page,
  }) => {
    await openGuide(page, query);
    const panel = panelOf(page);
    await panel.separator.selectOption(name);
    await expect(panel.scopes).toHaveValue(scopes.join(character));
    await panel.copyScopes.click();
    await expect(announcementsOf(page)).toHaveText('Copy scopes: copied');
    expect(await readClipboard(page)).toBe(scopes.join(character));
  });
}

test('the address that is copied is the address of this very guide', async ({ page, server }) => {
  await openGuide(page);
  const panel = panelOf(page);
  await panel.action('Send Mail').check();
  await panel.separator.selectOption('Pipe');
  const address = `${server.url}${guidePath}?actions=send_mail&separator=pipe`;
  await expect(page).toHaveURL(address);
  await expect(panel.url).toHaveValue(address);
  await panel.copyUrl.click();
  await expect(announcementsOf(page)).toHaveText('Copy URL: copied');
  expect(await readClipboard(page)).toBe(address);
  await page.getByRole('button', { name: 'Share: copy the link to this page' }).click();
  await expect(announcementsOf(page)).toHaveText(/^Share.*: copied$/);
  expect(await readClipboard(page)).toBe(address);
});

for (const [button, text] of [
  ['Copy redirect URI', redirectUri],
  ['Copy app name', 'StackOne Microsoft Outlook Integration'],
  ['Copy secret description', 'StackOne Outlook Integration Secret'],
  ['Copy Mail.Send', 'Mail.Send'],
  ['Copy MailboxSettings.Read', 'MailboxSettings.Read'],
  ['Copy scopes for this field', scopes.join(' ')],
] as const) {
  test(`“${button}” copies that and nothing else`, async ({ page }) => {
    await openGuide(page, query);
    // By the keyboard: a drawing that arrives above may move the button from under a pointer.
    await page.getByRole('button', { name: button, exact: true }).press('Enter');
    await expect(announcementsOf(page)).toHaveText(`${button}: copied`);
    expect(await readClipboard(page)).toBe(text);
  });
}
