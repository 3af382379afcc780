import { type Theme, themeCookie, themes } from '#contract/theme.ts';

/** A year, in seconds. */
const maxAge = 31_536_000;

/**
 * Shows a theme and remembers it in a cookie, so that the server renders the next page in it and
 * nothing flashes.
 */
export function applyTheme(theme: Theme): void {
  showTheme(theme);
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=${maxAge}; samesite=lax`;
}

/** Shows a theme on this page alone. */
export function showTheme(theme: Theme): void {
  document.documentElement.setAttribute('data-theme', theme);
}

/** The theme that the document shows. */
export function shownTheme(): Theme {
  const shown = document.documentElement.getAttribute('data-theme');
  return themes.find((theme) => theme === shown) ?? 'system';
}

/** Calls back when another theme is shown. Returns the way to stop. */
export function watchTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
