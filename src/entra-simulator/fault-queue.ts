import type { Fault, FaultyEndpoint } from './faults.ts';

export type FaultQueue = {
  add(fault: Fault, endpoint: FaultyEndpoint): void;
  /** The fault for this request, which is then spent. */
  take(endpoint: FaultyEndpoint): Fault | undefined;
};

export function createFaultQueue(): FaultQueue {
  const waiting: Record<FaultyEndpoint, Fault[]> = {
    token: [],
    discovery: [],
    graph: [],
    authorize: [],
    'admin-consent': [],
  };
  return {
    add(fault, endpoint) {
      if (endpoint !== 'token' && fault.kind.startsWith('foreign-')) {
        throw new RangeError(`There is no token in an answer of ${endpoint}: ${fault.kind}`);
      }
      waiting[endpoint].push(fault);
    },
    take: (endpoint) => waiting[endpoint].shift(),
  };
}
