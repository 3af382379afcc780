import { expect, type Frame, type Page } from '@playwright/test';

/** Presses what opens a window, and waits until that shows the practice tenant's first page. */
export async function openMicrosoft(place: Page | Frame, button: string): Promise<Page> {
  const page = 'mainFrame' in place ? place : place.page();
  const opening = page.context().waitForEvent('page');
  await place.getByRole('button', { name: button, exact: true }).click();
  const opened = await opening;
  await expect(opened.getByRole('heading', { name: 'Practice sign-in' })).toBeVisible();
  return opened;
}

/** Chooses an account: there are no passwords. */
export async function signInAs(opened: Page, name: string): Promise<void> {
  await opened.getByRole('button', { name: new RegExp(`^${name} `) }).click();
}
