import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../testing/accessible.ts';
import { test } from '../testing/fixtures.ts';
import { practice } from './testing/practice.ts';
import { saveProfile } from './testing/saved-profile.ts';
import { expectNoSidewaysScrolling } from './testing/width.ts';

async function expectInOrder(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 740 });
  await expectNoSidewaysScrolling(page);
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** Names in the list, from the top. */
async function expectNames(page: Page, names: readonly string[]): Promise<void> {
  await expect(page.getByRole('rowheader')).toHaveText([...names]);
}

test('a list that was reached by a link keeps what is done on it', async ({
  operatorPage: page,
}) => {
  const id = await saveProfile(page, { name: 'Contoso' });
  await page.goto(`/profiles/${id}`);
  await page.getByRole('link', { name: 'All profiles' }).click();
  const search = page.getByRole('searchbox', { name: 'Search' });
  await search.fill('cont');
  await expect(page).toHaveURL('/profiles?q=cont');
  await expect(search).toBeFocused();
  await page.getByRole('checkbox', { name: 'Choose Contoso' }).check();
  await page.getByLabel('Status').selectOption('Draft');
  await expect(page).toHaveURL('/profiles?q=cont&status=draft');
  await expect(page.getByRole('checkbox', { name: 'Choose Contoso' })).toBeChecked();
});

test('the list is narrowed and ordered by its address, forth and back', async ({
  operatorPage: page,
}) => {
  await saveProfile(page, { name: 'Contoso', tested: true });
  for (const name of ['Northwind', 'Fabrikam']) await saveProfile(page, { name });
  await page.goto('/profiles');
  await expectNames(page, ['Fabrikam', 'Northwind', 'Contoso']);

  const search = page.getByRole('searchbox', { name: 'Search' });
  await search.fill('fabr ');
  await expectNames(page, ['Fabrikam']);
  await expect(page).toHaveURL('/profiles?q=fabr');
  await expect(page.getByTestId('announcer')).toHaveText('1 shown');
  await search.fill('');
  await expect(page).toHaveURL('/profiles');

  const status = page.getByLabel('Status');
  await status.selectOption('Connected');
  await expectNames(page, ['Contoso']);
  await page.goBack();
  await expectNames(page, ['Fabrikam', 'Northwind', 'Contoso']);
  await page.goForward();
  await expect(status).toHaveValue('connected');
  await search.fill('nobody');
  await expect(page.getByRole('region').getByText('No profile matches')).toBeVisible();
  await expect(page).toHaveURL('/profiles?q=nobody&status=connected');
  await expectInOrder(page);
  await page.getByRole('button', { name: 'Clear filters' }).press('Enter');
  await expect(search).toBeFocused();
  await expect(search).toHaveValue('');
  await expectNames(page, ['Fabrikam', 'Northwind', 'Contoso']);

  await page.getByRole('button', { name: 'Name' }).press('Enter');
  await expectNames(page, ['Contoso', 'Fabrikam', 'Northwind']);
  await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await page.reload();
  await expectNames(page, ['Contoso', 'Fabrikam', 'Northwind']);
  await expect(page.getByLabel('Sort')).toHaveValue('name');
});

test('many profiles are tested at once, and again until that is cancelled', async ({
  operatorPage: page,
  practiceTenant,
}) => {
  for (const name of ['Contoso', 'Fabrikam']) await saveProfile(page, { name, tested: true });
  const endAllSecrets = (endsAt: Date) => {
    for (const app of practiceTenant.directory.appRegistrations) {
      for (const secret of app.clientSecrets) secret.endsAt = endsAt;
    }
  };
  endAllSecrets(new Date('2026-01-01T00:00:00Z'));
  await page.goto('/profiles');
  await page.getByRole('checkbox', { name: 'Select all shown' }).press('Space');
  await page.getByRole('checkbox', { name: 'Choose Contoso' }).press('Space');
  await page.getByRole('button', { name: 'Test 1 profile again' }).press('Enter');
  const panel = page.getByRole('region', { name: 'All tests have ended' });
  await expect(panel).toContainText('1 of 1 tested · 1 failed');
  await expectInOrder(page);
  await panel.getByRole('link', { name: 'Show those that need attention' }).click();
  await expectNames(page, ['Fabrikam']);
  await panel.getByRole('button', { name: 'Close' }).press('Enter');
  await expect(panel).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Profiles' })).toBeFocused();

  // Entra takes these requests and never answers.
  endAllSecrets(new Date('2099-12-31T00:00:00Z'));
  for (const name of ['Northwind', 'Litware']) {
    await saveProfile(page, { name, values: practice('slow') });
  }
  await page.goto('/profiles?status=draft');
  await page.getByRole('button', { name: 'Test all that match' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Testing 2 profiles' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('progressbar', { name: 'Tested profiles' })).toBeVisible();
  await expectInOrder(page);
  await page.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(
    page.getByText(/^(Testing was cancelled|Ending the test that has begun)$/),
  ).toBeVisible();
});

test('a deleted profile is brought back under another name, or destroyed', async ({
  operatorPage: page,
  noise,
}) => {
  noise.allow(/status of 409/);
  for (const name of ['Contoso', 'Fabrikam', 'Contoso']) {
    const id = await saveProfile(page, { name });
    const { etag } = await (await page.request.get(`/api/v1/profiles/${id}`)).json();
    await page.request.delete(`/api/v1/profiles/${id}`, { headers: { 'if-match': etag } });
  }
  await saveProfile(page, { name: 'Contoso' });
  await page.goto('/profiles');
  await page.getByRole('link', { name: 'Deleted profiles' }).click();
  await expectNames(page, ['Contoso', 'Fabrikam', 'Contoso']);

  await page.getByRole('button', { name: 'Restore Contoso' }).first().press('Enter');
  const name = page.getByLabel('New name');
  await expect(name).toBeFocused();
  await expect(name).toHaveValue('Contoso');
  await expectInOrder(page);
  await name.fill('CONTOSO');
  await name.press('Enter');
  await expect(page.getByText('Another profile is called “CONTOSO” by now').first()).toBeVisible();
  await expect(name).toHaveValue('CONTOSO');
  await name.fill('Contoso, once more');
  await name.press('Enter');
  await expect(page.getByText('“Contoso, once more” is restored.').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Deleted profiles' })).toBeFocused();
  await expectNames(page, ['Fabrikam', 'Contoso']);

  for (const destroyed of ['Fabrikam', 'Contoso']) {
    const opener = page.getByRole('button', { name: `Destroy ${destroyed} now` });
    await opener.press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(opener).toBeFocused();
    await opener.press('Enter');
    await dialog.getByRole('button', { name: 'Destroy now' }).press('Enter');
    await expect(opener).toHaveCount(0);
  }
  await expect(page.getByText('Nothing was deleted in the last 30 days')).toBeVisible();
  await page.getByRole('link', { name: 'Open it' }).click();
  await expect(page.getByRole('heading', { name: 'Contoso, once more' })).toBeVisible();
});
