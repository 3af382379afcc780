import { createDirectory } from './create-directory.ts';
import { createFaultQueue } from './fault-queue.ts';
import { createIssuedCodes } from './issued-codes.ts';
import { createSigningKeys } from './signing-key.ts';
import type { World } from './simulation.ts';
import { createThrottle } from './throttle.ts';

export type WorldOptions = {
  now?: () => Date;
  /** Whether its pages are cut off from the window that opened them; they are by default. */
  isolated?: boolean;
};

export async function createWorld({
  now = () => new Date(),
  isolated = true,
}: WorldOptions = {}): Promise<World> {
  const clock = { ahead: 0 };
  const shiftedNow = () => new Date(now().getTime() + clock.ahead);
  return {
    directory: createDirectory(shiftedNow()),
    now: shiftedNow,
    clock,
    delays: { secret: 0, servicePrincipal: 0, consent: 0 },
    throttle: createThrottle(),
    signingKeys: await createSigningKeys(),
    faults: createFaultQueue(),
    codes: createIssuedCodes(),
    isolated,
    requests: [],
  };
}

/** As if it had just been made, but for the requests. */
export function resetWorld(world: World): void {
  world.clock.ahead = 0;
  world.throttle.limit = undefined;
  world.throttle.forget();
  world.faults.mend();
  Object.assign(world.delays, { secret: 0, servicePrincipal: 0, consent: 0 });
  Object.assign(world.directory, createDirectory(world.now()));
}
