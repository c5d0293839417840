import { createHash, timingSafeEqual } from 'node:crypto';
import { HubError } from '@smartregion/terms/errors';
import type { Request, RequestHandler } from 'express';

/**
 * Lets through who shows the token as `Authorization: Bearer …`; all, when the configuration names none.
 * @throws HubError `unauthorized`
 */
export function requireToken(token: string | undefined): RequestHandler {
  return (request, _response, next) => {
    if (token !== undefined && !sameSecret(bearerOf(request.get('authorization')), token)) {
      throw wrongToken();
    }
    next();
  };
}

/**
 * Whether a request shows the token; false when it shows none at all.
 * @throws HubError `unauthorized` when it shows another one
 */
export function showsToken(request: Request, token: string): boolean {
  const header = request.get('authorization');
  if (header === undefined) {
    return false;
  }
  if (!sameSecret(bearerOf(header), token)) {
    throw wrongToken();
  }
  return true;
}

const wrongToken = () =>
  new HubError(
    'unauthorized',
    'This hub answers only with its token.',
    'Enter the token of the configuration (server.token) in the data source, or send it as "Authorization: Bearer …".'
  );

export function bearerOf(header: string | undefined): string {
  return /^Bearer +(\S+) *$/i.exec(header ?? '')?.[1] ?? '';
}

/** Takes the same time for every wrong secret, whatever its length. */
export function sameSecret(given: string, wanted: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(wanted));
}
