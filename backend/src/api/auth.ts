import { createHash, timingSafeEqual } from 'node:crypto';
import { HubError } from '@smartregion/terms/errors';
import type { RequestHandler } from 'express';

/**
 * Lets through who shows the token as `Authorization: Bearer …`; all, when the configuration names none.
 * @throws HubError `unauthorized`
 */
export function requireToken(token: string | undefined): RequestHandler {
  return (request, _response, next) => {
    if (token !== undefined && !sameSecret(bearerOf(request.get('authorization')), token)) {
      throw new HubError(
        'unauthorized',
        'This hub answers only with its token.',
        'Enter the token of the configuration (server.token) in the data source, or send it as "Authorization: Bearer …".'
      );
    }
    next();
  };
}

function bearerOf(header: string | undefined): string {
  return /^Bearer +(\S+) *$/i.exec(header ?? '')?.[1] ?? '';
}

/** Takes the same time for every wrong secret, whatever its length. */
function sameSecret(given: string, wanted: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(wanted));
}
