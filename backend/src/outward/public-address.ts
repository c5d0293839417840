import { BlockList, isIPv6 } from 'node:net';

/** IANA's registries of special-purpose addresses (RFC 6890): what is no server of the internet. */
const SPECIAL: readonly (readonly [net: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

/** The one block that unicast addresses are given out of (RFC 4291), and what in it leads elsewhere or nowhere. */
const GLOBAL_IPV6 = blockList([['2000::', 3]], 'ipv6');
const SPECIAL_IPV6 = blockList(
  [
    ['2001::', 23],
    ['2001:db8::', 32],
    // 6to4 carries an IPv4 address, which may be any.
    ['2002::', 16],
    ['3fff::', 20],
  ],
  'ipv6'
);
const SPECIAL_IPV4 = blockList(SPECIAL, 'ipv4');
const LOOPBACK = blockList([['127.0.0.0', 8]], 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/** Whether an address is one of the internet: not of this machine, of the network around it, or of a cloud's own. */
export function isPublic(address: string): boolean {
  return isIPv6(address)
    ? GLOBAL_IPV6.check(address, 'ipv6') && !SPECIAL_IPV6.check(address, 'ipv6')
    : !SPECIAL_IPV4.check(address, 'ipv4');
}

/** Whether an address is this very machine. */
export function isLoopback(address: string): boolean {
  return LOOPBACK.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

function blockList(nets: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  nets.forEach(([net, prefix]) => list.addSubnet(net, prefix, family));
  return list;
}
