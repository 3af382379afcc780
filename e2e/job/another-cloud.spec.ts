import { expect } from '@playwright/test';
import { test } from '../testing/fixtures.ts';
import { fillIn, openForm, passTest } from './testing/credentials-form.ts';
import { practice } from './testing/practice.ts';

test('a tenant of another cloud is found while the form is filled in, and tested there', async ({
  operatorPage: page,
  practiceTenant,
}) => {
  const form = await openForm(page);
  await fillIn(form, { ...practice('granted'), tenant: 'agency.example' });
  await form.tenant.press('Tab');
  const toSwitch = page.getByRole('button', { name: /^Switch .*US Government/ });
  await expect(toSwitch).toContainText('Switch cloud');
  await toSwitch.click();
  await expect(page).toHaveURL(/[?&]cloud=usgov(&|$)/);
  await expect(page.getByRole('combobox', { name: 'Cloud' })).toHaveValue('usgov');
  await expect(form.tenant).toHaveValue('agency.example');
  await passTest(page, form);
  const scopes = practiceTenant.requests.map((request) => request.form['scope']);
  expect(scopes).toContain('https://graph.microsoft.us/.default');
});
