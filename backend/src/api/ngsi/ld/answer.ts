import { checkContext, contextAddress, contextLink, contextOfLink } from '../context/contexts';
import { NgsiFailure } from '../failure';
import { addLinks, typeAccepted } from '../http';
import { ownAddress } from '../../own-address';
import type { Request, Response } from 'express';
import type { Look } from '../write/ld';
import type { Parameters } from '../query/parameters';

const JSON_TYPE = 'application/json';
const LD = 'application/ld+json';
const GEO = 'application/geo+json';

/** What a request wants its answer to be like. */
export interface Wish {
  readonly type: typeof JSON_TYPE | typeof LD | typeof GEO;
  readonly base: string;
}

/**
 * @throws NgsiFailure where the answer or the request's context can be none that the hub knows, or a tenant is named: it
 * has none
 */
export function wishOf(request: Request, publicUrl: string | undefined): Wish {
  const context = contextOfLink(request.get('link'));
  if (context !== undefined) {
    checkContext(context);
  }
  if (request.get('ngsild-tenant') !== undefined) {
    throw new NgsiFailure('NonexistentTenant', 'The hub has no tenants.', 'Leave the header NGSILD-Tenant out.');
  }
  return { type: typeAccepted(request, [JSON_TYPE, LD, GEO]), base: ownAddress(request, publicUrl) };
}

type Json = Readonly<Record<string, unknown>>;

/** Sends one or many with their context: beside them in a Link, or within each. */
export function sendEntities(response: Response, wish: Wish, body: Json | readonly Json[]): void {
  const context = contextAddress(wish.base);
  if (wish.type === JSON_TYPE) {
    addLinks(response, [contextLink(wish.base)]);
  }
  const within = (one: Json): Json => (wish.type === JSON_TYPE ? one : { ...one, '@context': context });
  const document =
    wish.type === GEO && Array.isArray(body)
      ? within({ type: 'FeatureCollection', features: body })
      : Array.isArray(body)
        ? (body as Json[]).map(within)
        : within(body as Json);
  response.type(wish.type).send(JSON.stringify(document));
}

export const LOOKS = ['options', 'format'];

/** `options=keyValues,sysAttrs` of older, `format=simplified` of newer clients. */
export function lookOf(parameters: Parameters): Look {
  const options = parameters.choices('options', [
    ...['keyValues', 'simplified', 'concise', 'normalized', 'sysAttrs', 'count'],
  ]);
  const format = parameters.choices('format', ['keyValues', 'simplified', 'concise', 'normalized']);
  const has = (name: string) => options.has(name) || format.has(name);
  return {
    format: has('keyValues') || has('simplified') ? 'simplified' : has('concise') ? 'concise' : 'normalized',
    sysAttrs: options.has('sysAttrs'),
  };
}

/** Whether the number of all is wanted: `count=true`, older clients `options=count`. */
export function wantsCount(parameters: Parameters): boolean {
  const isCounted = parameters.choices('count', ['true', 'false']).has('true');
  return isCounted || parameters.list('options').includes('count');
}
