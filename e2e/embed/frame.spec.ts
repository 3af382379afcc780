import { expect, type Frame } from '@playwright/test';
import {
  type CredentialsForm,
  expectFilled,
  fillIn,
  formOf,
  passTest,
} from '../job/testing/credentials-form.ts';
import { practice } from '../job/testing/practice.ts';
import { expectAccessible } from '../testing/accessible.ts';
import { test } from './testing/fixtures.ts';
import { makeKey } from './testing/make-key.ts';
import { eventsOf, wizardIn } from './testing/wizard-in.ts';

async function toForm(frame: Frame): Promise<CredentialsForm> {
  await frame.getByRole('heading', { name: 'Test the credentials' }).scrollIntoViewIfNeeded();
  const form = formOf(frame);
  await expect(form.test).toBeVisible();
  return form;
}

const setupOf = (frame: Frame) => new URL(frame.url()).searchParams.get('setup');

test('a setup that was taken back says so, and goes on with another token and all that was typed', async ({
  page,
  server,
  wizard,
  noise,
}) => {
  noise.allow(/status of 401/);
  await page.goto('/');
  const frame = await wizardIn(page);
  await frame.getByRole('checkbox', { name: /Sign in to the admin center/ }).check();
  const form = await toForm(frame);
  await fillIn(form, practice('granted'));
  const first = setupOf(frame);
  const revoked = await fetch(`${wizard}/api/v1/setup-links/${first}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${await makeKey(server)}` },
  });
  expect(revoked.status).toBe(204);

  await form.test.click();
  await expect(frame.getByText('The portal’s permission has run out').first()).toBeVisible();
  await expectAccessible(page, { frame });
  await frame.getByRole('button', { name: 'Ask the portal to renew it' }).first().click();
  await expect(eventsOf(page, 'ready')).toHaveCount(2);
  await expect(frame.getByText('The portal’s permission has run out')).toHaveCount(0);
  expect(setupOf(frame)).not.toBe(first);
  await expectFilled(form, practice('granted'));
  await expect(frame.getByRole('checkbox', { name: /Sign in to the admin center/ })).toBeChecked();
  await passTest(frame, form);
  await form.save.click();
  await expect(eventsOf(page, 'saved')).toContainText('connected');
  await expect(frame.getByRole('heading', { name: 'Done: it is handed over' })).toBeFocused();
});

test('the portal leads in and out of the frame, and asks before something is lost', async ({
  page,
}) => {
  await page.goto('/');
  const frame = await wizardIn(page);
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.evaluate(() => document.querySelector<HTMLElement>('scopewright-setup')?.focus());
  await expect(frame.getByRole('heading', { level: 1 })).toBeFocused();

  const form = await toForm(frame);
  await form.clientSecret.fill('not saved yet');
  const question = frame.getByRole('dialog', { name: 'Close without saving?' });
  await page.keyboard.press('Escape');
  // In the middle of what is seen, however high the frame is.
  await expect(question).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(form.clientSecret).toBeFocused();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await question.getByRole('button', { name: 'Close' }).click();
  await expect(eventsOf(page, 'close-requested')).toHaveCount(1);
  await expect(page.locator('iframe')).toHaveCount(0);
});

test('the page of a frame is nothing outside of one', async ({ page }) => {
  await page.goto('/');
  const address = (await wizardIn(page)).url();
  await page.goto(address);
  await expect(page.getByRole('heading')).toHaveText('This page belongs into a portal');
});
