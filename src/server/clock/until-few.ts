import { setImmediate } from 'node:timers/promises';

/** So few at once that nobody waits for it. */
const atATime = 100;

/**
 * Does something in rounds, until one finds fewer than it might have taken or the signal aborts. `act` is
 * told how many it may take and answers with how many it took. Others get their turn between two rounds,
 * also where a database answers without letting go of the thread.
 */
export async function untilFew(
  act: (limit: number) => Promise<number>,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    if ((await act(atATime)) < atATime) return;
    await setImmediate();
  }
}
