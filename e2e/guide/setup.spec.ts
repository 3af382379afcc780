import { expect, type Page } from '@playwright/test';
import { test } from './testing/fixtures.ts';
import { stepsOf } from './testing/guide-parts.ts';
import { openGuide, redirectUri } from './testing/outlook-guide.ts';

test('who may do it is said before anything else', async ({ page }) => {
  await openGuide(page);
  const role = page.getByText('Application Developer', { exact: true }).first();
  await expect(page.getByText('Before you begin')).toBeInViewport();
  await expect(role).toBeInViewport();
  const [warning, choices, firstStep] = await Promise.all(
    [
      role,
      page.getByRole('combobox', { name: 'Account type' }),
      stepsOf(page).headings.first(),
    ].map(async (part) => (await part.boundingBox())?.y ?? 0),
  );
  expect(warning).toBeLessThan(choices ?? 0);
  expect(choices).toBeLessThan(firstStep ?? 0);
});

test('the redirect URI stands whole in its step, for the type Web', async ({ page }) => {
  await openGuide(page);
  const step = stepsOf(page).step('Add the URI as type Web');
  await expect(step.getByText(redirectUri, { exact: true })).toBeVisible();
  await expect(step).toContainText('Select Add Redirect URI, then Web.');
  await expect(step.getByRole('button', { name: 'Copy redirect URI' })).toBeVisible();
});

test('the account type changes what to choose at registration', async ({ page }) => {
  await openGuide(page);
  const step = stepsOf(page).step('Create the registration');
  await expect(step).toContainText('Single tenant only');
  await page.getByRole('combobox', { name: 'Account type' }).selectOption('Multiple tenants');
  await expect(step).toContainText('Multiple Entra ID tenants');
  await expect(step).not.toContainText('choose Single tenant only');
  await expect(page).toHaveURL(/\?account=multi$/);
});

test('a screen that looks different is described in its earlier words, also next time', async ({
  page,
}) => {
  await openGuide(page);
  const box = page.getByRole('checkbox', { name: 'My screen looks different' });
  const registration = stepsOf(page).step('Create the registration');
  const redirect = stepsOf(page).step('Add the URI as type Web');
  await box.check();
  await expect(registration).toContainText('Accounts in this organizational directory only');
  await expect(registration).not.toContainText('Single tenant only');
  await expect(redirect).toContainText('Select Add a platform, then Web.');
  expect(new URL(page.url()).search).toBe('');
  await page.reload();
  await expect(box).toBeChecked();
  await expect(redirect).toContainText('Select Add a platform, then Web.');
});

const clouds = [
  ['global', 'Global', 'https://entra.microsoft.com/'],
  ['usgov', 'US Government (L4)', 'https://entra.microsoft.us/'],
  ['usgov-dod', 'US Government DoD (L5)', 'https://entra.microsoft.us/'],
  ['china', 'China (21Vianet)', 'https://entra.microsoftonline.cn/'],
] as const;

test('links into the admin center lead to the one of the chosen cloud', async ({ page }) => {
  await openGuide(page);
  for (const [cloud, name, host] of clouds) {
    await test.step(name, async () => {
      await page.getByRole('combobox', { name: 'Cloud' }).selectOption(name);
      await expect(page).toHaveURL(cloud === 'global' ? /outlook$/ : new RegExp(`cloud=${cloud}$`));
      await expect(entraLinks(page).first()).toHaveAttribute('href', new RegExp(`^${host}`));
      const addresses = await addressesOf(page);
      expect(addresses.filter((address) => !address.startsWith(host))).toEqual([]);
      expect(addresses.length).toBeGreaterThan(8);
      await expect(entraLinks(page).first()).toHaveAttribute('target', '_blank');
      await expect(entraLinks(page).first()).toHaveAttribute('rel', /noreferrer/);
    });
  }
});

test('once a client ID is typed, links open the registration itself', async ({ page }) => {
  const clientId = '7c1e9a52-3f60-4b8d-9e21-5d0a6c4f8b13';
  await openGuide(page);
  const consent = stepsOf(page)
    .step('Grant consent for the organization')
    .getByRole('link', { name: 'Open in Entra: API permissions (new tab)' });
  await expect(consent).toHaveAttribute('href', /ApplicationsListBlade/);
  await expect(consent).toHaveAccessibleDescription(/pick the registration there/);
  await stepsOf(page).heading('Test the credentials').scrollIntoViewIfNeeded();
  await page.getByRole('textbox', { name: 'Client ID', exact: true }).fill(clientId);
  await expect(consent).toHaveAttribute('href', new RegExp(`/CallAnAPI/appId/${clientId}/`));
  const pages = (await addressesOf(page)).map((address) => /~\/(\w+)\/appId/.exec(address)?.[1]);
  expect(new Set(pages)).toEqual(
    new Set([undefined, 'Overview', 'Authentication', 'CallAnAPI', 'Credentials']),
  );
  expect(page.url()).not.toContain(clientId);

  await page.getByRole('textbox', { name: 'Client ID', exact: true }).fill('not an ID');
  await expect(consent).toHaveAttribute('href', /ApplicationsListBlade/);
});

function entraLinks(page: Page) {
  return page.getByRole('link', { name: /^Open in Entra: .* \(new tab\)$/ });
}

function addressesOf(page: Page): Promise<string[]> {
  return entraLinks(page).evaluateAll((links) =>
    links.map((link) => link.getAttribute('href') ?? ''),
  );
}
