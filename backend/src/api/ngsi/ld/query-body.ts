import express, { type Request, type RequestHandler } from 'express';
import { z } from 'zod';
import { checkContext, contextOfLink } from '../context/contexts';
import { NgsiFailure } from '../failure';
import { parametersOf } from '../http';
import { METHODS } from '../temporal/methods';
import { jsonCoordinatesSchema } from '../query/geo';
import { Parameters } from '../query/parameters';
import { Selectors, selectorsTest } from '../query/selectors';
import { checked } from '../subscriptions/checked';
import type { Wanted } from '../query/select';

const text = z.string().min(1).max(500);
const number = z.number().int().min(0);

const GeoQ = z.strictObject({
  ...{ georel: z.string().max(100), geometry: z.string().max(40), coordinates: jsonCoordinatesSchema },
  geoproperty: z.string().max(100).optional(),
});

const TemporalQ = z.strictObject({
  ...{ timerel: text.optional(), timeAt: text.optional(), endTimeAt: text.optional(), timeproperty: text.optional() },
  ...{
    lastN: number.optional(),
    aggrMethods: z.array(z.enum(METHODS)).optional(),
    aggrPeriodDuration: text.optional(),
  },
});

/** What is wanted, as a document (ETSI GS CIM 009, 5.2.23); what the hub does not have is refused, not ignored. */
export const QueryBody = z.strictObject({
  type: z.literal('Query'),
  entities: Selectors.optional(),
  attrs: z.array(text).min(1).max(1000).optional(),
  q: z.string().max(8000).optional(),
  geoQ: GeoQ.optional(),
  temporalQ: TemporalQ.optional(),
  lang: text.optional(),
  '@context': z.unknown().optional(),
});
type QueryBody = z.infer<typeof QueryBody>;

const TYPES = ['application/json', 'application/ld+json'];

export const queryBody: RequestHandler = express.json({ limit: '64kb', type: TYPES });

/** What is asked for, by an address or by a document. */
export interface Asked {
  readonly parameters: Parameters;
  /** What no parameter can say. */
  readonly meant?: Pick<Wanted, 'fits'>;
}

export type AskedOf = (request: Request, known: readonly string[]) => Asked;

export const askedInAddress: AskedOf = (request, known) => ({ parameters: parametersOf(request, known) });

/** How much of it, and how it looks, stays in the address of a document. */
const IN_ADDRESS = [
  'limit',
  'offset',
  'count',
  'options',
  'format',
  'local',
  'lang',
  'aggrMethods',
  'aggrPeriodDuration',
  'lastN',
];

/** @throws HubError `query`, NgsiFailure */
export const askedInBody: AskedOf = (request, known) => {
  if (!request.is(TYPES)) {
    throw new NgsiFailure('UnsupportedMediaType', 'A query comes as JSON.', `Send ${TYPES.join(' or ')}.`);
  }
  const body = checked(QueryBody, request.body, 'query');
  const context = body['@context'];
  if (context !== undefined && contextOfLink(request.get('link')) === undefined) {
    checkContext(context);
  }
  parametersOf(request, IN_ADDRESS);
  const [, inAddress = ''] = request.originalUrl.split('?');
  const all = [...new URLSearchParams(inAddress), ...named(body)];
  return {
    parameters: new Parameters(new URLSearchParams(all).toString(), new Set(known)),
    ...(body.entities ? { meant: { fits: selectorsTest(body.entities) } } : {}),
  };
};

/** The members that an address would have as well. */
function named({ attrs, q, geoQ, temporalQ = {}, lang }: QueryBody): [string, string][] {
  const { coordinates, ...place } = geoQ ?? {};
  const { aggrMethods, lastN, ...time } = temporalQ;
  const members = {
    ...{ attrs: attrs?.join(','), q, lang, ...place, coordinates: coordinates && JSON.stringify(coordinates) },
    ...{ ...time, aggrMethods: aggrMethods?.join(','), lastN: lastN?.toString() },
  };
  return Object.entries(members).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]]
  );
}
