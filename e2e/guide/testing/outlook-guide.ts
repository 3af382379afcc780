import type { Page } from '@playwright/test';

export const guidePath = '/guides/stackone/microsoftoutlook';

export const redirectUri = 'https://api.stackone.com/connect/oauth2/microsoftoutlook/callback';

/** Opens the guide with a query, and waits until the browser has taken the page over. */
export async function openGuide(page: Page, query = ''): Promise<void> {
  await page.goto(guidePath + query);
  await takenOver(page);
}

/** Resolves once React listens to the page that the server rendered. */
export async function takenOver(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.getElementById('root') ?? {}).some((key) => key.startsWith('__react')),
  );
}
