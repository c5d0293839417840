import { lookup, type LookupAddress } from 'node:dns';
import { request as plainRequest, type IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Allowed } from './allow-list';

export interface Posted {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  /** The beginning of what the target answered, as text. */
  readonly answer: string;
}

/** The address behind a name is one that the allow-list does not mean. */
export class ForbiddenAddress extends Error {}

/** Nobody reads more of what a target says to a message. */
const MOST_ANSWER = 4096;

/** What frames a message is the hub's, whatever a target's headers say. */
const FRAMING: readonly string[] = [
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

/**
 * One POST, of a connection of its own, without redirects. A name is looked up once, for this connection: what was
 * checked is what is connected to, so that no second answer of a name server (rebinding) leads elsewhere.
 * @throws ForbiddenAddress, or whatever the network says
 */
export function post(
  { url, mayBeAt }: Allowed,
  headers: Readonly<Record<string, string>>,
  body: string,
  signal: AbortSignal
): Promise<Posted> {
  return new Promise((resolve, reject) => {
    const literal = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(literal) > 0 && !mayBeAt(literal)) {
      throw new ForbiddenAddress();
    }
    const own = Object.entries(headers).filter(([name]) => !FRAMING.includes(name.toLowerCase()));
    const request = url.protocol === 'https:' ? secureRequest : plainRequest;
    request(
      url,
      {
        method: 'POST',
        headers: { ...Object.fromEntries(own), 'Content-Length': Buffer.byteLength(body) },
        agent: false,
        lookup: lookupWhere(mayBeAt),
        signal,
      },
      (message) => {
        const { statusCode: status = 0, headers: said } = message;
        beginningOf(message).then((answer) => resolve({ status, headers: said, answer }), reject);
      }
    )
      .on('error', reject)
      .end(body);
  });
}

/** `dns.lookup` that finds nothing where one of the addresses is not allowed. */
function lookupWhere(mayBeAt: (address: string) => boolean): LookupFunction {
  return (hostname, options, found) => {
    lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const [first] = addresses ?? [];
      if (error || !first) {
        found(error ?? new Error('no address'), '', 4);
      } else if (!addresses.every(({ address }) => mayBeAt(address))) {
        found(new ForbiddenAddress(), '', 4);
      } else if (options.all) {
        found(null, addresses);
      } else {
        found(null, first.address, first.family);
      }
    });
  };
}

async function beginningOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= MOST_ANSWER) {
      break; // which ends the connection
    }
  }
  return Buffer.concat(chunks).subarray(0, MOST_ANSWER).toString('utf8');
}
