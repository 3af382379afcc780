import { type Browser, expect, type Page } from '@playwright/test';
import { expectAccessible } from '../testing/accessible.ts';
import { test } from '../testing/fixtures.ts';
import { fillIn, formOf } from './testing/credentials-form.ts';
import { practice } from './testing/practice.ts';

/** Makes a link on the page that is open, and answers with its address. */
async function makeLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Make setup link' }).click();
  const made = page.getByRole('region', { name: 'The link is ready' });
  await expect(made).toBeFocused();
  return (await made.getByText(/\/setup\/[\w-]{43}$/).textContent()) ?? '';
}

/** A browser of somebody who has nothing but the link. */
async function openAsStranger(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(url);
  await expect(page.getByRole('region', { name: 'Your setup' })).toBeVisible();
  return page;
}

async function toForm(page: Page) {
  await page.getByRole('heading', { name: 'Test the credentials' }).scrollIntoViewIfNeeded();
  const form = formOf(page);
  await expect(form.test).toBeVisible();
  return form;
}

test('what is fixed cannot be changed, and a link that was taken back loses nothing', async ({
  operatorPage: page,
  browser,
}) => {
  await page.goto('/links/new?guide=stackone/microsoftoutlook&actions=send_mail');
  await page.getByRole('radio', { name: 'It is fixed' }).check();
  const url = await makeLink(page);
  const stranger = await openAsStranger(browser, url);
  await expect(stranger.getByRole('checkbox', { name: 'Send Mail' })).toHaveCount(0);
  const form = await toForm(stranger);
  await fillIn(form, practice('granted'));

  await page.goto('/links');
  await page.getByRole('button', { name: 'Revoke' }).click();
  await page.getByRole('button', { name: 'Revoke link' }).click();
  await expect(page.getByRole('row', { name: /No name given/ })).toContainText('Revoked');

  await form.test.click();
  await expect(stranger.getByText('This setup link does not work any more').first()).toBeVisible();
  await expect(form.clientSecret).toHaveValue(practice('granted').clientSecret);
  await expectAccessible(stranger, { part: 'section' });
});
