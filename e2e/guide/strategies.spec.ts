import { expect } from '@playwright/test';
import { expectAccessible } from '../testing/accessible.ts';
import { test } from './testing/fixtures.ts';
import { panelOf } from './testing/guide-parts.ts';
import { openGuide } from './testing/outlook-guide.ts';

test('a strategy changes the scopes, says what covers what, and stands in the URL', async ({
  page,
}) => {
  await openGuide(page, '?actions=all');
  const panel = panelOf(page);
  const strategy = page.getByRole('combobox', { name: 'Strategy' });
  await expect(strategy).toHaveValue('documented');

  await strategy.selectOption('Fewest permissions');
  await expect(page).toHaveURL(/\?actions=all&strategy=fewest$/);
  await expect(panel.scopes).toHaveValue(
    'Mail.ReadWrite Mail.Send MailboxSettings.ReadWrite offline_access',
  );
  await expect(page.getByText('6 → 3 permissions')).toBeVisible();
  await expect(page.getByText('Mail.ReadWrite covers Mail.ReadBasic and Mail.Read.')).toBeVisible();
  await expect(
    page.getByText('MailboxSettings.ReadWrite covers MailboxSettings.Read.'),
  ).toBeVisible();
  await expectAccessible(page, { part: '[role=region]' });

  await strategy.selectOption('Documented');
  await expect(page).toHaveURL(/\?actions=all$/);
  await expect(page.getByText('6 → 3 permissions')).toHaveCount(0);
});

test('a scope says why it is there, what fails without it and what it covers', async ({ page }) => {
  await openGuide(page, '?actions=list_messages,update_message&strategy=fewest');
  const why = page.getByRole('button', { name: 'Why Mail.ReadWrite?' });
  await why.focus();
  await page.keyboard.press('Enter');
  await expect(why).toHaveAttribute('aria-expanded', 'true');
  for (const sentence of [
    'For List Messages and Update Message.',
    'Without it, all of them fail.',
    'Covers Mail.ReadBasic, left out for that.',
  ]) {
    await expect(page.getByText(sentence)).toBeVisible();
  }
  await expectAccessible(page, { part: 'article' });
  await page.keyboard.press('Enter');
  await expect(page.getByText('Without it, all of them fail.')).toHaveCount(0);
});

test('what a broader permission opens is said', async ({ page }) => {
  const actions = 'list_users,list_groups,list_devices,list_applications';
  await page.goto(`/guides/custom/microsoftentraid?actions=${actions}&strategy=fewest`);
  await expect(page.getByText('4 → 1 permission')).toBeVisible();
  await expect(
    page.getByText(/^Directory\.Read\.All opens more than the 4 it replaces/),
  ).toBeVisible();
});
