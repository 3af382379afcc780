import { expect } from '@playwright/test';
import { documentedActions } from './testing/documented-actions.ts';
import { test } from './testing/fixtures.ts';
import { panelOf } from './testing/guide-parts.ts';
import { openGuide } from './testing/outlook-guide.ts';

test('the panel has every control under the name that it goes by', async ({ page }) => {
  await openGuide(page);
  const panel = panelOf(page);
  for (const control of [
    panel.heading,
    panel.search,
    panel.selectAll,
    panel.clear,
    panel.url,
    panel.copyUrl,
    panel.scopes,
    panel.separator,
    panel.copyScopes,
  ]) {
    await expect(control).toBeVisible();
  }
  for (const box of [panel.url, panel.scopes]) {
    await expect(box).toHaveAttribute('readonly');
    await expect(box).not.toBeEditable();
  }
  await expect(panel.separator.getByRole('option')).toHaveText([
    'Space',
    'Comma',
    'Semicolon',
    'Pipe',
    'Newline',
  ]);
});

test('each of the 39 actions has a check box by its label and its scopes at the right', async ({
  page,
}) => {
  await openGuide(page);
  const { table } = panelOf(page);
  await expect(table.getByRole('columnheader')).toHaveText(['Action', 'Scope(s)']);
  await expect(table.getByRole('checkbox')).toHaveCount(39);
  expect(documentedActions).toHaveLength(39);
  const rows = table.getByRole('row');
  for (const [index, { label, scope }] of documentedActions.entries()) {
    const row = rows.nth(index + 1);
    await expect(row.getByRole('checkbox')).toHaveAccessibleName(label);
    await expect(row.getByRole('cell').last()).toHaveText(scope);
  }
});

test('the header of the list stays while the actions scroll below it', async ({ page }) => {
  await openGuide(page);
  const { table, action } = panelOf(page);
  const header = table.getByRole('columnheader', { name: 'Action', exact: true });
  const before = await header.boundingBox();
  await action('Delete Message Rule').scrollIntoViewIfNeeded();
  await expect(action('Delete Message Rule')).toBeInViewport();
  await expect(action('List Messages')).not.toBeInViewport();
  expect(await header.boundingBox()).toEqual(before);
});

test('an action that its least scope limits says so', async ({ page }) => {
  await openGuide(page);
  await expect(panelOf(page).action('Get Message')).toHaveAccessibleDescription(
    'With Mail.ReadBasic: no body, no attachments.',
  );
});

test('details say what each action does and what it asks of the API, also next time', async ({
  page,
}) => {
  await openGuide(page);
  const { action } = panelOf(page);
  const details = page.getByRole('button', { name: 'Details' });
  await expect(details).toHaveAttribute('aria-pressed', 'false');
  await details.click();
  await expect(action('Get Message')).toHaveAccessibleDescription(
    /^\S.*\. With Mail\.ReadBasic: no body, no attachments\. GET \/me\/messages\/\{\S+\}/,
  );
  await page.reload();
  await expect(details).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('POST /me/sendMail', { exact: true })).toBeVisible();
  await details.click();
  await expect(page.getByText('POST /me/sendMail', { exact: true })).toHaveCount(0);
});

test('on a wide screen each name of a scope stands on one line', async ({ page }) => {
  await openGuide(page, '?actions=all');
  const { search, table } = panelOf(page);
  await search.fill('rule');
  await expect(table.getByRole('checkbox')).toHaveCount(5);
  const lines = await table.getByRole('cell').evaluateAll((cells) =>
    cells
      .filter((cell) => cell.textContent?.startsWith('MailboxSettings'))
      .map((cell) => {
        const { height } = cell.firstElementChild?.getBoundingClientRect() ?? { height: 0 };
        return height / Number.parseFloat(getComputedStyle(cell).lineHeight);
      }),
  );
  expect(lines).toEqual([1, 1, 1, 1, 1]);
});
