import { expect, type Locator, type Page } from '@playwright/test';
import type { Values } from './practice.ts';

/** Two actions, which need two scopes. */
export const guideWithActions = '/guides/stackone/microsoftoutlook?actions=send_mail,list_messages';

/** A page, or a frame in one. */
type Place = Pick<Page, 'getByRole'>;

/** The credentials form and what stands around it, found as a person finds it. */
export type CredentialsForm = {
  readonly name: Locator;
  readonly clientId: Locator;
  readonly clientSecret: Locator;
  readonly tenant: Locator;
  readonly test: Locator;
  readonly cancel: Locator;
  readonly save: Locator;
};

export function formOf(page: Place): CredentialsForm {
  const form = page.getByRole('form', { name: 'Credentials' });
  return {
    name: form.getByRole('textbox', { name: 'Profile name' }),
    clientId: form.getByRole('textbox', { name: 'Client ID' }),
    clientSecret: form.getByLabel('Client secret', { exact: true }),
    tenant: form.getByRole('textbox', { name: 'Tenant' }),
    test: page.getByRole('button', { name: /^(Test connection|Testing…)$/ }),
    cancel: page.getByRole('button', { name: 'Cancel' }),
    save: page.getByRole('button', { name: /^(Save profile|Save profile as draft|Saving…)$/ }),
  };
}

/** Opens the guide, goes on to its last step, and waits for the form there. */
export async function openForm(page: Page, path = guideWithActions): Promise<CredentialsForm> {
  await page.goto(path);
  await page.getByRole('heading', { name: 'Test the credentials' }).scrollIntoViewIfNeeded();
  const form = formOf(page);
  await expect(form.test).toBeVisible();
  return form;
}

export async function fillIn(
  form: CredentialsForm,
  { clientId, clientSecret, tenant }: Values,
): Promise<void> {
  await form.clientId.fill(clientId);
  await form.clientSecret.fill(clientSecret);
  await form.tenant.fill(tenant);
}

/** Nothing that was typed is lost. */
export async function expectFilled(form: CredentialsForm, values: Values): Promise<void> {
  await expect(form.clientId).toHaveValue(values.clientId);
  await expect(form.clientSecret).toHaveValue(values.clientSecret);
  await expect(form.tenant).toHaveValue(values.tenant);
}

export const accepted = 'Entra accepts these credentials';

/** Tests the values and waits until Entra has accepted them. */
export async function passTest(page: Place, form: CredentialsForm): Promise<void> {
  await form.test.click();
  await expect(page.getByRole('heading', { name: accepted })).toBeVisible();
}

/** One check of the result, by its state in a word and its name. */
export function checkRow(page: Place, state: string, name: string): Locator {
  return page
    .getByRole('region', { name: /Entra|Test|credentials are right|Microsoft has/ })
    .getByRole('listitem')
    .filter({ hasText: new RegExp(`^${state}\\s*${name}`) });
}
