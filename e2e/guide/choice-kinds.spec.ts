import { expect } from '@playwright/test';
import { test } from './testing/fixtures.ts';
import { stepsOf } from './testing/guide-parts.ts';

test('where scopes are chosen, the page speaks of scopes', async ({ page }) => {
  await page.goto('/guides/frontegg/outlook');
  const panel = page.getByRole('region', { name: 'Select scopes to adjust the guide' });
  const scopes = panel.getByRole('textbox', { name: 'Scopes Selected' });
  await panel.getByRole('checkbox', { name: 'Mail.Read', exact: true }).check();
  await expect(scopes).toHaveValue('Mail.Read offline_access');
  await expect(page).toHaveURL('/guides/frontegg/outlook?actions=mail_read');
  await expect(stepsOf(page).heading('Tick the contact permissions')).toHaveCount(0);

  const ghost = panel.getByRole('checkbox', { name: 'MailFolders.Read', exact: true });
  await expect(ghost).toHaveAccessibleDescription(/^Not in Microsoft Graph\./);
  await ghost.check();
  await expect(panel.getByText('2 of 16 selected')).toBeVisible();
  await expect(scopes).toHaveValue('Mail.Read offline_access');

  await panel.getByRole('searchbox', { name: 'Search scopes' }).fill('contacts');
  await panel.getByRole('button', { name: 'Select all' }).click();
  await expect(panel.getByText('6 of 16 selected')).toBeVisible();
  await expect(stepsOf(page).heading('Tick the contact permissions')).toBeVisible();
  await expect(panel.getByText(/\baction/i)).toHaveCount(0);
  await expect(page.getByText('Enables actions')).toHaveCount(0);
});

test('where all belongs together, there is nothing to choose', async ({ page }) => {
  await page.goto('/guides/pipeshub/outlook');
  const panel = page.getByRole('region', { name: 'What PipesHub takes' });
  await expect(panel.getByRole('listitem')).toHaveCount(3);
  await expect(panel.getByRole('checkbox')).toHaveCount(0);
  await expect(panel.getByRole('textbox', { name: 'Scopes Selected' })).toHaveValue(
    /^(?=.*User\.Read\.All)(?=.*Mail\.Read)(?=.*MailboxSettings\.Read)\S+ \S+ \S+$/,
  );
  await expect(page.getByRole('combobox', { name: 'Account type' })).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: 'Permissions' })).toHaveCount(0);
});

test('the permission type is a question that changes scopes, steps and roles', async ({ page }) => {
  await page.goto('/guides/custom/microsoftoutlook?actions=list_messages');
  await expect(stepsOf(page).heading('Add the URI as type Web')).toBeVisible();
  await page
    .getByRole('combobox', { name: 'Permissions' })
    .selectOption('Application: without a user');
  await expect(page).toHaveURL(/permissions=application/);
  await expect(stepsOf(page).heading('Add the URI as type Web')).toHaveCount(0);
  await expect(stepsOf(page).step('Grant consent to the application')).toContainText(
    'Needs Privileged Role Administrator',
  );
  await expect(page.getByRole('textbox', { name: 'Scopes Selected' })).not.toHaveValue(
    /offline_access/,
  );
});
