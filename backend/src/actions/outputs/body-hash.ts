import { createHash } from 'node:crypto';

/** SHA-256 of a body, hex: what the book says of it, so that the receiver's copy can be held against it. */
export function bodyHash(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}
