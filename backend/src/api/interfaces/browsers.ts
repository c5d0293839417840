import type { RequestHandler } from 'express';

const METHODS = 'GET, HEAD, OPTIONS';

/**
 * Web pages of others may read what everybody may read; who has a token shows it as a header, for which browsers ask
 * first (OPTIONS).
 */
export const forBrowsers: RequestHandler = (request, response, next) => {
  response.set({
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': METHODS,
    'Access-Control-Allow-Headers':
      'Authorization, Content-Type, Accept, If-None-Match, If-Range, Range, Last-Event-ID',
    'Access-Control-Expose-Headers':
      'Link, ETag, Content-Disposition, Content-Range, Accept-Ranges, Last-Modified, Retry-After',
  });
  if (request.method === 'OPTIONS') {
    response.set({ Allow: METHODS, 'Access-Control-Max-Age': '86400' }).sendStatus(204);
  } else {
    next();
  }
};
