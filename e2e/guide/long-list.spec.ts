import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { startEntraSimulator } from '#entra-simulator/start-entra-simulator.ts';
import { expectAccessible } from '../testing/accessible.ts';
import type { BuiltServer } from '../testing/built-server.ts';
import { test as base, withServer } from '../testing/fixtures.ts';
import { announcementsOf, panelOf, stepsOf } from './testing/guide-parts.ts';
import { longListLength, writeLongCatalog } from './testing/long-catalog.ts';

const test = base.extend<object, { readonly longServer: BuiltServer }>({
  longServer: [
    async ({ browserName: _ }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'scopewright-long-'));
      await writeLongCatalog(folder);
      const tenant = await startEntraSimulator();
      await withServer(tenant.url, { CATALOG_DIR: folder }, use);
      await tenant.close();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  server: async ({ longServer }, use) => use(longServer),
});

async function openLongList(page: Page, query = '') {
  await page.goto(`/guides/acme/long${query}`);
  const grid = page.getByRole('grid', { name: 'Actions' });
  // The list of all takes the place of the first rows once its code is there.
  await expect(grid).toHaveAttribute('aria-rowcount', `${longListLength + 1}`);
  const named = (number: number) =>
    page.getByRole('checkbox', { name: `Use Note ${number}`, exact: true });
  return {
    grid,
    box: named,
    row: (number: number) => page.getByRole('row').filter({ has: named(number) }),
  };
}

test('only what is seen is in the page, each row says which it is, and every one can be scrolled to', async ({
  page,
}) => {
  const { grid, box, row } = await openLongList(page);
  expect(await grid.getByRole('row').count()).toBeLessThan(100);
  await expect(row(1)).toHaveAttribute('aria-rowindex', '2');
  await grid.hover();
  await page.mouse.wheel(0, 1_000_000);
  await expect(box(longListLength)).toBeInViewport();
  await expect(row(longListLength)).toHaveAttribute('aria-rowindex', `${longListLength + 1}`);
});

test('what a search finds is chosen, and what is found no more stays chosen', async ({ page }) => {
  const { grid, box } = await openLongList(page);
  const panel = panelOf(page);
  await panel.search.fill('note 1499');
  await expect(grid.getByRole('checkbox')).toHaveCount(1);
  await box(1499).check();
  await expect(panel.scopes).toHaveValue('Note.Read');
  await panel.search.fill('');
  await expect(box(1)).toBeVisible();
  await expect(page.getByText(`1 of ${longListLength} selected`)).toBeVisible();
  await expect(panel.url).toHaveValue(/\?actions=use_note_1499$/);
});

test('by keyboard the list is one stop, and the focus is never lost', async ({ page }) => {
  const { grid, box, row } = await openLongList(page);
  await page.getByRole('button', { name: 'Details' }).focus();
  await page.keyboard.press('Tab');
  await expect(box(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(box(longListLength)).toBeFocused();
  await expect(row(longListLength)).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  await expect(box(longListLength - 1)).toBeChecked();
  await grid.hover();
  await page.mouse.wheel(0, -1_000_000);
  await expect(box(1)).toBeInViewport();
  await expect(box(longListLength - 1)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(box(longListLength)).toBeFocused();
  await expect(row(longListLength)).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Tab');
  await expect(panelOf(page).url).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(box(longListLength)).toBeFocused();
});

test('all are selected and cleared at once, and a link holds any part of them', async ({
  page,
}) => {
  const { box } = await openLongList(page);
  const panel = panelOf(page);
  await panel.selectAll.click();
  await expect(announcementsOf(page)).toHaveText(`${longListLength} actions selected.`);
  await expect(panel.url).toHaveValue(/\?actions=all$/);
  await box(2).uncheck();
  await expect(panel.url).toHaveValue(/\?actions=v1\.[\w-]+$/);
  const link = await panel.url.inputValue();
  expect(link.length).toBeLessThan(2_000);
  const enabled = stepsOf(page).step('Step tick');
  await enabled.getByText('Enables actions (1499)').click();
  await expect(enabled.getByText('and 1299 more')).toBeVisible();
  await page.goto(link);
  await expect(page.getByText(`1499 of ${longListLength} selected`)).toBeVisible();
  await expect(box(1)).toBeChecked();
  await expect(box(2)).not.toBeChecked();
});

test('a list whose code does not come offers its first rows, and to try again', async ({
  page,
  noise,
}) => {
  noise.allow(/ERR_FAILED|Failed to fetch dynamically imported module/);
  await page.route('**/long-list-*.js', (route) => route.abort());
  await page.goto('/guides/acme/long');
  await expect(page.getByRole('alert')).toContainText('did not arrive');
  await panelOf(page).search.fill('note 1234');
  await expect(panelOf(page).action('Use Note 1234')).toBeVisible();
});

test('axe finds nothing in the list in either theme, in the middle of it', async ({ page }) => {
  const { box } = await openLongList(page, '?actions=use_note_3');
  await box(1).focus();
  for (let times = 0; times < 20; times += 1) await page.keyboard.press('PageDown');
  await expect(box(1)).toBeHidden();
  await expectAccessible(page, { part: '[role=region]' });
});
