import type { MicrosoftSignIn } from '#contract/page.ts';
import type { MicrosoftClient } from './microsoft-client.ts';

/** Where the one client of a page is kept. */
export type ClientRoom = { current: Promise<MicrosoftClient> | undefined };

/**
 * The client, made at the first call: MSAL’s code weighs more than all of a page, so it comes when
 * somebody wants it. Code that did not arrive is asked for again.
 */
export function loadMicrosoft(room: ClientRoom, setup: MicrosoftSignIn): Promise<MicrosoftClient> {
  room.current ??= import('./microsoft-client.ts').then(({ createMicrosoftClient }) =>
    createMicrosoftClient(setup),
  );
  return room.current.catch((error: unknown) => {
    room.current = undefined;
    throw error;
  });
}
