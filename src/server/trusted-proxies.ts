import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';
import * as z from 'zod';

/** Addresses from which a request is believed when it says for whom it comes. */
export type TrustedProxies = {
  /** An IP address as `normalAddress` gives it. */
  has(address: string): boolean;
};

const problem = 'is not a list of IP addresses or CIDR ranges, such as 10.0.0.0/8,::1';

/** IP addresses and CIDR ranges, separated by commas. */
export const TrustedProxies = z.string().transform((text, context): TrustedProxies => {
  const list = new BlockList();
  for (const entry of text.split(',').map((part) => part.trim())) {
    if (!addRange(list, entry)) {
      context.addIssue({ code: 'custom', message: problem });
      return z.NEVER;
    }
  }
  return { has: (address) => list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4') };
});

function addRange(list: BlockList, entry: string): boolean {
  const [address = '', prefix, ...more] = entry.split('/');
  const longest = isIPv4(address) ? 32 : 128;
  const length = prefix === undefined ? longest : Number(prefix);
  const isLength = prefix === undefined || (/^\d{1,3}$/.test(prefix) && length <= longest);
  if (isIP(address) === 0 || !isLength || more.length > 0) return false;
  list.addSubnet(address, length, isIPv4(address) ? 'ipv4' : 'ipv6');
  return true;
}

/** An IP address as sockets and headers of proxies spell it: without port, brackets, zone and disguise. */
export function normalAddress(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^\[([^\]]*)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/%.*$/, '')
    .replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
  return isIP(bare) === 0 ? undefined : bare.toLowerCase();
}

/**
 * Who really asks: the last in the line of whom each passed the request on for the next, from the socket
 * back, that is no trusted proxy. What stands before that in `X-Forwarded-For` may have been made up, and counts
 * for nothing. Undefined where the socket has no address.
 */
export function addressOf(
  socket: string | undefined,
  forwardedFor: string,
  trusted: TrustedProxies | undefined,
): string | undefined {
  let known = normalAddress(socket ?? '');
  const claimed = forwardedFor.split(',').reverse();
  for (const claim of claimed) {
    if (known === undefined || !trusted?.has(known)) return known;
    const next = normalAddress(claim);
    // A proxy that says no address has the last word.
    if (next === undefined) return known;
    known = next;
  }
  return known;
}
