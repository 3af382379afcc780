import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { expectAccessible } from '../testing/accessible.ts';
import { startBuiltServer } from '../testing/built-server.ts';
import { test as base } from '../testing/fixtures.ts';
import { accepted, checkRow, expectFilled, openForm } from './testing/credentials-form.ts';
import { practice } from './testing/practice.ts';
import { expectNoSidewaysScrolling } from './testing/width.ts';

const tools = fileURLToPath(new URL('../../src/tools', import.meta.url));

/** `npm run practice` in place of the server alone. */
const test = base.extend({
  server: async ({ browserName: _ }, use) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'scopewright-practice-'));
    const server = await startBuiltServer({
      dataDir,
      entraUrls: '',
      program: [join(tools, 'run.mjs'), join(tools, 'practice.ts')],
    });
    await use(server);
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  },
});

test('practice credentials are offered as such, fill the form, and tell their stories', async ({
  operatorPage: page,
  server,
}) => {
  expect(server.output()).toMatch(/Practice +http:\S+ stands in for the global cloud/);
  const form = await openForm(page);
  await expect(page.getByText('Practice tenant', { exact: true })).toBeVisible();
  await expect(page.getByText('Nothing here is real')).toBeVisible();
  await expectAccessible(page, { part: 'section[aria-labelledby="section-test"]' });
  await page.setViewportSize({ width: 320, height: 740 });
  await expectNoSidewaysScrolling(page);

  const select = page.getByRole('combobox', { name: 'Practice credentials' });
  await select.selectOption('Expired secret');
  await expect(page.getByText('The secret was right until 14 November 2025')).toBeVisible();
  await page.getByRole('button', { name: 'Fill in' }).click();
  await expectFilled(form, practice('expired-secret'));
  await expect(form.name).toHaveValue('Expired secret');
  await form.test.click();
  await expect(checkRow(page, 'Failed', 'Client secret')).toContainText(
    'This client secret has expired.',
  );

  await form.name.fill('My own name');
  await select.selectOption('Everything in order');
  await page.getByRole('button', { name: 'Fill in' }).click();
  await expect(form.name).toHaveValue('My own name');
  await expect(
    page.getByText('The values or the selection have changed since this test.'),
  ).toBeVisible();
  await form.test.click();
  await expect(page.getByRole('heading', { name: accepted })).toBeVisible();
  await form.save.click();
  await expect(page.getByRole('strong').getByText('Saved as “My own name”')).toBeVisible();
});

base('a real server offers no made-up credentials', async ({ operatorPage: page }) => {
  await openForm(page);
  await expect(page.getByText('Practice tenant', { exact: true })).toHaveCount(0);
});
