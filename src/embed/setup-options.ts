/** `auto` follows the page around it: its `color-scheme`, else the system. */
export type SetupTheme = 'auto' | 'light' | 'dark';

export type SetupOptions = {
  /** From `POST /api/v1/embed-tokens`, by the portal’s own backend. It says which guide is shown. */
  readonly token?: string | undefined;
  /**
   * `platform/connector`, and the query of a Dynamic Guide URL if wanted: what is shown without a token, to read, choose
   * and copy, on pages of `EMBED_ORIGINS`. With a token, also with one that comes later, it tests and saves.
   */
  readonly guide?: string | undefined;
  /** Where Scopewright is: `https://scopes.example`. The script `/embed.js` knows it by itself. */
  readonly origin: string;
  /** Without it `auto`. */
  readonly theme?: SetupTheme | undefined;
  /** BCP 47, of dates; heard when the frame begins. Without it that of the token. */
  readonly locale?: string | undefined;
  /** What the frame is called for those who do not see it; without it `Scopewright`. */
  readonly title?: string | undefined;
};
