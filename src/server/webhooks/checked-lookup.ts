import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** All addresses of a name, at least one; rejects as `dns.promises.lookup` does. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

/** A name has an address that is not of the open internet: nothing is sent there. */
export class AddressForbiddenError extends Error {
  override readonly name = 'AddressForbiddenError';

  constructor() {
    super('The name has an address that is not public.');
  }
}

/** The addresses of a name, if all of them are of the open internet; rejects with `AddressForbiddenError`. */
export async function publicAddresses(
  hostname: string,
  resolve: Resolve,
): Promise<readonly LookupAddress[]> {
  const addresses = await resolve(hostname);
  // Whoever has one of both kinds wants us to take the wrong one at some time.
  if (!addresses.every(({ address }) => isPublicAddress(address)))
    throw new AddressForbiddenError();
  return addresses;
}

/**
 * How a connection finds its address: what is checked here is what is connected to, and no name is looked up
 * a second time, with another answer perhaps.
 */
export function checkedLookup(resolve: Resolve): LookupFunction {
  return (hostname, options, callback) => {
    publicAddresses(hostname, resolve).then(
      (addresses) => {
        const [first] = addresses;
        if (options.all) callback(null, [...addresses]);
        else callback(null, first?.address ?? '', first?.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, []),
    );
  };
}
