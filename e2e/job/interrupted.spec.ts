import { expect, type Page } from '@playwright/test';
import { test } from '../testing/fixtures.ts';
import { until } from '../testing/until.ts';
import {
  accepted,
  checkRow,
  expectFilled,
  fillIn,
  openForm,
  passTest,
} from './testing/credentials-form.ts';
import { practice, tokenRequests } from './testing/practice.ts';

const values = practice('granted');
/** Entra takes the request and never answers. */
const neverAnswered = practice('slow');
const unreachable = 'The Scopewright server cannot be reached';
/** What the browser itself says about a server that is gone. */
const goneServer = /ERR_(CONNECTION|INCOMPLETE|EMPTY_RESPONSE|NETWORK)/;

function errors(page: Page) {
  return page.getByRole('alert');
}

test('a running test can be cancelled, and another one made at once', async ({
  operatorPage: page,
  practiceTenant,
}) => {
  const form = await openForm(page);
  await fillIn(form, neverAnswered);
  await form.test.click();
  await expect(checkRow(page, 'Checking…', 'Client secret')).toBeVisible();
  await form.cancel.press('Enter');

  await expect(page.getByRole('heading', { name: 'Test cancelled' })).toBeVisible();
  await expect(checkRow(page, 'Passed', 'Tenant')).toBeVisible();
  await expect(checkRow(page, 'Not checked', 'Client secret')).toBeVisible();
  await expect(form.cancel).toHaveCount(0);
  await expect(form.test).toBeFocused();
  await expectFilled(form, neverAnswered);

  await fillIn(form, values);
  await passTest(page, form);
  expect(tokenRequests(practiceTenant)).toBe(2);
});

test('a second click while a test runs asks nobody twice', async ({
  operatorPage: page,
  practiceTenant,
}) => {
  const form = await openForm(page);
  await fillIn(form, neverAnswered);
  await form.test.click();
  await expect(checkRow(page, 'Checking…', 'Client secret')).toBeVisible();
  // The button stays where it is, for whoever reads it; only a person would still click it.
  await form.test.click({ force: true });
  await form.tenant.press('Enter');
  await form.cancel.click();
  await expect(page.getByRole('heading', { name: 'Test cancelled' })).toBeVisible();
  expect(tokenRequests(practiceTenant)).toBe(1);
});

test('a page that is left while a test runs leaves nothing behind', async ({
  operatorPage: page,
  server,
}) => {
  page.on('dialog', (dialog) => dialog.accept());
  const form = await openForm(page);
  await fillIn(form, neverAnswered);
  await form.test.click();
  await expect(checkRow(page, 'Checking…', 'Client secret')).toBeVisible();
  await page.getByRole('link', { name: 'Profiles', exact: true }).click();
  await expect(page.getByText('No profiles yet')).toBeVisible();
  await until('the question to Entra to be given up', () =>
    server.output().includes('a test was cancelled'),
  );
  await server.stop();
  expect(server.output()).not.toContain('"level":50');
});

test('a server that dies in mid-test is named, and the test works once it is back', async ({
  operatorPage: page,
  server,
  noise,
}) => {
  noise.allow(goneServer);
  const form = await openForm(page);
  await fillIn(form, neverAnswered);
  await form.test.click();
  await expect(checkRow(page, 'Checking…', 'Client secret')).toBeVisible();
  await server.kill();

  await expect(errors(page)).toContainText(unreachable);
  await expect(errors(page)).toContainText('Everything you typed stays here.');
  await expect(checkRow(page, 'Passed', 'Tenant')).toBeVisible();
  await expectFilled(form, neverAnswered);

  await form.test.click();
  await expect(errors(page)).toContainText(unreachable);
  await server.restart();
  await fillIn(form, values);
  await passTest(page, form);
});

test('a server that is gone before saving is named, and saving works once it is back', async ({
  operatorPage: page,
  server,
  noise,
}) => {
  noise.allow(goneServer);
  const form = await openForm(page);
  await form.name.fill('Contoso mail');
  await fillIn(form, values);
  await passTest(page, form);
  await server.stop();
  await form.save.click();
  await expect(errors(page)).toContainText(unreachable);
  await expectFilled(form, values);

  await server.restart();
  await form.save.click();
  await expect(page.getByRole('strong').getByText('Saved as “Contoso mail”')).toBeVisible();
});

test('too many tests in a minute are refused, with the time to wait', async ({
  operatorPage: page,
  practiceTenant,
  noise,
}) => {
  noise.allow(/status of 429/);
  const form = await openForm(page);
  await fillIn(form, values);
  for (const _ of [1, 2, 3, 4, 5]) {
    await form.test.click();
    await expect(form.test).toHaveText('Test connection');
    await expect(page.getByRole('heading', { name: accepted })).toBeVisible();
  }
  await form.test.click();
  await expect(errors(page)).toContainText('Too many tests in a short time');
  await expect(errors(page)).toContainText(/You can test again in \d{1,2} seconds?\./);
  await expectFilled(form, values);
  expect(tokenRequests(practiceTenant)).toBe(5);
});
