import { expect } from '@playwright/test';
import { signInApp } from '#entra-simulator/sign-in-app.ts';
import { contosoId } from '#entra-simulator/tenant-ids.ts';
import { expectAccessible } from '../testing/accessible.ts';
import { test } from '../testing/fixtures.ts';
import { signIn } from '../testing/sign-in.ts';

test('the guide to the sign-in app leads from the registration to the settings of this server', async ({
  page,
  server,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Sign-in with Microsoft for Scopewright' }).click();
  const article = page.getByRole('article');
  await expect(article.getByText(`${server.url}/sign-in/microsoft`).first()).toBeVisible();
  await expect(
    article.getByRole('button', { name: 'Copy value of the operator’s role' }),
  ).toBeVisible();
  const array = article.getByText('"Scopewright.Reader"');
  expect(JSON.parse((await array.textContent()) ?? '')).toHaveLength(3);

  // Nobody needs an account to get the settings, once both IDs have the right form.
  await page
    .getByRole('heading', { name: 'Set these and start again, then sign in' })
    .scrollIntoViewIfNeeded();
  const clientId = page.getByRole('textbox', { name: 'Client ID' });
  const tenant = page.getByRole('textbox', { name: 'Tenant' });
  const copy = page.getByRole('button', { name: 'Copy the settings' });
  const settings = article.getByText(`SIGN_IN_CLIENT_ID=${signInApp.clientId}`);
  await expect(page.getByText('Enter both IDs')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Test connection' })).toHaveCount(0);
  await clientId.fill('not an ID');
  await clientId.blur();
  await expect(page.getByText('This is not a client ID')).toBeVisible();
  await clientId.fill(`  ${signInApp.clientId.toUpperCase()} `);
  await tenant.fill('contoso.example');
  await expect(page.getByText('A domain does not do in the settings.')).toBeVisible();
  await tenant.fill(contosoId);
  await expect(settings).toContainText(`SIGN_IN_TENANT_ID=${contosoId}`);
  await expect(copy).toBeVisible();
  await expectAccessible(page, { part: 'article' });

  // For whoever is signed in, Microsoft is asked.
  await signIn(page, server);
  await page.reload();
  await clientId.fill(signInApp.clientId);
  await tenant.fill('contoso.example');
  await tenant.blur();
  await expect(page.getByText('This tenant exists.')).toBeVisible();
  await expect(settings).toContainText(`SIGN_IN_TENANT_ID=${contosoId}`);
  await tenant.fill('nowhere.example');
  await tenant.blur();
  await expect(page.getByText('No Microsoft cloud knows this tenant.')).toBeVisible();
  await expect(copy).toHaveCount(0);
});
