import { expect } from '@playwright/test';
import { expectAccessible } from '../testing/accessible.ts';
import { test } from '../testing/fixtures.ts';
import { checkRow, fillIn, openForm } from './testing/credentials-form.ts';
import { signInAs } from './testing/microsoft-pages.ts';
import { practice } from './testing/practice.ts';

const guide = '/guides/custom/microsoftoutlook?actions=send_mail&permissions=application';

test('somebody without an account consents, and the setup that waits turns green', async ({
  operatorPage: page,
  browser,
  practiceTenant,
  noise,
}) => {
  noise.allow(/foreign request: http:\/\/127\.0\.0\.1/);
  const values = practice('no-roles');
  const app = practiceTenant.directory.appRegistrations.find(
    ({ clientId }) => clientId === values.clientId,
  );
  expect(app).toBeDefined();
  if (app) app.requiredPermissions.application = ['Mail.Send'];

  const form = await openForm(page, guide);
  await fillIn(form, values);
  await form.test.click();
  await expect(checkRow(page, 'Failed', 'Permissions')).toBeVisible();
  await page.getByRole('button', { name: 'Send to somebody who can' }).click();
  const link = page.getByText(/\/consent\/[\w-]{43}$/);
  await expect(link).toBeVisible();
  await expectAccessible(page, { part: 'section[aria-labelledby="get-consent"]' });
  const url = (await link.textContent()) ?? '';

  const elsewhere = await browser.newContext();
  const guest = await elsewhere.newPage();
  await guest.goto(url);
  await expect(guest.getByRole('heading', { name: 'Mail.Send' })).toBeVisible();
  await expectAccessible(guest);
  await guest.getByRole('link', { name: 'Continue to Microsoft' }).click();
  await signInAs(guest, 'Ada Admin');
  await guest.getByRole('button', { name: 'Accept' }).click();
  await expect(guest.getByRole('heading', { name: 'Thank you, that was all' })).toBeVisible();
  await elsewhere.close();

  await expect(checkRow(page, 'Passed', 'Permissions')).toBeVisible();
  await expect(page.getByText('Somebody came back from Microsoft', { exact: true })).toBeVisible();
});
