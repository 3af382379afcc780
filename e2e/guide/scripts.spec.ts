import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../testing/accessible.ts';
import { test } from './testing/fixtures.ts';
import { panelOf, stepsOf } from './testing/guide-parts.ts';
import { openGuide, takenOver } from './testing/outlook-guide.ts';

const sendMail = 'e383f46e-2787-4529-855e-0e479a3ffac0';
const offlineAccess = '7427e0e9-2fba-42fe-b0c0-848c9e6a8182';

const scripts = 'section:has(> fieldset input[value="terraform"])';

/** The scripts' code comes when the reader comes near. */
async function scriptsOf(page: Page) {
  await stepsOf(page).heading('Test the credentials').scrollIntoViewIfNeeded();
  const part = page.getByRole('region', { name: 'Do it by script', exact: true });
  await part.scrollIntoViewIfNeeded();
  return {
    part,
    tool: (name: string) => part.getByRole('radio', { name, exact: true }),
    text: (file: string) => part.getByRole('region', { name: `Text of ${file}`, exact: true }),
    download: (file: string) => part.getByRole('button', { name: `Download ${file}`, exact: true }),
  };
}

test('every script holds the permissions of the choice at hand', async ({ page }) => {
  await openGuide(page, '?actions=send_mail');
  const { text, tool } = await scriptsOf(page);
  await expect(text('register-app.sh')).toContainText(`${sendMail}=Scope # Mail.Send`);
  await tool('Terraform').check();
  await expect(text('register-app.tf')).toContainText(`id   = "${sendMail}"`);
  await tool('Manifest').check();
  await expect(text('app-manifest.json')).toContainText(`"id": "${sendMail}"`);
  await expect(text('app-manifest.json')).not.toContainText('024d486e');

  await panelOf(page).action('Create Draft Message').check();
  await expect(text('app-manifest.json')).toContainText('024d486e-b451-40bb-833d-3e66d98c5c73');
});

test('the keyboard leads from tool to tool, to the text, and to the file', async ({ page }) => {
  await openGuide(page, '?actions=send_mail');
  const { text, tool, download } = await scriptsOf(page);
  await tool('Azure CLI').focus();
  await page.keyboard.press('ArrowRight');
  await expect(tool('PowerShell')).toBeFocused();
  await expect(text('register-app.ps1')).toContainText(`Id = '${sendMail}'; Type = 'Scope'`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(download('register-app.ps1')).toBeFocused();
  const saved = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const file = await saved;
  expect(file.suggestedFilename()).toBe('register-app.ps1');
  expect(await readFile(await file.path(), 'utf8')).toBe(
    `\ufeff${await text('register-app.ps1').textContent()}`,
  );
  await page.keyboard.press('Tab');
  await expect(text('register-app.ps1')).toBeFocused();
  await expectAccessible(page, scripts);
});

test('what has to be chosen or entered first is said, at 360 px too', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/guides/custom/microsoftoutlook');
  await takenOver(page);
  await expect((await scriptsOf(page)).part).toContainText('Choose actions first');

  await page.goto('/guides/custom/microsoftoutlook?actions=send_mail');
  await takenOver(page);
  const { part, text } = await scriptsOf(page);
  await expect(part).toContainText('App name, Callback address, Name of the platform.');
  await expect(text('register-app.sh')).toContainText('# SET THIS (Callback address)');
  await expect(text('register-app.sh')).toContainText(`${offlineAccess}=Scope`);
  await page.getByRole('textbox', { name: 'App name' }).fill(`Kim's $HOME`);
  await page.getByRole('textbox', { name: 'Callback address' }).fill('https://kim.example/back');
  await expect(text('register-app.sh')).toContainText(String.raw`APP_NAME='Kim'\''s $HOME'`);
  await expect(part).toContainText('at the top of the guide: Name of the platform.');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(360);
  await expectAccessible(page, scripts);
});
