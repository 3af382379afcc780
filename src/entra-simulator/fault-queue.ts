import type { Fault, FaultyEndpoint } from './faults.ts';

type Broken = {
  readonly fault: Fault;
  readonly endpoint: FaultyEndpoint;
  /** For one request, or for all of them until it is mended. */
  readonly lasts: 'once' | 'until-mended';
};

export type FaultQueue = {
  /** For the next request that no fault waits for yet. */
  add(fault: Fault, endpoint: FaultyEndpoint): void;
  /** For every request from now on; the latest one counts. */
  stand(fault: Fault, endpoint: FaultyEndpoint): void;
  /** The fault for this request, which is then spent, unless it stands. */
  take(endpoint: FaultyEndpoint): Fault | undefined;
  /** What is broken now, in the order of its asking. */
  list(): readonly Broken[];
  mend(): void;
};

export function createFaultQueue(): FaultQueue {
  const broken: Broken[] = [];
  const push = (added: Broken) => {
    const { fault, endpoint } = added;
    if (endpoint !== 'token' && fault.kind.startsWith('foreign-')) {
      throw new RangeError(`There is no token in an answer of ${endpoint}: ${fault.kind}`);
    }
    broken.push(added);
  };
  return {
    add: (fault, endpoint) => push({ fault, endpoint, lasts: 'once' }),
    stand: (fault, endpoint) => push({ fault, endpoint, lasts: 'until-mended' }),
    take(endpoint) {
      const here = broken.filter((each) => each.endpoint === endpoint);
      const once = here.find(({ lasts }) => lasts === 'once');
      if (once) {
        broken.splice(broken.indexOf(once), 1);
      }
      return (once ?? here.at(-1))?.fault;
    },
    list: () => [...broken],
    mend: () => {
      broken.splice(0);
    },
  };
}
