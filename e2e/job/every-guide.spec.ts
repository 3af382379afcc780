import { expect, type Page } from '@playwright/test';
import type { EntraSimulator } from '#entra-simulator/start-entra-simulator.ts';
import { test } from '../testing/fixtures.ts';
import { fillIn, openForm, passTest } from './testing/credentials-form.ts';
import { practice } from './testing/practice.ts';
import { register } from './testing/registration.ts';

type Journey = {
  readonly guide: string;
  readonly path: string;
  /** What is asked for, by its label. */
  readonly values: Readonly<Record<string, string>>;
  /** How the app is registered, by the guide. */
  readonly registered: Parameters<typeof register>[1];
  /** What is said of the saved profile. */
  readonly saved: readonly (string | RegExp)[];
};

const journeys: readonly Journey[] = [
  {
    guide: 'Outlook for Frontegg',
    path: '/guides/frontegg/outlook?actions=mail_read,mailfolders_read',
    values: { 'Host of your MCP gateway': 'gate.contoso.com' },
    registered: {
      redirectUri: 'https://gate.contoso.com/integration-callback',
      audience: 'AzureADMultipleOrgs',
      delegated: ['Mail.Read', 'offline_access'],
    },
    saved: [/2 scopes/, 'Delegated', 'Multiple tenants', 'Mail.Read'],
  },
  {
    guide: 'Outlook for PipesHub',
    path: '/guides/pipeshub/outlook',
    values: { "PipesHub's redirect URI": 'https://pipes.contoso.com/callback' },
    registered: {
      redirectUri: 'https://pipes.contoso.com/callback',
      application: ['Mail.Read', 'User.Read.All', 'MailboxSettings.Read'],
    },
    saved: [/3 kinds of data/, 'Application', 'Single tenant', /User\.Read\.All/],
  },
  {
    guide: 'Microsoft Entra ID for StackOne',
    path: '/guides/stackone/microsoftentraid?actions=list_users&permissions=application',
    values: {},
    registered: {
      redirectUri: 'https://api.stackone.com/connect/oauth2/microsoftentraid/callback',
      application: ['User.Read.All'],
    },
    saved: [/1 action/, 'Application', 'User.Read.All'],
  },
  {
    guide: 'Microsoft Outlook for Custom platform',
    path: '/guides/custom/microsoftoutlook?actions=send_mail&account=multi',
    values: {
      'Name of the platform': 'Contoso Hub',
      'App name': 'Contoso Hub Mail',
      'Callback address': 'https://hub.contoso.com/callback',
    },
    registered: {
      redirectUri: 'https://hub.contoso.com/callback',
      audience: 'AzureADMultipleOrgs',
      delegated: ['Mail.Send', 'offline_access'],
    },
    saved: [/1 action/, 'Delegated', 'Multiple tenants', 'Mail.Send'],
  },
];

test('of every guide comes a profile, and it leads back', async ({
  operatorPage: page,
  practiceTenant,
}) => {
  // Four journeys, one after the other.
  test.slow();
  for (const journey of journeys) {
    await test.step(journey.guide, () => goThrough(journey, page, practiceTenant));
  }
});

async function goThrough(
  { guide, path, values, registered, saved }: Journey,
  page: Page,
  practiceTenant: EntraSimulator,
): Promise<void> {
  register(practiceTenant, registered);
  await page.goto('/');
  await expect(page.getByRole('link', { name: guide })).toHaveAttribute(
    'href',
    path.replace(/\?.*/, ''),
  );
  const form = await openForm(page, path);
  for (const [label, value] of Object.entries(values)) {
    await page.getByRole('textbox', { name: label, exact: true }).fill(value);
    await expect(page.getByRole('article').getByText(value).first()).toBeVisible();
  }
  await form.name.fill(guide);
  await fillIn(form, practice('granted'));
  await passTest(page, form);
  await form.save.click();
  await page.getByRole('link', { name: 'Open the profile' }).click();

  const main = page.getByRole('main');
  await expect(main.getByText('Connected', { exact: true })).toBeVisible();
  for (const fact of saved) {
    await expect(main.getByText(fact, { exact: true }).first()).toBeVisible();
  }
  await page.getByRole('link', { name: 'Open the guide with this selection' }).click();
  await expect(page.getByRole('heading', { level: 1, name: guide })).toBeVisible();
  await expect(page.getByText('Part of this link is unknown here')).toHaveCount(0);
}
