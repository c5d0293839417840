import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { checkContext, contextAddress, contextLink, contextOfLink } from '../context/contexts';
import { NgsiFailure } from '../failure';
import { addLinks, typeAccepted } from '../http';
import { calmly } from '../../interfaces/calmly';
import { ownAddress } from '../../interfaces/own-address';
import type { Request, Response } from 'express';
import type { Look } from '../write/ld';
import type { Parameters } from '../query/parameters';

const TYPES = ['application/json', 'application/ld+json', 'application/geo+json'] as const;
type Type = (typeof TYPES)[number];

/** What a request wants its answer to be like. */
export interface Wish {
  readonly type: Type;
  readonly base: string;
}

/**
 * @param types that the answer can have
 * @throws NgsiFailure where the answer or the request's context can be none that the hub knows, or a tenant is named: it
 * has none
 */
export function wishOf(request: Request, publicUrl: string | undefined, types: readonly Type[] = TYPES): Wish {
  const context = contextOfLink(request.get('link'));
  if (context !== undefined) {
    checkContext(context);
  }
  if (request.get('ngsild-tenant') !== undefined) {
    throw new NgsiFailure('NonexistentTenant', 'The hub has no tenants.', 'Leave the header NGSILD-Tenant out.');
  }
  return { type: typeAccepted(request, types), base: ownAddress(request, publicUrl) };
}

type Json = Readonly<Record<string, unknown>>;

/** Sends one with its context: beside it in a Link, or within. */
export function sendEntity(response: Response, wish: Wish, body: Json): void {
  linkContext(response, wish);
  response.type(wish.type).send(JSON.stringify(withContext(body, wish)));
}

/** Sends many, written one after the other, in turn with everything else that the hub does. */
export async function sendEntities(response: Response, wish: Wish, bodies: Iterable<Json>): Promise<void> {
  linkContext(response, wish);
  response.type(wish.type);
  await pipeline(Readable.from(calmly(piecesOf(bodies, wish)), { objectMode: false }), response);
}

export function* written<T>(values: readonly T[], write: (value: T) => Json): Generator<Json> {
  for (const value of values) {
    yield write(value);
  }
}

function* piecesOf(bodies: Iterable<Json>, wish: Wish): Generator<string> {
  const isMap = wish.type === 'application/geo+json';
  yield isMap
    ? `{"type":"FeatureCollection","@context":${JSON.stringify(contextAddress(wish.base))},"features":[`
    : '[';
  let comma = '';
  for (const body of bodies) {
    yield `${comma}${JSON.stringify(isMap ? body : withContext(body, wish))}`;
    comma = ',';
  }
  yield isMap ? ']}' : ']';
}

function withContext(body: Json, { type, base }: Wish): Json {
  return type === 'application/json' ? body : { ...body, '@context': contextAddress(base) };
}

function linkContext(response: Response, { type, base }: Wish): void {
  if (type === 'application/json') {
    addLinks(response, [contextLink(base)]);
  }
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
