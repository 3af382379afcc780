import { expect, type Page } from '@playwright/test';
import { test } from '../testing/fixtures.ts';
import { signIn } from '../testing/sign-in.ts';
import { until } from '../testing/until.ts';
import { expectFilled, fillIn, openForm, passTest } from './testing/credentials-form.ts';
import { practice } from './testing/practice.ts';

const values = practice('granted');
/** As long as a token, and not one. */
const madeUp = 'A'.repeat(43);
const cut = 'This is not a whole sign-in link';
const spent = 'This sign-in link does not work any more';

async function pasteLink(page: Page, link: string): Promise<void> {
  await page.getByLabel('Sign-in link').fill(link);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('a pasted link signs in beside the form, and nothing typed is lost', async ({
  page,
  server,
}) => {
  const form = await openForm(page);
  await fillIn(form, values);
  await page.getByText('Or paste the link here').click();
  await pasteLink(page, server.signInLink());
  await expect(page.getByRole('group', { name: 'Sign in to test and save' })).toHaveCount(0);
  await expect(form.test, 'the focus goes on to what the person wanted').toBeFocused();
  await expectFilled(form, values);
  await passTest(page, form);
});

test('a link that is pasted wrongly is explained beside the form', async ({ page, noise }) => {
  noise.allow(/status of 401/);
  await openForm(page);
  await page.getByText('Or paste the link here').click();
  const field = page.getByLabel('Sign-in link');
  for (const [link, words] of [
    ['', /Paste the link first\./],
    ['http://localhost:7400/sign-in', /This is not a whole sign-in link\. Copy it again/],
    [`Sign in ${madeUp}`, /This is not a whole sign-in link\./],
    [madeUp, /This sign-in link does not work any more\. Each link works once, for a day\./],
  ] as const) {
    await test.step(`“${link}”`, async () => {
      await pasteLink(page, link);
      await expect(field).toHaveAccessibleDescription(words);
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(field).toHaveValue(link);
    });
  }
});

test('a link works once, and leaves the address bar and the history', async ({
  page,
  context,
  server,
  noise,
}) => {
  noise.allow(/status of 401/);
  const link = server.signInLink();
  await page.goto('/');
  await page.goto(link);
  await expect(page.getByText('You are signed in', { exact: true })).toBeVisible();
  await expect(page).toHaveURL('/sign-in');
  await page.goBack();
  await page.goForward();
  await expect(page).toHaveURL('/sign-in');
  const token = new URL(link).hash.slice(1);
  const kept = await page.evaluate(() => JSON.stringify([history.state, document.cookie]));
  expect(kept).not.toContain(token);
  await until('the next link', () => server.signInLink() !== link);

  await context.clearCookies();
  await page.goto('/');
  await page.goto(link);
  await expect(page.getByRole('alert')).toContainText(spent);
  await expect(page.getByRole('alert')).toContainText('The next one stands in the terminal');
  await expect(page).toHaveURL('/sign-in');
});

test('after a spent link, the next one works in the same tab', async ({ page, server, noise }) => {
  noise.allow(/status of 401/);
  await page.goto(`/sign-in#${madeUp}`);
  await expect(page.getByRole('alert')).toContainText(spent);
  await page.goto(server.signInLink());
  await expect(page.getByText('You are signed in', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Open the profiles' }).click();
  await expect(page.getByText('No profiles yet')).toBeVisible();
});

test('a garbled link is explained, and is not sent', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url());
  });
  await page.goto('/sign-in#%E0%A4%A');
  await expect(page.getByRole('alert')).toContainText(cut);
  await expect(page).toHaveURL('/sign-in');
  expect(sent).toEqual([]);
});

test('the page without a link says where one is, and takes it', async ({ page, server }) => {
  await page.goto('/sign-in');
  await expect(page.getByText('This page needs a sign-in link')).toBeVisible();
  await pasteLink(page, server.signInLink());
  await expect(page.getByText('You are signed in', { exact: true })).toBeVisible();
});

test('the profiles stay closed, open once somebody has signed in, and close again', async ({
  page,
  server,
}) => {
  await page.goto('/profiles');
  const gate = page.getByRole('group', { name: 'Profiles are for operators' });
  await expect(gate).toBeVisible();
  await signIn(page, server);
  await expect(page.getByText('No profiles yet')).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).press('Enter');
  await expect(gate).toBeVisible();
  await expect(page.getByRole('main')).toBeFocused();
});
