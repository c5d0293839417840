import { BlockList, isIPv6 } from 'node:net';
import type { Request } from 'express';

/** Where web servers that stand before a hub speak from: the machine itself, and nets that are not the internet's. */
const NEAR = new BlockList();
NEAR.addSubnet('127.0.0.0', 8);
NEAR.addSubnet('10.0.0.0', 8);
NEAR.addSubnet('172.16.0.0', 12);
NEAR.addSubnet('192.168.0.0', 16);
NEAR.addAddress('::1', 'ipv6');
NEAR.addSubnet('fc00::', 7, 'ipv6');

/**
 * Whom a request comes from. Behind a web server all come from that: where the hub is set up to stand behind one, it is
 * believed whom it speaks for, but only what it has added itself, at the end; anybody can write what stands before.
 */
export function addressOf(request: Request, isBehind: boolean): string {
  const peer = plain(request.socket.remoteAddress ?? '');
  const told = request.get('x-forwarded-for')?.split(',').at(-1)?.trim();
  const isNear = NEAR.check(peer, isIPv6(peer) ? 'ipv6' : 'ipv4');
  return netOf(isBehind && isNear && told ? plain(told.slice(0, 50)) : peer);
}

const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

/** Who has one address of IPv6 has all of its net. */
function netOf(address: string): string {
  if (!isIPv6(address)) {
    return address;
  }
  const [head = '', tail] = address.split('::') as [string?, string?];
  const groups = head === '' ? [] : head.split(':');
  const behind = tail === undefined || tail === '' ? [] : tail.split(':');
  const all = [
    ...groups,
    ...Array.from({ length: Math.max(0, 8 - groups.length - behind.length) }, () => '0'),
    ...behind,
  ];
  return all.slice(0, 4).join(':');
}
