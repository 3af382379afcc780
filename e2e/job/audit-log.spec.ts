import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { expectAccessible } from '../testing/accessible.ts';
import { test } from '../testing/fixtures.ts';
import { saveProfile } from './testing/saved-profile.ts';
import { expectNoSidewaysScrolling } from './testing/width.ts';

test('an admin reads who did what, narrows it down, and takes it along', async ({
  operatorPage: page,
}) => {
  const id = await saveProfile(page, { name: 'Contoso' });
  const gone = await saveProfile(page, { name: '=Gone' });
  await page.request.delete(`/api/v1/profiles/${gone}`, { headers: { 'if-match': '"v1"' } });

  await page.goto(`/profiles/${id}`);
  await page.getByRole('link', { name: 'Audit log of this profile' }).click();
  await expect(page).toHaveURL(`/audit-log?profile=${id}`);
  await expect(page.getByText('Only of the profile “Contoso”')).toBeVisible();
  const rows = page.getByRole('row').filter({ hasNot: page.getByRole('columnheader') });
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Created the profile Contoso');
  await page.getByRole('button', { name: 'Show all profiles' }).press('Enter');
  await expect(rows).toHaveCount(4);
  await expect(page.getByRole('search')).toBeFocused();
  await expect(page.getByTestId('announcer')).toHaveText('4 events shown');
  await expect(rows.first()).toContainText('Deleted the profile =Gone');
  await expect(rows.first().getByRole('link')).toHaveCount(0);
  await expect(rows.last()).toContainText('Signed in');

  await page.getByLabel('What').selectOption('Profile created');
  await expect(rows).toHaveCount(2);
  await page.goBack();
  await expect(rows).toHaveCount(4);
  await page.goForward();
  await expect(page).toHaveURL('/audit-log?action=profile.created');
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 740 });
  await expectNoSidewaysScrolling(page);
  await page.setViewportSize({ width: 1280, height: 900 });

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as CSV' }).press('Enter');
  const file = await download;
  expect(file.suggestedFilename()).toBe('audit-log.csv');
  const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain(",'=Gone,");

  await page.getByLabel('From', { exact: true }).fill('2031-01-01');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region').getByText('No event matches')).toBeVisible();
  await expect(page).toHaveURL('/audit-log?action=profile.created&from=2031-01-01');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Clear filters' }).press('Enter');
  await expect(rows.first()).toContainText('Exported the audit log');

  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('The audit log is for admins')).toBeVisible();
  await expect(rows).toHaveCount(0);
});
