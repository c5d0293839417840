import { z } from 'zod';
import { LIMITS } from '../ngsi/limits';
import { QueryBody } from '../ngsi/ld/query-body';
import { SubscriptionBody, SubscriptionPatch } from '../ngsi/subscriptions/subscription';
import { METHODS } from '../ngsi/temporal/methods';
import * as schemas from './openapi-schemas';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';

const text = z.string().optional();
const PAGE = { limit: z.int().max(LIMITS.maxPage).optional(), offset: z.int().optional() };

const WHICH = {
  ...{ type: text, id: text, idPattern: text, attrs: text, q: text },
  ...{ georel: text, geometry: text, coordinates: text, geoproperty: z.literal('location').optional() },
};

const LOOK = {
  options: text.describe('keyValues, concise, sysAttrs, count'),
  format: z.enum(['normalized', 'concise', 'simplified', 'keyValues']).optional(),
};

const TIME = {
  ...{ timerel: z.enum(['after', 'before', 'between']).optional(), timeAt: text, endTimeAt: text },
  ...{ lastN: z.int().optional(), options: text.describe('temporalValues, aggregatedValues, count') },
  ...{ aggrMethods: text.describe(METHODS.join(', ')), aggrPeriodDuration: text.describe('ISO 8601, as PT1H') },
};

const QUERY = { requestBody: { required: true, content: { 'application/json': { schema: QueryBody } } } };

/** Their own standards describe them (ETSI GS CIM 009, NGSI-v2), with the shapes of their failures. */
export function ngsiPaths(): ZodOpenApiPathsObject {
  const count = z.boolean().optional();
  const id = z.object({ id: z.string() });
  return {
    '/ngsi-ld/v1/entities': {
      get: ld('Stations as entities, as they are now.', { ...WHICH, ...LOOK, ...PAGE, count }),
    },
    '/ngsi-ld/v1/entities/{id}': { get: ld('One of them.', { attrs: text, ...LOOK }, id) },
    '/ngsi-ld/v1/temporal/entities': { get: ld('Their readings over time.', { ...WHICH, ...TIME, ...PAGE, count }) },
    '/ngsi-ld/v1/temporal/entities/{id}': { get: ld('Those of one.', { attrs: text, ...TIME }, id) },
    '/ngsi-ld/v1/entityOperations/query': {
      post: {
        ...ld('The same entities, by a query that is too long for an address.', { ...LOOK, ...PAGE, count }),
        ...QUERY,
      },
    },
    '/ngsi-ld/v1/temporal/entityOperations/query': {
      post: { ...ld('Their readings over time by such a query.', { ...TIME, ...PAGE, count }), ...QUERY },
    },
    '/ngsi-ld/v1/types': { get: ld('What types there are.', { details: z.boolean().optional() }) },
    '/ngsi-ld/v1/types/{type}': { get: ld('What a type has.', {}, z.object({ type: z.string() })) },
    '/ngsi-ld/v1/attributes': { get: ld('What attributes there are.', { details: z.boolean().optional() }) },
    '/ngsi-ld/v1/attributes/{attribute}': {
      get: ld('Who has an attribute.', {}, z.object({ attribute: z.string() })),
    },
    '/ngsi-ld/v1/jsonldContexts': { get: ld('The @context that answers are read by.', {}) },
    '/ngsi-ld/v1/jsonldContexts/smart-region-hub.jsonld': { get: ld('That context itself.', {}) },
    ...subscriptionPaths(id),
    ...v2Paths(id),
  };
}

const FAILURE = { description: 'What failed.', content: { 'application/json': { schema: schemas.ngsiFailure } } };

/** Each of them wants the token. */
function subscriptionPaths(path: z.ZodObject): ZodOpenApiPathsObject {
  const security = [{ token: [] }];
  const body = (schema: z.ZodType) => ({ required: true, content: { 'application/json': { schema } } });
  const answer = (summary: string, status: '200' | '201' | '204'): ZodOpenApiOperationObject => ({
    ...{ summary: `NGSI-LD: ${summary}`, security },
    responses: { [status]: { description: 'OK' }, default: FAILURE },
  });
  const ofOne = { requestParams: { path } };
  return {
    '/ngsi-ld/v1/subscriptions': {
      get: { ...answer('All subscriptions.', '200'), requestParams: { query: z.object(PAGE) } },
      post: { ...answer('Makes one; its address comes as Location.', '201'), requestBody: body(SubscriptionBody) },
    },
    '/ngsi-ld/v1/subscriptions/{id}': {
      get: { ...answer('A subscription and how its messages fare.', '200'), ...ofOne },
      patch: { ...answer('Changes members of it.', '204'), ...ofOne, requestBody: body(SubscriptionPatch) },
      delete: { ...answer('Ends it.', '204'), ...ofOne },
    },
    '/ngsi-ld/v1/subscriptions/{id}/deliveries': {
      get: { ...answer('What became of its last messages.', '200'), ...ofOne },
    },
  };
}

function v2Paths(id: z.ZodObject): ZodOpenApiPathsObject {
  const options = text.describe('keyValues, values, unique, count');
  const one = { type: text, attrs: text, options };
  const place = { georel: text, geometry: z.enum(['point', 'line', 'polygon', 'box']).optional(), coords: text };
  const attribute = z.object({ id: z.string(), attribute: z.string() });
  const which = { id: text, idPattern: text, type: text, typePattern: text, attrs: text, q: text, ...place };
  return {
    '/v2': { get: v2('Where what is.', {}) },
    '/v2/entities': {
      get: v2('Stations as entities, as they are now.', { ...which, options, orderBy: text, ...PAGE }),
    },
    '/v2/entities/{id}': { get: v2('One of them.', one, id) },
    '/v2/entities/{id}/attrs': { get: v2('Its attributes alone.', one, id) },
    '/v2/entities/{id}/attrs/{attribute}': { get: v2('One attribute.', { type: text }, attribute) },
    '/v2/entities/{id}/attrs/{attribute}/value': {
      get: v2('Its value alone: JSON, or a text.', { type: text }, attribute, ['application/json', 'text/plain']),
    },
    '/v2/types': { get: v2('What types there are.', { options: text, ...PAGE }) },
    '/v2/types/{type}': { get: v2('What a type has.', {}, z.object({ type: z.string() })) },
  };
}

const ld = (summary: string, query: z.ZodRawShape, path?: z.ZodObject) =>
  toRead(`NGSI-LD: ${summary}`, ['application/json', 'application/ld+json'], schemas.ngsiFailure, query, path);

const v2 = (summary: string, query: z.ZodRawShape, path?: z.ZodObject, types = ['application/json']) =>
  toRead(`NGSI-v2: ${summary}`, types, schemas.ngsiV2Failure, query, path);

function toRead(
  summary: string,
  types: readonly string[],
  failure: z.ZodType,
  query: z.ZodRawShape,
  path?: z.ZodObject
): ZodOpenApiOperationObject {
  return {
    summary,
    security: [{}, { token: [] }],
    requestParams: { query: z.object(query), ...(path ? { path } : {}) },
    responses: {
      200: { description: 'OK', content: Object.fromEntries(types.map((type) => [type, {}])) },
      default: { description: 'What failed.', content: { 'application/json': { schema: failure } } },
    },
  };
}
