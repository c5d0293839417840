import { NgsiFailure } from './failure';
import { LIMITS } from './limits';
import { Parameters } from './query/parameters';
import type { Request, RequestHandler, Response } from 'express';

const METHODS = 'GET, HEAD, OPTIONS';

/** Web pages of others may read what everybody may read; who has a token shows it as a header. */
export const forBrowsers: RequestHandler = (request, response, next) => {
  response.set({
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': `${METHODS}, POST`,
    'Access-Control-Allow-Headers': 'Authorization, Content-Type, Accept, Link',
    'Access-Control-Expose-Headers': 'Link, NGSILD-Results-Count, Fiware-Total-Count',
    'Cache-Control': 'no-store',
  });
  if (request.method === 'OPTIONS') {
    response.sendStatus(204);
    return;
  }
  if (request.originalUrl.length > LIMITS.address) {
    throw new NgsiFailure(
      'UriTooLong',
      `The address has more than ${LIMITS.address} characters.`,
      'Ask for less at once.'
    );
  }
  next();
};

/** @throws NgsiFailure `MethodNotAllowed` for whatever is no route before */
export const onlyToRead: RequestHandler = ({ method }, response) => {
  if (method === 'GET' || method === 'HEAD') {
    throw new NgsiFailure('ResourceNotFound', 'There is nothing at this address.', 'See docs/schnittstellen/ngsi.md.');
  }
  response.set('Allow', METHODS);
  throw new NgsiFailure(
    'MethodNotAllowed',
    `${method} is not possible: these entities are to read.`,
    'Ask with GET; long queries with POST at …/entityOperations/query.'
  );
};

/** The parameters as they were sent: express would make lists and objects of some. */
export function parametersOf(request: Request, known: readonly string[]): Parameters {
  const [, ...query] = request.originalUrl.split('?');
  return new Parameters(query.join('?'), new Set(known));
}

export interface Page {
  readonly limit: number;
  readonly offset: number;
}

export function pageOf(parameters: Parameters, otherwise: number = LIMITS.page): Page {
  return { limit: parameters.whole('limit', otherwise, LIMITS.maxPage), offset: parameters.whole('offset', 0, 1e9) };
}

/** Links to the pages beside this one (ETSI GS CIM 009, 6.3.10). */
export function pageLinks(request: Request, base: string, { limit, offset }: Page, total: number): string[] {
  const [path = '', query = ''] = request.originalUrl.split('?');
  const at = (start: number) => {
    const parameters = new URLSearchParams(query);
    parameters.set('limit', String(limit));
    parameters.set('offset', String(start));
    return `${base}${path}?${parameters}`;
  };
  return [
    ...(limit > 0 && offset > 0 ? [`<${at(Math.max(0, offset - limit))}>; rel="prev"`] : []),
    ...(limit > 0 && offset + limit < total ? [`<${at(offset + limit)}>; rel="next"`] : []),
  ];
}

/** @throws NgsiFailure `NotAcceptable` */
export function typeAccepted<T extends string>(request: Request, types: readonly T[]): T {
  const accepted = request.accepts([...types]);
  if (accepted === false) {
    throw new NgsiFailure('NotAcceptable', 'The hub writes nothing that is accepted.', `Accept ${types.join(', ')}.`);
  }
  return accepted as T;
}

export function addLinks(response: Response, links: readonly string[]): void {
  if (links.length > 0) {
    response.append('Link', [...links]);
  }
}
