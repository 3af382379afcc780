import type { Page } from '@playwright/test';
import {
  documentedLabels,
  documentedOrder,
  documentedOutlookScopes,
} from '#domain/permissions/testing/documented-outlook-scopes.ts';

export const guidePath = '/guides/stackone/microsoftoutlook';

export const redirectUri = 'https://api.stackone.com/connect/oauth2/microsoftoutlook/callback';

export type DocumentedAction = {
  /** As the query writes it: without the connector's name. */
  readonly id: string;
  readonly label: string;
  readonly scopes: readonly string[];
};

/** What the platform documents for each action, in its order. */
export const documentedActions: readonly DocumentedAction[] = Object.entries(
  documentedOutlookScopes,
).map(([id, scopes], index) => ({
  id: id.replace('microsoftoutlook_', ''),
  label: documentedLabels[index] ?? '',
  scopes,
}));

/** The documented scopes of these actions, each once, in the documented order. */
export function documentedScopesOf(actions: readonly DocumentedAction[]): readonly string[] {
  const needed = new Set(actions.flatMap(({ scopes }) => scopes));
  return documentedOrder.filter((scope) => needed.has(scope));
}

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
