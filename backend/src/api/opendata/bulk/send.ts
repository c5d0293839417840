import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import type { Measured } from './bulk-files';

/**
 * A file whose bytes are known, whole or the part that is asked for (RFC 9110, 14): who was cut off goes on where it
 * ended.
 * @param pieces of the whole file, made when they are needed
 */
export async function sendFile(
  request: Request,
  response: Response,
  { etag, bytes }: Measured,
  pieces: () => AsyncIterable<string | Uint8Array>
): Promise<void> {
  response.set({ ETag: etag, 'Accept-Ranges': 'bytes' });
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  const range = rangeOf(request, etag, bytes);
  if (range === 'none') {
    response.status(416).set('Content-Range', `bytes */${bytes}`).end();
    return;
  }
  const [start, end] = range ?? [0, bytes];
  response.status(range ? 206 : 200).set('Content-Length', String(end - start));
  if (range) {
    response.set('Content-Range', `bytes ${start}-${end - 1}/${bytes}`);
  }
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  await pipeline(Readable.from(part(pieces(), start, end, bytes), { objectMode: false }), response).catch(unlessHungUp);
}

/** First byte and the one behind the last; undefined: all of it, as for several ranges at once. */
function rangeOf(request: Request, etag: string, bytes: number): readonly [number, number] | 'none' | undefined {
  const condition = request.get('if-range');
  const ranges = condition === undefined || condition === etag ? request.range(bytes) : undefined;
  if (ranges === undefined || ranges === -2) {
    return undefined;
  }
  if (ranges === -1) {
    return 'none';
  }
  const [only, ...more] = ranges;
  return ranges.type === 'bytes' && only && more.length === 0 ? [only.start, only.end + 1] : undefined;
}

/** Bytes from `start` up to `end` of a file of `bytes`. */
async function* part(pieces: AsyncIterable<string | Uint8Array>, start: number, end: number, bytes: number) {
  let at = 0;
  for await (const piece of pieces) {
    const all = Buffer.from(piece as string);
    const some = all.subarray(Math.max(0, start - at), Math.max(0, end - at));
    at += all.length;
    if (some.length > 0) {
      yield some;
    }
    if (at >= end && end < bytes) {
      return;
    }
  }
  if (at !== bytes) {
    // A late reading came in between: what was promised is broken off, and the next try gets the new file.
    throw new Error(`The file has ${at} bytes now, not ${bytes}.`);
  }
}

function unlessHungUp(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') {
    throw error;
  }
}
