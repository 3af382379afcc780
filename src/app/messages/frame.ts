import type { Theme } from '#contract/theme.ts';

/** The frame around every page, and the pages that have little to say. */
export const frameMessages = {
  product: 'Scopewright',
  profiles: 'Profiles',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' } satisfies Record<Theme, string>,
  loading: 'Loading…',
  chunkFailed: 'This part of the page did not arrive. Check the connection and try again.',
  tryAgain: 'Try again',
  notFoundTitle: 'There is no such page',
  notFound: (path: string) => `Nothing lives at ${path}. The guides that exist:`,
  homeTitle: 'Connect Microsoft 365 to your integration platform',
  homeLead:
    'Choose a guide. It shows exactly what to click, computes exactly what to grant, and tests what you bring back.',
  guides: 'Guides',
  recent: 'Recent',
  description: 'Guided setup for Microsoft Entra ID connectors: exact scopes, tested credentials.',
};
