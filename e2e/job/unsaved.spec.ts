import { expect, type Page } from '@playwright/test';
import { test } from '../testing/fixtures.ts';
import { expectFilled, fillIn, openForm, passTest } from './testing/credentials-form.ts';
import { practice } from './testing/practice.ts';

const values = practice('granted');

/** Answers the browser's question whether to leave, and counts how often it comes. */
function answerLeaving(page: Page, answer: 'stay' | 'leave'): () => number {
  let asked = 0;
  page.on('dialog', (dialog) => {
    expect(dialog.type()).toBe('beforeunload');
    asked += 1;
    return answer === 'stay' ? dialog.dismiss() : dialog.accept();
  });
  return () => asked;
}

test('leaving with an unsaved secret asks first, whichever way one leaves', async ({
  operatorPage: page,
}) => {
  const asked = answerLeaving(page, 'stay');
  const form = await openForm(page);
  await fillIn(form, values);

  await page.getByRole('link', { name: 'Profiles', exact: true }).click();
  await expect.poll(asked).toBe(1);
  await page.getByRole('link', { name: 'Scopewright' }).click();
  await expect.poll(asked).toBe(2);
  await page.close({ runBeforeUnload: true });
  await expect.poll(asked).toBe(3);
  await expectFilled(form, values);
});

test('whoever wants to leave can', async ({ operatorPage: page }) => {
  const asked = answerLeaving(page, 'leave');
  const form = await openForm(page);
  await fillIn(form, values);
  await page.getByRole('link', { name: 'Profiles', exact: true }).click();
  await expect(page.getByText('No profiles yet')).toBeVisible();
  expect(asked()).toBe(1);
});

test('nobody is asked without a secret, nor once it is saved', async ({ operatorPage: page }) => {
  const asked = answerLeaving(page, 'leave');
  const form = await openForm(page);
  await form.clientId.fill(values.clientId);
  await page.reload();

  await openForm(page);
  await form.name.fill('Contoso mail');
  await fillIn(form, values);
  await passTest(page, form);
  await form.save.click();
  await expect(page.getByRole('strong').getByText('Saved as “Contoso mail”')).toBeVisible();
  await page.getByRole('link', { name: 'Open the profile' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Contoso mail' })).toBeVisible();
  await page.goBack();
  await page.reload();
  expect(asked()).toBe(0);
});
