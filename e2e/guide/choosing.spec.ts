import { expect } from '@playwright/test';
import { test } from './testing/fixtures.ts';
import { announcementsOf, panelOf } from './testing/guide-parts.ts';
import { openGuide } from './testing/outlook-guide.ts';

test('the count follows what is selected', async ({ page }) => {
  await openGuide(page);
  const { action, selectAll, clear } = panelOf(page);
  await expect(page.getByText('0 of 39 selected')).toBeVisible();
  await action('Send Mail').check();
  await action('List Messages').check();
  await expect(page.getByText('2 of 39 selected')).toBeVisible();
  await action('Send Mail').uncheck();
  await expect(page.getByText('1 of 39 selected')).toBeVisible();
  await selectAll.click();
  await expect(page.getByText('39 of 39 selected')).toBeVisible();
  await expect(announcementsOf(page)).toHaveText('38 actions selected.');
  await clear.click();
  await expect(page.getByText('0 of 39 selected')).toBeVisible();
  await expect(announcementsOf(page)).toHaveText('39 actions cleared.');
});

test('the whole row of an action is its target', async ({ page }) => {
  await openGuide(page);
  const { table, action } = panelOf(page);
  await table
    .getByRole('row')
    .filter({ has: page.getByText('Send Mail', { exact: true }) })
    .click({ position: { x: 380, y: 10 } });
  await expect(action('Send Mail')).toBeChecked();
});

test('a search finds actions by label, by id and by scope, and says when there are none', async ({
  page,
}) => {
  await openGuide(page);
  const { search, table } = panelOf(page);
  for (const [words, count] of [
    ['message rule', 5],
    ['RULE delete', 1],
    ['mail.send', 5],
    ['get_set_of_messages', 1],
  ] as const) {
    await search.fill(words);
    await expect(table.getByRole('checkbox')).toHaveCount(count);
  }
  await expect(page.getByText('No actions match your search.')).toBeHidden();
  await search.fill('zebra');
  await expect(page.getByText('No actions match your search.')).toBeVisible();
  await expect(table.getByRole('checkbox')).toHaveCount(0);
  await search.fill('');
  await expect(table.getByRole('checkbox')).toHaveCount(39);
});

test('select all and clear act on what the search shows, and say so', async ({ page }) => {
  await openGuide(page, '?actions=send_mail,get_message_rule');
  const { search, selectAll, clear, action } = panelOf(page);
  const note = page.getByText('“Select all” and “Clear” act on the 5 actions shown');
  await expect(note).toBeHidden();
  await search.fill('rule');
  await expect(note).toBeVisible();
  await expect(selectAll).toHaveAccessibleDescription(/act on the 5 actions shown/);
  await expect(clear).toHaveAccessibleDescription(/act on the 5 actions shown/);

  await selectAll.click();
  await expect(announcementsOf(page)).toHaveText('4 actions selected.');
  await expect(page.getByText('6 of 39 selected')).toBeVisible();
  await clear.click();
  await expect(announcementsOf(page)).toHaveText('5 actions cleared.');
  await expect(page.getByText('1 of 39 selected')).toBeVisible();

  await search.fill('');
  await expect(note).toBeHidden();
  await expect(action('Send Mail')).toBeChecked();
  await expect(action('Get Message Rule')).not.toBeChecked();
});

test('choices that come faster than the page can show them all count', async ({ page }) => {
  await openGuide(page);
  const { table } = panelOf(page);
  await table.getByRole('checkbox').evaluateAll((boxes) => {
    for (const box of boxes.slice(0, 10)) if (box instanceof HTMLElement) box.click();
  });
  await expect(page.getByText('10 of 39 selected')).toBeVisible();
  await expect(table.getByRole('checkbox', { checked: true })).toHaveCount(10);
});
