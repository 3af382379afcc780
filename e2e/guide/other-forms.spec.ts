import { expect } from '@playwright/test';
import { readClipboard } from './testing/clipboard.ts';
import { test } from './testing/fixtures.ts';
import { stepsOf } from './testing/guide-parts.ts';
import { openGuide } from './testing/outlook-guide.ts';

test('the guide can be copied as Markdown, for the choice at hand', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openGuide(page, '?actions=send_mail');
  // Its code comes when the reader comes near.
  await stepsOf(page).heading('Test the credentials').scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Copy all steps as Markdown' }).click();
  await expect(
    page.getByRole('button', { name: 'Copy all steps as Markdown: Copied' }),
  ).toBeVisible();
  const copied = await readClipboard(page);
  expect(copied).toContain('- **Chosen** (1 of 39): Send Mail\n');

  const link = page.getByRole('link', { name: 'Open as Markdown' });
  const served = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(await served.text()).toBe(copied);
});
