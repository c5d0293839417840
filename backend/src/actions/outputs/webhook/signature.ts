import { createHmac } from 'node:crypto';

/** As many senders call it; the value is `sha256=` and the HMAC-SHA256 over the very bytes of the body, in hex. */
export const SIGNATURE = 'X-Hub-Signature-256';

/** The value of the header that says who sent a body, to be compared before the body is read. */
export function signatureOf(body: string, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}
