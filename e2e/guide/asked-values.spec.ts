import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../testing/accessible.ts';
import { test } from './testing/fixtures.ts';
import { stepsOf } from './testing/guide-parts.ts';
import { takenOver } from './testing/outlook-guide.ts';

const frontegg = '/guides/frontegg/outlook';
const example = 'https://your-gateway.example.com/integration-callback';
const filled = 'https://gate.contoso.com/integration-callback';

const hostOf = (page: Page) => page.getByRole('textbox', { name: 'Host of your MCP gateway' });
const registration = (page: Page) => stepsOf(page).step('Create the registration');

test('a value is asked once, filled in as it is typed, and stays in this browser', async ({
  page,
}) => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
  await page.goto(frontegg);
  await takenOver(page);
  await expect(registration(page)).toContainText(example);
  await hostOf(page).fill('gate.contoso.com');
  await expect(registration(page)).toContainText(filled);
  await expect(page).toHaveURL(frontegg);

  await page.reload();
  await expect(hostOf(page)).toHaveValue('gate.contoso.com');
  await expect(registration(page)).toContainText(filled);
  await hostOf(page).fill('');
  await expect(registration(page)).toContainText(example);
  expect(sent.filter((request) => request.includes('gate.contoso.com'))).toEqual([]);
});

test('a pasted address is reduced to its host, and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(frontegg);
  await hostOf(page).focus();
  await page.evaluate(() =>
    navigator.clipboard.writeText('https://Gate.contoso.com:8443/mcp?key=1'),
  );
  await page.keyboard.press('ControlOrMeta+V');
  await expect(hostOf(page)).toHaveValue('gate.contoso.com');
  await expect(hostOf(page)).toHaveAccessibleDescription(/Reduced to its host\./);
  await expect(registration(page)).toContainText(filled);
});

test('what cannot be filled in is named when the field is left, and nothing moves', async ({
  page,
}) => {
  await page.goto(frontegg);
  await hostOf(page).pressSequentially('gate');
  await expect(hostOf(page)).not.toHaveAttribute('aria-invalid');
  const before = await registration(page).boundingBox();
  await hostOf(page).blur();
  await expect(hostOf(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(hostOf(page)).toHaveAccessibleDescription(/not a host name/);
  expect(await registration(page).boundingBox()).toEqual(before);
  await expect(registration(page)).toContainText(example);
  await expectAccessible(page, { part: 'article' });
});

test('nonsense in the storage is as good as nothing', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('scopewright:asked:frontegg', '[{"'));
  await page.goto(frontegg);
  await expect(hostOf(page)).toHaveValue('');
  await expect(registration(page)).toContainText(example);
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });
  test.beforeEach(({ noise }) => noise.allow(/\.js csp$/));

  test('the example stands in the text, and nothing is asked', async ({ page }) => {
    await page.goto(frontegg);
    await expect(registration(page)).toContainText(example);
    await expect(page.getByRole('textbox')).toHaveCount(0);
  });
});
