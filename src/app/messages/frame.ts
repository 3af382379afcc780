import type { Theme } from '#contract/theme.ts';

/** The frame around every page: in the first load of each, so no more than that. */
export const frameMessages = {
  product: 'Scopewright',
  profiles: 'Profiles',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' } satisfies Record<Theme, string>,
  loading: 'Loading…',
  chunkFailed: 'This part of the page did not arrive. Check the connection and try again.',
  tryAgain: 'Try again',
};
