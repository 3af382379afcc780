import { expect } from '@playwright/test';
import { test } from '../testing/fixtures.ts';
import { fillIn, openForm } from './testing/credentials-form.ts';
import { practice } from './testing/practice.ts';

test('a finished test is copied for whoever is asked for help, without the secret', async ({
  operatorPage: page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const form = await openForm(page);
  const values = practice('wrong-secret');
  await fillIn(form, values);
  await form.test.click();
  await page.getByRole('button', { name: 'Copy support bundle' }).click();
  await expect(page.getByTestId('announcer')).toHaveText('Copy support bundle: copied');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^- Scopewright: \d+\.\d+\.\d+$/m);
  expect(text).toMatch(/^- Guide: stackone\/microsoftoutlook$/m);
  expect(text).toMatch(/^ {2}- secret-wrong, field clientSecret/m);
  expect(text).toMatch(/^ {4}- Numbers: 7000215$/m);
  expect(text).toMatch(/^- Clock: .+Microsoft’s/m);
  expect(text).not.toContain(values.clientSecret);
  expect(text).toContain(values.clientId);
});
