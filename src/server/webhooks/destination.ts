import { isIP } from 'node:net';
import type { DestinationFault } from '#contract/webhooks.ts';
import { isPublicAddress } from './public-address.ts';

export type Destination = {
  readonly url: URL;
  /** Its addresses need not be of the open internet. */
  readonly isTrusted: boolean;
  /** It has no name to be looked up. */
  readonly isAddress: boolean;
};

/** Names that are this machine itself, whatever a name server says (RFC 6761, section 6.3). */
const ofThisMachine = /^(.+\.)?localhost\.?$/;

type Judged =
  | { readonly destination: Destination }
  | { readonly destination?: undefined; readonly fault: DestinationFault };

/**
 * Whether events may be sent to a URL, as far as the URL itself tells. `trustedHosts` are names with a port
 * that the operator of the server vouches for: those may be private, and may be without https.
 */
export function judgeDestination(text: string, trustedHosts: readonly string[]): Judged {
  if (!URL.canParse(text)) return { fault: 'not-a-url' };
  const url = new URL(text);
  const isTrusted = trustedHosts.includes(hostAndPort(url));
  if (url.protocol !== 'https:' && !(isTrusted && url.protocol === 'http:')) {
    return { fault: 'not-https' };
  }
  if (url.username !== '' || url.password !== '') return { fault: 'has-credentials' };
  const address = url.hostname.replace(/^\[|\]$/g, '');
  const isAddress = isIP(address) !== 0;
  const isPublic = isAddress ? isPublicAddress(address) : !ofThisMachine.test(url.hostname);
  if (!isTrusted && !isPublic) return { fault: 'address-forbidden' };
  return { destination: { url, isTrusted, isAddress } };
}

function hostAndPort({ protocol, hostname, port }: URL): string {
  return `${hostname}:${port || (protocol === 'http:' ? '80' : '443')}`;
}
