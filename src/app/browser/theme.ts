import { type Theme, themeCookie } from '#contract/theme.ts';

/** A year, in seconds. */
const maxAge = 31_536_000;

/**
 * Shows a theme and remembers it in a cookie, so that the server renders the next page in it and
 * nothing flashes.
 */
export function applyTheme(theme: Theme): void {
  document.documentElement.setAttribute('data-theme', theme);
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=${maxAge}; samesite=lax`;
}
