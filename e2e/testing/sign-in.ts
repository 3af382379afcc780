import { expect, type Page } from '@playwright/test';
import type { BuiltServer } from './built-server.ts';
import { until } from './until.ts';

/** Signs the page's browser in with the latest link, without going through the page for it. */
export async function signIn(page: Page, server: BuiltServer): Promise<void> {
  const link = server.signInLink();
  const answer = await page.request.post(`${server.url}/api/v1/session`, {
    data: { token: new URL(link).hash.slice(1) },
  });
  expect(answer.status(), 'signing in').toBe(200);
  await until('the next sign-in link', () => server.signInLink() !== link);
}
