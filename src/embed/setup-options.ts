/** `auto` follows the page around it: its `color-scheme`, else the system. */
export type SetupTheme = 'auto' | 'light' | 'dark';

export type SetupOptions = {
  /** From `POST /api/v1/embed-tokens`, by the portal’s own backend. */
  readonly token: string;
  readonly theme?: SetupTheme;
  /** BCP 47; without it that of the token, else of the browser. */
  readonly locale?: string;
  /** Where Scopewright is; without it, where this script came from. */
  readonly origin?: string;
  /** What the frame is called for those who do not see it. */
  readonly title?: string;
};

export type Setup = {
  /** Hands over another token, with nothing lost of what was done and typed. */
  setToken(token: string): void;
  setTheme(theme: SetupTheme): void;
  /** Moves the focus to the beginning of the wizard. */
  focus(): void;
  /** Asks the wizard to close: once nobody minds losing what was typed, `close-requested` comes. */
  requestClose(): void;
  /** Removes the frame at once, with whatever was typed in it. */
  destroy(): void;
};
