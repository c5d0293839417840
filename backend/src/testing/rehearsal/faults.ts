import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Asked, Manner } from '../fake-provider';
import type { Random } from '../fuzz/random';

/** How providers were seen to misbehave. */
export const FAULTS = ['429', '500', 'timeout', 'truncated', 'half a gzip', 'page', 'hang-up', 'empty'] as const;
export type Fault = (typeof FAULTS)[number];

/** The document as it should be sent: with its validators, packed now and then. */
export function soundly(body: Buffer | undefined, { headers }: Asked, draw: Random): Manner {
  if (body === undefined) {
    // What was not recorded has nothing new.
    return { kind: 'status', status: 204 };
  }
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  if (headers['if-none-match'] === etag) {
    return { kind: 'status', status: 304 };
  }
  return draw(2) === 0
    ? { kind: 'answer', body, headers: { etag } }
    : { kind: 'answer', body: gzipSync(body), headers: { etag, 'content-encoding': 'gzip' } };
}

export function faultily(fault: Fault, body: Buffer | undefined): Manner {
  const content = body ?? Buffer.from('nothing');
  switch (fault) {
    case '429':
      return { kind: 'status', status: 429, headers: { 'retry-after': '90' } };
    case '500':
      return { kind: 'status', status: 500 };
    case 'timeout':
      return { kind: 'hang' };
    case 'truncated':
      return { kind: 'truncate', body: content.subarray(0, content.length >> 1).toString('latin1') };
    case 'half a gzip': {
      const packed = gzipSync(content);
      const half = packed.subarray(0, packed.length >> 1);
      return { kind: 'answer', body: half, headers: { 'content-encoding': 'gzip' } };
    }
    case 'page':
      return { kind: 'page' };
    case 'hang-up':
      return { kind: 'hang-up' };
    case 'empty':
      return { kind: 'answer', body: '' };
  }
}
