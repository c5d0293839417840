import { openToAll } from './catalogue-service';
import { requireToken, showsToken } from './auth';
import type { Request, RequestHandler } from 'express';
import type { Catalogue } from '../analysis/question';

/** What somebody may see, and how that is called in keys of what is kept. */
export interface Sight {
  readonly sees: 'open' | 'all';
  readonly catalogue: Catalogue;
}

/**
 * Who sees what: the one rule for every way out of the hub. What a licence withholds (`redistribution: no`) leaves only
 * towards who shows the hub's token.
 */
export interface Access {
  /** For questions of a Grafana: where the configuration names a token, nothing is answered without it. */
  readonly authorise: RequestHandler;
  /** What those see whom `authorise` lets through. */
  readonly asked: Sight;
  /** What everybody may see: citizens' pages, open data, catalogues for harvesters. */
  readonly open: Sight;
  /**
   * For ways out that anybody may take: without a token what is open, with the token all.
   * @throws HubError `unauthorized` when a token is shown and it is a wrong one: who has one expects all
   */
  of(request: Request): Sight;
}

/** @param token of the configuration; without it everybody may ask, and nobody gets what may not be passed on */
export function createAccess(catalogue: Catalogue, token: string | undefined): Access {
  const all: Sight = { sees: 'all', catalogue };
  const open: Sight = { sees: 'open', catalogue: openToAll(catalogue) };
  return {
    authorise: requireToken(token),
    asked: token === undefined ? open : all,
    open,
    of: (request) => (token !== undefined && showsToken(request, token) ? all : open),
  };
}
