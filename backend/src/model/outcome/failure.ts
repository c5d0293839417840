import type { ErrorKind } from '@smartregion/terms/errors';
import type { Instant } from '../time';

/**
 * Why nothing came from a source. What has one cause is told by it, never by the sentence, which names an address, a
 * station and a time and so differs from document to document.
 */
export const FAILURE_CAUSES = [
  'dns', // the name of the server is not known
  'unreachable', // there is no way to it: no network, no route, a firewall
  'refused', // the machine is there, nothing listens
  'timeout', // no answer in time
  'broken', // the connection ended within the talk
  'tls', // the server's certificate is not accepted
  'proxy', // a proxy stands between and wants to know who asks
  'certificate', // the client certificate is refused
  'credentials', // key, token or password are refused
  'quota', // more was asked than is allowed
  'missing', // the server has nothing under this address
  'server', // the server says that it is in trouble itself
  'request', // the server does not take the request
  'unreadable', // what came is not what it should be
  'too-large', // more came than the hub takes
  'configuration', // it cannot be asked for as it is configured
  'sender', // a device sends for a station that is not configured, or too often
  'store', // it came, and the store did not take it
  'busy', // the hub has more to read than it can
  'hub', // a defect of the hub
] as const;
export type FailureCause = (typeof FAILURE_CAUSES)[number];

export interface Failure {
  readonly cause: FailureCause;
  /** The server that was asked, as its address names it. */
  readonly host?: string;
  /** What the server answered with, if it did. */
  readonly status?: number;
  /** What the operating system or TLS calls it (`ENOTFOUND`). */
  readonly code?: string;
  /** When it is tried again, where that is known. */
  readonly again?: Instant;
}

/** A failure as it is shown: whatever brought nothing says why, or its kind does. */
export interface Failed {
  readonly kind: ErrorKind;
  readonly message: string;
  readonly remedy: string;
  readonly failure?: Failure;
}

const BY_KIND: Readonly<Record<ErrorKind, FailureCause>> = {
  config: 'configuration',
  query: 'configuration',
  payload: 'unreadable',
  'not-found': 'sender',
  'too-many': 'sender',
  'too-large': 'too-large',
  unauthorized: 'credentials',
  forbidden: 'credentials',
  // Servers say their cause themselves; the store alone is left.
  unavailable: 'store',
};

export function failureOf({ kind, failure }: Pick<Failed, 'kind' | 'failure'>): Failure {
  return failure ?? { cause: BY_KIND[kind] };
}

/** Nothing came, and nobody was heard: the way to the server or the server itself is broken. */
export function isUnheard({ cause }: Failure): boolean {
  return ['dns', 'unreachable', 'refused', 'timeout', 'broken'].includes(cause);
}

/** Machines of the own network are named without a dot or stand in addresses that are not routed on the internet. */
const OWN_NETWORK =
  /^(localhost|127\..*|10\..*|192\.168\..*|172\.(1[6-9]|2\d|3[01])\..*|169\.254\..*|\[(::1|f[cde].*)\]|[^.:[\]]+|.*\.(local|lan|internal|intern|home\.arpa))$/i;

/** Whether a server stands in the own network, so that it says nothing about the internet. */
export function isNearby(host: string): boolean {
  return OWN_NETWORK.test(host.replace(/:\d+$/, ''));
}

/** Whether it is this machine itself, behind which anybody may stand: a fetcher, a tunnel, the simulator. */
export function isThisMachine(host: string): boolean {
  return /^(localhost|127\..*|\[::1\])(:\d+)?$/i.test(host);
}
