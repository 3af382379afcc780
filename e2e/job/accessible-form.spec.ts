import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../testing/accessible.ts';
import { test } from '../testing/fixtures.ts';
import { signIn } from '../testing/sign-in.ts';
import { checkRow, fillIn, openForm, passTest } from './testing/credentials-form.ts';
import { practice } from './testing/practice.ts';
import { saveProfile } from './testing/saved-profile.ts';
import { expectNoSidewaysScrolling } from './testing/width.ts';

const values = practice('granted');

/** The last section of a guide; the others are the business of other tests. */
const section = 'section[aria-labelledby="section-test"]';

/** axe in both themes, and every width that people have. */
async function expectInOrder(page: Page, part?: string): Promise<void> {
  await expectAccessible(page, { part });
  for (const width of [320, 360, 768]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScrolling(page);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

test('the form is in order: empty, beside the gate, and with errors', async ({ page }) => {
  const form = await openForm(page);
  await expectInOrder(page, section);
  await form.test.click();
  await expect(page.getByRole('alert')).toContainText('3 values need another look');
  await page.getByText('Or paste the link here').click();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByLabel('Sign-in link')).toHaveAttribute('aria-invalid', 'true');
  await expectInOrder(page, section);
});

test('the form is in order: while it tests, passed, and saved', async ({ operatorPage: page }) => {
  const form = await openForm(page);
  await form.name.fill('Contoso mail');
  await fillIn(form, practice('slow'));
  await form.test.click();
  await expect(checkRow(page, 'Checking…', 'Client secret')).toBeVisible();
  // In one theme: the attempt that hangs is given up after ten seconds.
  await expectAccessible(page, { part: section, themes: ['light'] });
  await form.cancel.click();
  await fillIn(form, values);
  await passTest(page, form);
  await expectInOrder(page, section);
  await form.save.click();
  await expect(page.getByRole('strong').getByText('Saved as “Contoso mail”')).toBeVisible();
  await form.name.fill('Contoso archive, which has quite a long name for a profile');
  await expectInOrder(page, section);
});

test('the form is in order: failed with its details, and in conflict', async ({
  operatorPage: page,
  noise,
}) => {
  noise.allow(/status of 409/);
  await saveProfile(page, { name: 'Contoso mail' });
  const form = await openForm(page);
  await form.name.fill('Contoso mail');
  await fillIn(form, practice('wrong-secret'));
  await form.test.click();
  await page.getByText('Details from Microsoft').click();
  await form.save.click();
  await expect(page.getByRole('alert')).toContainText('Another profile has this name already');
  await expectInOrder(page, section);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(page, { part: section, themes: ['light'] });
});

test('the sign-in page is in order in each of its states', async ({ page, server, noise }) => {
  noise.allow(/status of 401/);
  await page.goto('/sign-in');
  await expect(page.getByText('This page needs a sign-in link')).toBeVisible();
  await expectInOrder(page);
  await page.goto(`/sign-in#${'A'.repeat(43)}`);
  await expect(page.getByRole('alert')).toBeVisible();
  await expectInOrder(page);
  await page.goto(server.signInLink());
  await expect(page.getByText('You are signed in', { exact: true })).toBeVisible();
  await expectInOrder(page);
});

test('the gate before the profiles is in order', async ({ page, server }) => {
  await page.goto('/profiles');
  await expect(page.getByRole('group', { name: 'Profiles are for operators' })).toBeVisible();
  await expectInOrder(page);
  await signIn(page, server);
  await expect(page.getByText('No profiles yet')).toBeVisible();
  await expectInOrder(page);
});
