import { expect, type Locator } from '@playwright/test';
import { type CredentialsForm, openForm } from './testing/credentials-form.ts';
import { test } from './testing/fixtures.ts';
import { practice } from './testing/practice.ts';

const { clientId, clientSecret } = practice('granted');
const [secretStart, secretEnd] = [clientSecret.slice(0, 12), clientSecret.slice(12)];

type Case = {
  readonly title: string;
  readonly field: keyof Pick<CredentialsForm, 'clientId' | 'clientSecret' | 'tenant'>;
  readonly pasted: string;
  readonly value: string;
  readonly said: string;
};

const cases: readonly Case[] = [
  {
    title: 'spaces and tabs around',
    field: 'clientId',
    pasted: `  ${clientId}\t`,
    value: clientId,
    said: 'Spaces around it removed.',
  },
  {
    title: 'no-break spaces around',
    field: 'clientId',
    pasted: `\u00a0${clientId}\u00a0`,
    value: clientId,
    said: 'Spaces around it removed.',
  },
  {
    title: 'zero-width characters within',
    field: 'clientId',
    pasted: `\ufeff${clientId.slice(0, 8)}\u200b${clientId.slice(8)}`,
    value: clientId,
    said: 'Invisible characters removed.',
  },
  {
    title: 'braces and capitals',
    field: 'clientId',
    pasted: `{${clientId.toUpperCase()}}`,
    value: clientId,
    said: 'Braces around it removed. Changed to lower case.',
  },
  {
    title: 'a line that was broken within an ID',
    field: 'clientId',
    pasted: `${clientId.slice(0, 19)}\r\n${clientId.slice(19)}`,
    value: clientId,
    said: 'Line breaks removed.',
  },
  {
    title: 'quotation marks around a secret',
    field: 'clientSecret',
    pasted: `"${clientSecret}"`,
    value: clientSecret,
    said: 'Quotation marks around it removed.',
  },
  {
    title: 'a line break behind a secret',
    field: 'clientSecret',
    pasted: `${clientSecret}\n`,
    value: clientSecret,
    said: 'Line breaks removed.',
  },
  {
    title: 'a line that was broken within a secret',
    field: 'clientSecret',
    pasted: `${secretStart}\n${secretEnd}`,
    value: clientSecret,
    said: 'Line breaks removed.',
  },
  {
    title: 'an address of the sign-in page',
    field: 'tenant',
    pasted: 'https://login.microsoftonline.com/contoso.example/oauth2/v2.0/authorize',
    value: 'contoso.example',
    said: 'Tenant taken from the address.',
  },
  {
    title: 'an address of the organization',
    field: 'tenant',
    pasted: 'https://contoso.example/about',
    value: 'contoso.example',
    said: 'Tenant taken from the address.',
  },
  {
    title: 'an e-mail address',
    field: 'tenant',
    pasted: 'Megan Bowen <Megan.Bowen@Contoso.example>',
    value: 'contoso.example',
    said: 'Domain taken from the e-mail address.',
  },
];

test('what comes along with a paste is taken off, and said', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const form = await openForm(page);
  for (const { title, field, pasted, value, said } of cases) {
    await test.step(title, async () => {
      await paste(form[field], pasted);
      await expect(form[field]).toHaveValue(value);
      await expect(form[field]).toHaveAccessibleDescription(new RegExp(said));
    });
  }
});

test('a paste goes where the cursor stands, and can be undone', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const form = await openForm(page);
  await form.clientSecret.fill(secretStart);
  await form.clientSecret.press('End');
  await paste(form.clientSecret, `${secretEnd.slice(0, 5)}\n${secretEnd.slice(5)}`, false);
  await expect(form.clientSecret).toHaveValue(clientSecret);
  await form.clientSecret.press('ControlOrMeta+z');
  await expect(form.clientSecret).toHaveValue(secretStart);
});

test('what is typed is left alone until the field is left', async ({ page }) => {
  const form = await openForm(page);
  await form.tenant.pressSequentially(' Contoso.example ');
  await expect(form.tenant).toHaveValue(' Contoso.example ');
  await form.clientId.focus();
  await expect(form.tenant).toHaveValue('contoso.example');
  await expect(form.tenant).toHaveAccessibleDescription(
    /Spaces around it removed\. Changed to lower case\.$/,
  );
});

test('the secret is masked until somebody asks for it', async ({ page }) => {
  const form = await openForm(page);
  await form.clientSecret.fill(clientSecret);
  await expect(form.clientSecret).toHaveAttribute('type', 'password');
  await page.getByRole('button', { name: 'Show client secret' }).click();
  await expect(form.clientSecret).toHaveAttribute('type', 'text');
  await expect(form.clientSecret).toHaveValue(clientSecret);
  await page.getByRole('button', { name: 'Hide client secret' }).click();
  await expect(form.clientSecret).toHaveAttribute('type', 'password');
});

/** Pastes by the keyboard, as a person does, over what is there or into it. */
async function paste(field: Locator, text: string, over = true): Promise<void> {
  await field.page().evaluate((value) => navigator.clipboard.writeText(value), text);
  await field.focus();
  if (over) await field.press('ControlOrMeta+a');
  await field.press('ControlOrMeta+v');
}
