import { expect, type Page } from '@playwright/test';
import { test } from './testing/fixtures.ts';
import { panelOf, stepsOf } from './testing/guide-parts.ts';
import { guidePath, redirectUri } from './testing/outlook-guide.ts';

const query = '?actions=send_mail,list_messages&account=multi&separator=comma';

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  // Chromium reports what it does not fetch then.
  test.beforeEach(({ noise }) => noise.allow(/\.js csp$/));

  test('the whole guide for the query is readable', async ({ page }) => {
    await page.goto(guidePath + query);
    await expectReadable(page);
    await expect(page.getByText('need JavaScript')).toBeVisible();
  });

  test('what needs JavaScript is not offered', async ({ page }) => {
    await page.goto(guidePath + query);
    await expect(panelOf(page).heading).toBeHidden();
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('combobox')).toHaveCount(0);
    await expect(page.getByRole('checkbox')).toHaveCount(0);
  });

  test('start page and unknown pages lead to the guide', async ({ page, noise }) => {
    noise.allow(/status of 404/);
    for (const path of ['/', '/nowhere']) {
      await page.goto(path);
      await page.getByRole('link', { name: 'Microsoft Outlook for StackOne' }).click();
      await expect(stepsOf(page).headings).toHaveCount(14);
    }
  });
});

test('where no script ever arrives, the guide stands there all the same', async ({
  page,
  noise,
}) => {
  noise.allow(/ERR_FAILED/);
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(guidePath + query);
  await expectReadable(page);
  await expect(panelOf(page).action('Send Mail')).toBeChecked();
  await expect(panelOf(page).scopes).toHaveValue('Mail.ReadBasic,Mail.Send');
});

test('the text is on screen while the scripts are still on their way', async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(guidePath + query, { waitUntil: 'commit' });
  await expectReadable(page);
  release();
  await page.waitForLoadState();
});

async function expectReadable(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Microsoft Outlook for StackOne',
  );
  await expect(stepsOf(page).headings).toHaveCount(13);
  for (const words of [
    'Cloud Application Administrator',
    'Multiple Entra ID tenants',
    redirectUri,
    'sends, replies and forwards as the signed-in user',
    'Grant admin consent for',
    'The value is shown once',
    'Mail.ReadBasic,Mail.Send',
  ]) {
    await expect(page.getByRole('article').getByText(words).first()).toBeVisible();
  }
  await expect(page.getByText('Enables actions (2)')).toBeVisible();
  await expect(stepsOf(page).step('Tick the mail permissions')).toContainText('Send Mail');
}
