import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../testing/accessible.ts';
import { test } from '../testing/fixtures.ts';
import { signIn } from '../testing/sign-in.ts';
import { saveProfile } from './testing/saved-profile.ts';
import { expectNoSidewaysScrolling } from './testing/width.ts';

/** Each with its place in the navigation, if it has one, and what it says while there is nothing. */
const pages = [
  { path: '/profiles', name: 'Profiles', empty: 'No profiles yet' },
  { path: '/profiles/deleted', name: 'Profiles', empty: 'Nothing was deleted in the last 30 days' },
  { path: '/links', name: 'Setup links', empty: 'No setup links yet' },
  { path: '/audit-log', name: 'Audit log', empty: '1 event shown' },
  { path: '/api-keys', name: 'API keys', empty: 'No program has a key yet' },
  { path: '/webhooks', name: 'Webhooks', empty: 'No webhooks yet' },
  { path: '/sessions', name: undefined, empty: 'you are signed in nowhere else' },
] as const;

const wide = { width: 1280, height: 900 };
const narrow = { width: 320, height: 740 };

/** What is asked of a page in every state: here in one theme, as each state is made of the same parts. */
async function expectWellMade(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expectAccessible(page, { themes: [theme] });
  await page.setViewportSize(narrow);
  await expectNoSidewaysScrolling(page);
  await page.setViewportSize(wide);
}

const longName =
  'Contoso Manufacturing and Logistics Donaudampfschifffahrtsgesellschaftskapitänswitwe GmbH & Co. KG';

test('every page for operators stands while nobody is signed in, and while there is nothing', async ({
  page,
  server,
}) => {
  await page.goto('/links');
  await expect(page.getByRole('group', { name: 'Setup links are for operators' })).toBeVisible();
  await expectWellMade(page, 'light');
  await signIn(page, server);
  for (const { path, name, empty } of pages) {
    await test.step(path, async () => {
      await page.goto(path);
      await expect(page.getByText(empty)).toBeVisible();
      const present = page.getByRole('navigation').locator('[aria-current]');
      await expect(present).toHaveText(name === undefined ? [] : [name]);
      await expectWellMade(page, 'dark');
    });
  }
});

test('every page for operators says that the server does not answer, and goes on once it does', async ({
  operatorPage: page,
  noise,
}) => {
  noise.allow(/status of 503/);
  const problem = { type: '/problems/unavailable', code: 'unavailable', status: 503, title: 'Out' };
  for (const { path, empty } of pages) {
    await test.step(path, async () => {
      await page.route(/\/api\/v1\/(?!session$)/, (route) =>
        route.fulfill({ status: 503, contentType: 'application/problem+json', json: problem }),
      );
      await page.goto(path);
      await expect(page.getByRole('alert').first()).toContainText('did not come');
      // The failure of a list looks the same on each.
      if (path === '/profiles') await expectWellMade(page, 'light');
      await page.unrouteAll();
      await page.getByRole('button', { name: 'Try again' }).last().press('Enter');
      await expect(page.getByText(empty)).toBeVisible();
      await expect(page.locator('body')).not.toBeFocused();
    });
  }
});

test('links, sessions and deleted profiles are shown with all that there is, and ended one by one', async ({
  operatorPage: page,
  server,
  browser,
}) => {
  const gone = await saveProfile(page, { name: longName });
  await page.request.delete(`/api/v1/profiles/${gone}`, { headers: { 'if-match': '"v1"' } });
  await page.goto('/profiles/deleted');
  await expect(page.getByRole('row', { name: /^Contoso/ })).toContainText('29 days left');
  await expectWellMade(page, 'light');

  await page.goto('/links/new?guide=stackone/microsoftoutlook&actions=send_mail');
  await page.getByRole('textbox', { name: 'Profile name' }).fill(longName);
  await expectWellMade(page, 'dark');
  await page.getByRole('button', { name: 'Make setup link' }).click();
  await expect(page.getByRole('region', { name: 'The link is ready' })).toBeFocused();
  await page.getByRole('link', { name: 'All setup links' }).click();
  const link = page.getByRole('row', { name: /^Contoso/ });
  await link.getByRole('button', { name: 'Reissue' }).press('Enter');
  await page.getByRole('button', { name: 'Make new address' }).press('Enter');
  await expect(page.getByRole('region', { name: 'The link is ready' })).toBeFocused();
  await expectWellMade(page, 'dark');
  await page.getByRole('button', { name: 'Close' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Setup links' })).toBeFocused();

  const elsewhere = await (await browser.newContext()).newPage();
  await signIn(elsewhere, server);
  await page.goto('/sessions');
  await page.getByLabel('Show').selectOption('Everybody’s');
  await expect(page.getByRole('row')).toHaveCount(3);
  await expectWellMade(page, 'light');
  await page.getByRole('button', { name: /^End the session/ }).press('Enter');
  const question = page.getByRole('dialog');
  await expectAccessible(page, { themes: ['dark'] });
  await question.getByRole('button', { name: 'End the session' }).press('Enter');
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('region', { name: 'Sessions' })).toBeFocused();
  await elsewhere.goto('/sessions');
  await expect(
    elsewhere.getByRole('group', { name: 'Sign in to see your sessions' }),
  ).toBeVisible();
});
