import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../testing/accessible.ts';
import { readClipboard } from './testing/clipboard.ts';
import { test } from './testing/fixtures.ts';
import { stepsOf } from './testing/guide-parts.ts';
import { guidePath, openGuide, takenOver } from './testing/outlook-guide.ts';

const heading = 'Security review: Microsoft Outlook for StackOne';

async function openReview(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await takenOver(page);
}

const permissionsOn = (page: Page) =>
  page.getByRole('region', { name: 'Permissions asked for' }).getByRole('heading', { level: 3 });

test('the guide leads to the review of its choice, and the review back', async ({ page }) => {
  const query = '?actions=list_messages,send_mail&strategy=least';
  await openGuide(page, query);
  // Its code comes when the reader comes near.
  await stepsOf(page).heading('Test the credentials').scrollIntoViewIfNeeded();
  await page.getByRole('link', { name: 'Security review' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  await expect(permissionsOn(page)).toHaveText(['Mail.ReadBasic', 'Mail.Send', 'offline_access']);
  await takenOver(page);
  await page.getByRole('link', { name: 'Back to the guide' }).click();
  await expect(page).toHaveURL(guidePath + query);
  await expect(page.getByRole('checkbox', { name: 'Send Mail', exact: true })).toBeChecked();
});

test('the review can be copied as Markdown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openReview(page, `${guidePath}/review?actions=send_mail`);
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByRole('button', { name: 'Copy as Markdown: Copied' })).toBeVisible();
  const copied = await readClipboard(page);
  expect(copied).toContain(`# ${heading}\n`);
  const link = page.getByRole('link', { name: 'Open as Markdown' });
  const served = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(await served.text()).toBe(copied);
});

test('values that the administrator has entered are filled in, and stay in the browser', async ({
  page,
}) => {
  const path = '/guides/frontegg/outlook';
  await page.goto(path);
  await takenOver(page);
  await page.getByRole('textbox', { name: 'Host of your MCP gateway' }).fill('gate.contoso.com');
  await openReview(page, `${path}/review?actions=mail_read`);
  await expect(page.getByText('https://gate.contoso.com/integration-callback')).toBeVisible();
  expect(page.url()).not.toContain('contoso');
});

test('on paper there is room for the decision, and nothing to click', async ({ page }) => {
  await openReview(page, `${guidePath}/review?actions=all`);
  await expect(page.getByText('Signature', { exact: true })).toBeHidden();
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Signature', { exact: true })).toBeVisible();
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
  // The one link that stays shows its address.
  const links = page.getByRole('link').filter({ visible: true });
  await expect(links).toHaveCount(1);
  await expect(links).toHaveText((await links.getAttribute('href')) ?? '');
  // Paper is white.
  const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(scheme).toBe('light');
  await expectAccessible(page, { themes: ['light'] });
});

for (const [name, query] of [
  ['everything chosen', '?actions=all'],
  ['nothing chosen', '?actions=fly'],
] as const) {
  test(`axe finds nothing in either theme, nothing scrolls sideways: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    await openReview(page, `/guides/stackone/microsoftentraid/review${query}`);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBe(0);
    await expectAccessible(page);
  });
}
