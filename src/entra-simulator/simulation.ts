import type { CloudName, Directory } from './directory.ts';
import type { FaultQueue } from './fault-queue.ts';
import type { RecordedRequest } from './recorded-request.ts';
import type { SigningKey } from './signing-key.ts';

/** All that one running simulator knows. */
export type Simulation = {
  readonly url: string;
  /** Whose authority and Graph this is. */
  readonly cloud: CloudName;
  readonly directory: Directory;
  readonly now: () => Date;
  readonly signingKey: SigningKey;
  readonly faults: FaultQueue;
  readonly requests: RecordedRequest[];
};
