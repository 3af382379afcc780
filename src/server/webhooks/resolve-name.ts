import { Resolver } from 'node:dns/promises';
import type { Resolve } from './checked-lookup.ts';

type NameServers = {
  /** `address` or `address:port`; without it those of this machine. */
  readonly servers?: readonly string[];
  /** For the first question to one of them, in ms; the second may take twice as long. */
  readonly timeoutMs?: number;
};

/**
 * Finds all addresses of a name by asking name servers, and nothing else: what only this machine or its network
 * calls so is not of the open internet. Node's own `lookup` waits in one of two threads that all of the process
 * has for it, Microsoft's names among the rest: names whose servers are silent would hold up everything.
 * Rejects with the code `ENOTFOUND` when there is no address, or nobody says so.
 */
export function resolveWith({ servers, timeoutMs = 2_000 }: NameServers = {}): Resolve {
  return async (hostname) => {
    // One for each name: it reads the machine's settings, which may have changed.
    const resolver = new Resolver({ timeout: timeoutMs, tries: 2 });
    if (servers !== undefined) resolver.setServers(servers);
    const [four, six] = await Promise.allSettled([
      resolver.resolve4(hostname),
      resolver.resolve6(hostname),
    ]);
    const addresses = [
      ...addressesIn(four).map((address) => ({ address, family: 4 })),
      ...addressesIn(six).map((address) => ({ address, family: 6 })),
    ];
    if (addresses.length > 0) return addresses;
    const cause = four.status === 'rejected' ? four.reason : undefined;
    throw Object.assign(new Error('No address is known.', { cause }), { code: 'ENOTFOUND' });
  };
}

function addressesIn(settled: PromiseSettledResult<string[]>): readonly string[] {
  return settled.status === 'fulfilled' ? settled.value : [];
}
