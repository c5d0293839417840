import compression from 'compression';
import type { Request, RequestHandler, Response } from 'express';

/** Answers that are shorter are not worth it, bytes. */
const THRESHOLD = 1024;

/** Packs what others take, where they accept it and it is text. */
export const packed: RequestHandler = compression({ threshold: THRESHOLD, filter: mayBePacked });

function mayBePacked(request: Request, response: Response): boolean {
  const type = String(response.getHeader('Content-Type'));
  // Parts of a file are parts of its own bytes; what is sent as it comes must not wait for more.
  const isWhole = response.statusCode === 200 && request.headers.range === undefined;
  if (!isWhole || type.startsWith('text/event-stream') || !compression.filter(request, response)) {
    return false;
  }
  weaken(request, response);
  return true;
}

/** A strong ETag is of the very bytes, which packed are others: nobody must go on with them in the plain file. */
function weaken(request: Request, response: Response): void {
  const etag = response.getHeader('ETag');
  const isStrong = typeof etag === 'string' && !etag.startsWith('W/');
  const isAsked = request.headers['accept-encoding'] !== undefined;
  if (isStrong && isAsked && request.acceptsEncodings('br', 'gzip', 'deflate', 'identity') !== 'identity') {
    response.setHeader('ETag', `W/${etag}`);
  }
}
