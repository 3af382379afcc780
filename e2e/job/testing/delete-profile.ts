import type { Page } from '@playwright/test';

/** On the page of a profile: deletes it as a person does, who types its name. */
export async function deleteProfile(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Type the name to delete it' }).fill(name);
  await dialog.getByRole('button', { name: 'Delete profile' }).click();
}
