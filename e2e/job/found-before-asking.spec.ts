import { expect } from '@playwright/test';
import { accepted, fillIn, openForm } from './testing/credentials-form.ts';
import { test } from './testing/fixtures.ts';
import { practice, tokenRequests, type Values } from './testing/practice.ts';

type Case = {
  readonly title: string;
  readonly changed: Partial<Values>;
  readonly field: 'Client ID' | 'Client secret' | 'Tenant';
  /** In the summary and at the field. */
  readonly what: string;
  /** At the field alone. */
  readonly fix: string;
};

const someGuid = '7b0f5f1e-6f0a-4c59-8f3e-2a4c9d1e5b6a';
const copyClientId = 'copy Application (client) ID from Overview.';
const copyTenant = 'copy Directory (tenant) ID from Overview.';
const newSecret = 'choose New client secret and copy its Value before you leave the page.';

const cases: readonly Case[] = [
  {
    title: 'the Secret ID in place of the secret',
    changed: { clientSecret: someGuid },
    field: 'Client secret',
    what: 'This is the Secret ID, not the secret',
    fix: 'In Certificates & secrets, copy the Value column.',
  },
  {
    title: 'a masked secret',
    changed: { clientSecret: 'MXP******************' },
    field: 'Client secret',
    what: 'The secret is covered by asterisks or dots',
    fix: newSecret,
  },
  {
    title: 'a placeholder for the secret',
    changed: { clientSecret: 'YOUR_CLIENT_SECRET' },
    field: 'Client secret',
    what: 'This client secret is a placeholder',
    fix: newSecret,
  },
  {
    title: 'a secret that is missing',
    changed: { clientSecret: '   ' },
    field: 'Client secret',
    what: 'There is no client secret',
    fix: newSecret,
  },
  {
    title: 'the tenant ID in place of the client ID',
    changed: { clientId: someGuid, tenant: someGuid },
    field: 'Client ID',
    what: 'Client ID and tenant are the same',
    fix: 'Copy Application (client) ID as the client ID and Directory (tenant) ID as the tenant.',
  },
  {
    title: 'a client ID of zeros',
    changed: { clientId: '00000000-0000-0000-0000-000000000000' },
    field: 'Client ID',
    what: 'This client ID is a placeholder',
    fix: copyClientId,
  },
  {
    title: 'a client ID that is a name',
    changed: { clientId: 'StackOne Integration' },
    field: 'Client ID',
    what: 'This is not a client ID',
    fix: copyClientId,
  },
  {
    title: 'a client ID of Microsoft',
    changed: { clientId: '00000003-0000-0000-c000-000000000000' },
    field: 'Client ID',
    what: 'This client ID belongs to Microsoft',
    fix: copyClientId,
  },
  {
    title: 'a client ID that is missing',
    changed: { clientId: '' },
    field: 'Client ID',
    what: 'There is no client ID',
    fix: copyClientId,
  },
  ...['common', 'organizations', 'consumers'].map(
    (tenant): Case => ({
      title: `“${tenant}” as the tenant`,
      changed: { tenant },
      field: 'Tenant',
      what: `${tenant} is not the name of one tenant`,
      fix: copyTenant,
    }),
  ),
  {
    title: 'a placeholder for the tenant',
    changed: { tenant: '<your-tenant-id>' },
    field: 'Tenant',
    what: 'This tenant is a placeholder',
    fix: copyTenant,
  },
  {
    title: 'a company’s name as the tenant',
    changed: { tenant: 'Contoso' },
    field: 'Tenant',
    what: 'This is not a tenant',
    fix: copyTenant,
  },
  {
    title: 'a tenant that is missing',
    changed: { tenant: '' },
    field: 'Tenant',
    what: 'There is no tenant',
    fix: copyTenant,
  },
];

test('values that cannot be right are found before anybody is asked', async ({
  operatorPage: page,
  practiceTenant,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    // The tenant is looked up when its field is left; nothing secret goes with that.
    const harmless = request.method() === 'GET' || request.url().endsWith('/tenant-lookups');
    if (!harmless) asked.push(request.url());
  });
  const form = await openForm(page);

  for (const { title, changed, field, what, fix } of cases) {
    await test.step(title, async () => {
      await fillIn(form, { ...practice('granted'), ...changed });
      await form.test.click();

      const summary = page.getByRole('alert').filter({ hasText: 'One value needs another look' });
      await expect(summary).toBeFocused();
      await summary.getByRole('link', { name: what }).click();
      const input = page.getByLabel(field, { exact: true });
      await expect(input).toBeFocused();
      await expect(input).toBeInViewport();
      await expect(input).toHaveAttribute('aria-invalid', 'true');
      await expect(input).toHaveAccessibleDescription(new RegExp(escaped(`${what}. `)));
      await expect(input).toHaveAccessibleDescription(new RegExp(escaped(fix)));
    });
  }

  expect(asked, 'nothing left the browser').toEqual([]);
  expect(tokenRequests(practiceTenant), 'nobody asked Entra for a token').toBe(0);
});

test('every missing value is named at once, and a mended one is taken off the list', async ({
  operatorPage: page,
}) => {
  const form = await openForm(page);
  await form.test.click();
  const summary = page.getByRole('alert').filter({ hasText: 'another look' });
  await expect(summary).toBeFocused();
  await expect(summary).toContainText('3 values need another look');
  await expect(summary.getByRole('link')).toHaveText([
    'There is no client ID',
    'There is no client secret',
    'There is no tenant',
  ]);

  await form.clientId.fill(practice('granted').clientId);
  await expect(form.clientId).toBeFocused();
  await expect(summary).toContainText('2 values need another look');
  await expect(form.clientId).not.toHaveAttribute('aria-invalid');
  await expect(form.clientId).toHaveAccessibleDescription(
    'Application (client) ID on the registration’s Overview.',
  );
});

test('the click that leaves a mended field is not lost', async ({ operatorPage: page }) => {
  const form = await openForm(page);
  await fillIn(form, { ...practice('granted'), tenant: '' });
  await form.test.click();
  await expect(form.tenant).toHaveAttribute('aria-invalid', 'true');
  // A person holds the button down for a moment; nothing may move meanwhile.
  await form.tenant.fill('  Contoso.example');
  await form.test.click({ delay: 200 });
  await expect(page.getByRole('heading', { name: accepted })).toBeVisible();
  await expect(form.tenant).toHaveValue('contoso.example');
});

test('a test needs no name, and saving does', async ({ operatorPage: page }) => {
  const form = await openForm(page);
  await fillIn(form, practice('granted'));
  await form.save.click();
  const summary = page.getByRole('alert').filter({ hasText: 'One value needs another look' });
  await expect(summary).toBeFocused();
  await summary.getByRole('link', { name: 'Give the profile a name' }).click();
  await expect(form.name).toBeFocused();
  await form.name.fill('x'.repeat(121));
  await form.save.click();
  await expect(form.name).toHaveAccessibleDescription(/Use at most 120 characters\./);

  await form.test.click();
  await expect(summary).toHaveCount(0);
  await expect(
    page.getByRole('heading', { name: 'Entra accepts these credentials' }),
  ).toBeVisible();
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
