import { expect } from '@playwright/test';
import { expectAccessible } from '../testing/accessible.ts';
import { test } from '../testing/fixtures.ts';
import { accepted, checkRow, fillIn, openForm } from './testing/credentials-form.ts';
import { practice } from './testing/practice.ts';
import { expectNoSidewaysScrolling } from './testing/width.ts';

test.beforeEach(({ noise, practiceTenant }) => {
  noise.allow(new RegExp(`^foreign request: ${practiceTenant.url}/`));
});

test('a failure chosen from the menu happens in the wizard until it is mended', async ({
  operatorPage: page,
  context,
  practiceTenant,
}) => {
  const menu = await context.newPage();
  await menu.goto(`${practiceTenant.url}/practice`);
  await menu.getByText(/^Credentials \(\d+\)$/).click();
  const failure = menu.getByRole('listitem').filter({ hasText: 'AADSTS7000222, ' });
  await expect(failure).toContainText('The client secret has expired.');
  await failure.getByRole('button', { name: 'Until mended' }).click();
  await expect(menu.getByRole('region', { name: 'Broken now' })).toContainText(
    'AADSTS7000222, invalid_client, at token: until mended',
  );
  await menu.getByText(/^Consent \(\d+\)$/).click();
  await expectAccessible(menu);

  const form = await openForm(page);
  await fillIn(form, practice('granted'));
  await form.test.click();
  await expect(checkRow(page, 'Failed', 'Client secret')).toContainText(
    'This client secret has expired.',
  );

  await menu.setViewportSize({ width: 360, height: 740 });
  await expectNoSidewaysScrolling(menu);
  await menu.getByRole('button', { name: 'Mend everything' }).click();
  await expect(menu.getByText('Nothing is broken.')).toBeVisible();
  await form.test.click();
  await expect(page.getByRole('heading', { name: accepted })).toBeVisible();
});

test('the pages to sign in and to consent are accessible and need no script', async ({
  browser,
  practiceTenant,
  server: _,
}) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const { clientId, tenant } = practice('no-roles');
  const query = new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    redirect_uri: 'http://localhost/entra/callback',
    scope: 'openid Mail.Read',
  });
  const address = `${practiceTenant.url}/${tenant}/oauth2/v2.0/authorize`;
  await page.goto(`${address}?${query}`);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ben Berger' }).click();
  await expect(page.getByRole('heading', { name: 'Practice consent' })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScrolling(page);

  query.set('redirect_uri', 'http://localhost/elsewhere');
  await page.goto(`${address}?${query}`);
  await expect(page.getByText('AADSTS50011')).toBeVisible();
  await expectAccessible(page);
  await context.close();
});
