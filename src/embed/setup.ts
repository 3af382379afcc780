import type { SetupEventTarget } from './setup-events.ts';
import type { SetupTheme } from './setup-options.ts';

/** A wizard in a page, as `createSetup` has put it there. */
export type Setup = {
  /** The element that it was put into, which tells what happens. */
  readonly events: SetupEventTarget;
  /**
   * Hands over another token, with nothing lost of what was done and typed; the same one again is nothing new.
   * Throws a `TypeError` when it is none.
   */
  setToken(token: string): void;
  setTheme(theme: SetupTheme): void;
  /** Moves the focus to the beginning of the wizard, as soon as that is there. */
  focus(): void;
  /**
   * Asks the wizard to close: `close-requested` comes once nobody minds losing what was typed, and at once
   * where nothing can have been typed yet. The portal then removes it.
   */
  requestClose(): void;
  /** Removes the frame at once, with whatever was typed in it. */
  destroy(): void;
};
