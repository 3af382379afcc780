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

const separators = [
  ['Comma', ','],
  ['Semicolon', ';'],
  ['Pipe', '|'],
  ['Newline', '\n'],
  ['Space', ' '],
] as const;

test('a separator is exactly one character between scopes, and none at the ends', async ({
  page,
}) => {
  await openGuide(page, query);
  const { separator, scopes: field, copyScopes } = panelOf(page);
  for (const [name, character] of separators) {
    await test.step(name, async () => {
      await separator.selectOption(name);
      await expect(field).toHaveValue(scopes.join(character));
      // By the keyboard: the button says for a while that it has copied, whatever it is called.
      await copyScopes.press('Enter');
      await expect.poll(() => readClipboard(page)).toBe(scopes.join(character));
    });
  }
});

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
});

const copied = [
  ['Copy redirect URI', redirectUri],
  ['Copy app name', 'StackOne Microsoft Outlook Integration'],
  ['Copy secret description', 'StackOne Outlook Integration Secret'],
  ['Copy Mail.Send', 'Mail.Send'],
  ['Copy MailboxSettings.Read', 'MailboxSettings.Read'],
  ['Copy scopes for this field', scopes.join(' ')],
] as const;

test('each button copies what it says and nothing else', async ({ page }) => {
  await openGuide(page, query);
  for (const [button, text] of copied) {
    await test.step(button, async () => {
      // By the keyboard: a drawing that arrives above may move the button from under a pointer.
      await page.getByRole('button', { name: button, exact: true }).press('Enter');
      await expect(announcementsOf(page)).toHaveText(`${button}: copied`);
      expect(await readClipboard(page)).toBe(text);
    });
  }
});
