import { expect } from '@playwright/test';
import { expectAccessible } from '../testing/accessible.ts';
import { readClipboard } from './testing/clipboard.ts';
import { test } from './testing/fixtures.ts';
import { guidePath, openGuide } from './testing/outlook-guide.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a choice is shared as a link, as Markdown and as a code, and Escape leads back', async ({
  page,
  server,
}) => {
  await openGuide(page, '?actions=list_messages,send_mail');
  const address = `${server.url}${guidePath}?actions=list_messages,send_mail`;
  const share = page.getByRole('button', { name: 'Share', exact: true });
  const dialog = page.getByRole('dialog', { name: 'Share this guide' });
  await share.press('Enter');
  await expect(dialog.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  await expect(dialog.getByText(address, { exact: true })).toBeVisible();

  await dialog.getByRole('button', { name: 'Copy link' }).press('Enter');
  await expect.poll(() => readClipboard(page)).toBe(address);
  await dialog.getByRole('button', { name: 'Copy as Markdown' }).press('Enter');
  await expect
    .poll(() => readClipboard(page))
    .toBe(
      [
        `[Microsoft Outlook for StackOne](<${address}>)`,
        '2 of 39 actions · 2 scopes · Delegated permissions',
        'Scopes: `Mail.ReadBasic`, `Mail.Send`',
      ].join('\n\n'),
    );
  await expectAccessible(page, { part: 'dialog' });

  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(share).toBeFocused();
});

test('the address that stands for all choices is there for searches, and no phone shares it instead of the choice', async ({
  page,
  server,
}) => {
  const canonical = page.locator('link[rel="canonical"]');
  await openGuide(page);
  await expect(canonical).toHaveAttribute('href', `${server.url}${guidePath}`);
  await openGuide(page, '?actions=send_mail');
  await expect(canonical).toHaveCount(0);
});
