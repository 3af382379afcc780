import type { CloudName, Directory } from './directory.ts';
import type { FaultQueue } from './fault-queue.ts';
import type { IssuedCodes } from './issued-codes.ts';
import type { RecordedRequest } from './recorded-request.ts';
import type { SigningKey } from './signing-key.ts';

/** In milliseconds. */
export type PropagationDelays = { secret: number; servicePrincipal: number; consent: number };

/** All that one running simulator knows. */
export type Simulation = {
  readonly url: string;
  /** Whose authority and Graph this is. */
  readonly cloud: CloudName;
  readonly directory: Directory;
  readonly now: () => Date;
  /** How long a change takes until tokens know of it; changes of the directory by hand take none. */
  readonly delays: PropagationDelays;
  readonly signingKey: SigningKey;
  readonly faults: FaultQueue;
  readonly codes: IssuedCodes;
  /** Whether pages refuse contact with the window that opened them, as Entra's come to do. */
  readonly isolated: boolean;
  readonly requests: RecordedRequest[];
};
