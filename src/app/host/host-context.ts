import { createContext, useContext } from 'react';
import type { FrameMessage } from '#contract/embed-messages.ts';
import type { HostFailure } from './create-host.ts';

/** What keeps a frame from testing and saving: the portal, or its token. */
export type TokenLack =
  | { readonly is: 'waiting' | 'without-token' | 'over' }
  | { readonly is: 'refused'; readonly failure: HostFailure };

/** The portal around the page, as the parts of the page speak to it. */
export type HostVoice = {
  tell(message: FrameMessage): void;
  /** Whether something was typed that closing would lose. */
  setUnsaved(isUnsaved: boolean): void;
  askForToken(): void;
  tryAgain(): void;
  /** Undefined while nothing is in the way, and on every page without a portal. */
  readonly lack: TokenLack | undefined;
};

const nothing = () => {};

/** Without a portal nobody hears anything. */
export const HostContext = createContext<HostVoice>({
  tell: nothing,
  setUnsaved: nothing,
  askForToken: nothing,
  tryAgain: nothing,
  lack: undefined,
});

export function useHostVoice(): HostVoice {
  return useContext(HostContext);
}
