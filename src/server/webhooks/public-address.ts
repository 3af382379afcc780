import { BlockList, isIPv4, isIPv6 } from 'node:net';

/**
 * What is not the open internet in IPv4: this network, private, shared (CGNAT), loopback, link-local with
 * the metadata of clouds, protocol assignments, documentation, 6to4 relays, benchmarks, multicast, reserved
 * and broadcast; and the one public address at which Azure serves each of its machines.
 */
const closed = blockList('ipv4', [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '168.63.129.16/32',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]);

/** All that is handed out to the open internet in IPv6, and so nothing that has an IPv4 address in it. */
const open = blockList('ipv6', ['2000::/3']);

/** What of it is not: protocol assignments with Teredo, documentation, 6to4. */
const closedWithin = blockList('ipv6', ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']);

/** Whether an IP address is one of the open internet; anything that is no address is not. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !closed.check(address, 'ipv4');
  // One with a zone is of this machine's own links.
  if (!isIPv6(address) || address.includes('%')) return false;
  return open.check(address, 'ipv6') && !closedWithin.check(address, 'ipv6');
}

function blockList(family: 'ipv4' | 'ipv6', subnets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [network = '', bits] = subnet.split('/');
    list.addSubnet(network, Number(bits), family);
  }
  return list;
}
