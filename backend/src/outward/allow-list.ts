import { BlockList, isIP, isIPv6 } from 'node:net';
import { isLoopback, isPublic } from './public-address';

/** Where messages may go, as the configuration says it. */
export interface AllowList {
  /** `https://broker.example.org/hook` allows that address and all below it, `https://broker.example.org` all of the server. */
  readonly targets: readonly string[];
  /** Own networks that a target's name may stand for (`10.4.2.0/24`); without them only an address itself leads there. */
  readonly networks?: readonly string[];
}

/** A target that an entry of the allow-list covers. */
export interface Allowed {
  readonly url: URL;
  /** Whether the entry means the machine at this address, asked when it is connected to. */
  mayBeAt(address: string): boolean;
}

/** What servers read as a dot or a slash, each in its own way: none may lead out of the path that is allowed. */
const DISGUISED = /%(2e|2f|5c)/i;

/** The target, where an entry of the list covers it: the same scheme, host and port, and a path below the entry's. */
export function allowed(address: string, { targets, networks = [] }: AllowList): Allowed | undefined {
  if (!URL.canParse(address)) {
    return undefined;
  }
  const url = new URL(address);
  if (DISGUISED.test(url.pathname) || url.username !== '' || url.password !== '' || !/^https?:$/.test(url.protocol)) {
    return undefined;
  }
  const covers = (entry: URL) => entry.origin === url.origin && isBelow(url.pathname, entry.pathname);
  const isListed = targets.some((target) => covers(new URL(target)));
  const mayBeAt = (found: string) => isPublic(found) || isNamed(url.hostname, found) || isWithin(networks, found);
  return isListed ? { url, mayBeAt } : undefined;
}

function isBelow(path: string, allowedPath: string): boolean {
  const root = allowedPath.replace(/\/+$/, '');
  return path === root || path.startsWith(`${root}/`);
}

/** Entry and target have one host: who lists an address of the own network, or this machine, means it. */
function isNamed(hostname: string, found: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return isIP(host) > 0 ? host === found : host === 'localhost' && isLoopback(found);
}

function isWithin(networks: readonly string[], address: string): boolean {
  const list = new BlockList();
  for (const network of networks) {
    const [net = '', prefix] = network.split('/');
    list.addSubnet(net, Number(prefix), isIPv6(net) ? 'ipv6' : 'ipv4');
  }
  return list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
