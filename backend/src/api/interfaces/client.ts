import type { Request } from 'express';

/**
 * Who asks, as far as the hub can tell: an address as `server.proxies` tells it; of IPv6 the network, all of whose
 * addresses are one household's.
 */
export function clientOf({ ip = 'unknown' }: Pick<Request, 'ip'>): string {
  const address = ip.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  return address.includes(':') ? groupsOf(address).slice(0, 4).join(':') : address;
}

function groupsOf(address: string): string[] {
  const [head = [], tail] = address.split('::').map((part) => (part === '' ? [] : part.split(':')));
  return tail ? [...head, ...Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0'), ...tail] : head;
}
