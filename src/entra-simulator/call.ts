import type { Answer } from './answer.ts';
import type { Fault } from './faults.ts';
import type { RecordedRequest } from './recorded-request.ts';
import type { RequestIdentity } from './request-identity.ts';
import type { Simulation } from './simulation.ts';

export type EndpointName = 'discovery' | 'keys' | 'token' | 'graph' | 'authorize' | 'admin-consent';

/** One request at one endpoint. */
export type Call = {
  readonly endpoint: EndpointName;
  /** The tenant as it stood in the path, decoded; empty at Graph, whose paths name none. */
  readonly tenantText: string;
  readonly recorded: RecordedRequest;
  readonly identity: RequestIdentity;
  readonly simulation: Simulation;
};

/** The answer that a call deserves, and what is to go wrong with it. */
export type Reply = { readonly answer: Answer; readonly fault: Fault | undefined };
