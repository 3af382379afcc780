import type { CloudName, Directory } from './directory.ts';
import type { FaultQueue } from './fault-queue.ts';
import type { IssuedCodes } from './issued-codes.ts';
import type { RecordedRequest } from './recorded-request.ts';
import type { SigningKeys } from './signing-key.ts';
import type { Throttle } from './throttle.ts';

/** In milliseconds. */
export type PropagationDelays = { secret: number; servicePrincipal: number; consent: number };

/** What simulators share that stand for several clouds at once. */
export type World = {
  readonly directory: Directory;
  readonly now: () => Date;
  /** How far the clock was put forward, in milliseconds. */
  readonly clock: { ahead: number };
  /** How long a change takes until tokens know of it; changes of the directory by hand take none. */
  readonly delays: PropagationDelays;
  readonly throttle: Throttle;
  readonly signingKeys: SigningKeys;
  readonly faults: FaultQueue;
  readonly codes: IssuedCodes;
  /** Whether pages refuse contact with the window that opened them, as Entra's come to do. */
  readonly isolated: boolean;
  readonly requests: RecordedRequest[];
};

/** All that one running simulator knows. */
export type Simulation = World & {
  readonly url: string;
  /** Whose authority and Graph this is. */
  readonly cloud: CloudName;
};
