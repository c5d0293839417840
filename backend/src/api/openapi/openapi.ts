import { Router } from 'express';
import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import * as catalogue from '../catalogue';
import { datexSchema } from '../datex/request';
import { exportSchema } from '../export/request';
import { streamSchema } from '../live/request';
import { toldEventSchema, toldReadingSchema } from '../live/told';
import { forBrowsers } from '../interfaces/browsers';
import { LIMITS } from '../sta/limits';
import { ngsiPaths } from './ngsi-paths';
import { OPEN_DATA_PATHS } from './open-data-paths';
import { ACTION_PATHS } from './action-paths';
import * as schemas from './openapi-schemas';

/** GET /api/v1/openapi.json */
export function openApiRoutes(version: string): Router {
  const document = openApi(version);
  const router = Router();
  router.use('/api/v1/openapi.json', forBrowsers);
  router.get('/api/v1/openapi.json', (_request, response) => {
    response.json(document);
  });
  return router;
}

/** The OpenAPI 3.1 document of the hub, made of the very schemas that check requests. */
export function openApi(version: string) {
  return createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Smart Region Hub',
        version,
        description: 'Weather, air quality and traffic of the Kommunen of a region, from many providers in one form.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      paths: paths(),
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer', description: 'server.token of the configuration.' },
          place: { type: 'http', scheme: 'bearer', description: 'feedbackToken of a webhook of the rule.' },
          person: { type: 'http', scheme: 'bearer', description: 'A token of actionDesk.people.' },
        },
      },
    },
    // Answers may grow: who reads them must not mind a key more.
    {
      override: ({ jsonSchema }) =>
        void (jsonSchema.additionalProperties === false && delete jsonSchema.additionalProperties),
    }
  );
}

function paths(): ZodOpenApiPathsObject {
  return {
    '/api/v1/query': {
      post: {
        ...operation('Answers the questions of a dashboard, each by itself.', schemas.queryAnswers),
        requestBody: { required: true, content: { 'application/json': { schema: schemas.queryRequest } } },
      },
    },
    '/api/v1/catalogue/kommunen': listOf(schemas.kommune, 'The Kommunen of the region.', catalogue.kommunenFilter),
    '/api/v1/catalogue/stations': listOf(schemas.station, 'The stations of the region.', catalogue.stationsFilter),
    '/api/v1/catalogue/properties': listOf(schemas.property, 'What is measured.', catalogue.propertiesFilter),
    '/api/v1/catalogue/feeds': listOf(schemas.feed, 'Where it comes from.', catalogue.feedsFilter),
    '/api/v1/info': { get: operation('What hub this is.', schemas.info) },
    '/api/v1/export': {
      get: exported('Readings as a file; anybody may take what is open.', ...EXPORT_TYPES),
    },
    '/api/v1/export/metadata': {
      get: exported('What is in that file, as CSV on the Web: columns, units, licences.', 'application/csvm+json'),
    },
    '/api/v1/stream': { get: STREAM },
    '/api/v1/ingest/{feed}/{kommune}': { post: INGEST },
    '/weatherstation/updateweatherstation.php': { get: WUNDERGROUND, post: WUNDERGROUND },
    '/data/report/{token}/{station}': { post: ECOWITT },
    '/datex2/v3/sites.xml': {
      get: datex('DATEX II v3: a MeasurementSiteTablePublication of what is published for the national access point.'),
    },
    '/datex2/v3/data.xml': {
      get: datex('DATEX II v3: the MeasuredDataPublication with the newest reading of each of these sites.'),
    },
    ...sensorThings('/sta/v1.1', 'OGC SensorThings API 1.1'),
    ...sensorThings('/sta/v2.0', 'OGC SensorThings API 2.0 (draft 23-019)'),
    ...ngsiPaths(),
    ...OPEN_DATA_PATHS,
    ...ACTION_PATHS,
    '/api/v1/status': { get: open('What the status page shows.', 'application/json') },
    '/api/v1/openapi.json': { get: open('This document.', 'application/json') },
    '/health': { get: open('Whether the process lives.', 'application/json') },
    '/ready': { get: open('Whether the store answers.', 'application/json') },
    '/metrics': { get: open('Counts of requests and readings for Prometheus.', 'text/plain') },
    '/': { get: open('The status page.', 'text/html') },
    '/buerger': { get: open('The Kommunen that have a page for citizens.', 'text/html') },
    '/buerger/{kommune}': {
      get: ofKommune('Air, weather, traffic and parking for its citizens.', 'text/html', ON_SCREEN),
    },
    '/buerger/{kommune}/daten.csv': { get: ofKommune('The air of that page as a table.', 'text/csv') },
    '/buerger/{kommune}/barrierefreiheit': { get: ofKommune('Its accessibility statement.', 'text/html') },
    '/buerger/{kommune}/datenschutz': { get: ofKommune('Its privacy page.', 'text/html') },
  };
}

const PROBLEM = {
  description: 'What failed, why and what to do.',
  content: { 'application/problem+json': { schema: schemas.problem } },
};

const LANGUAGE = { lang: z.enum(['de', 'en']).optional().describe('Otherwise as the browser wants it.') };
const ON_SCREEN = { bildschirm: z.string().optional().describe('Drawn for a screen across the room.') };

/** Readings come in the provider's own format; the Kommune's push token may stand in three places. */
const INGEST: ZodOpenApiOperationObject = {
  summary: 'Takes what a station or platform pushes; 200 only when it is on disk.',
  requestParams: {
    path: z.object({ feed: z.string(), kommune: z.string() }),
    query: z.object({ station: z.string().optional(), token: z.string().optional() }),
    header: z.object({
      'X-Hub-Token': z.string().optional(),
      'X-Sensor': z.string().optional().describe('The station, from devices of sensor.community.'),
    }),
  },
  requestBody: { required: true, content: { '*/*': {} } },
  responses: {
    200: { description: 'Taken.' },
    503: { ...PROBLEM, headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds to wait.' } } },
    default: PROBLEM,
  },
};

/** What a console waits for. */
const SUCCESS = { description: 'Taken.', content: { 'text/plain': { schema: z.literal('success') } } };

const WUNDERGROUND: ZodOpenApiOperationObject = {
  summary: 'Takes the report of a weather console in the protocol of Weather Underground, in the query or as a form.',
  requestParams: {
    query: z.object({
      ID: z.string().optional().describe('The station.'),
      PASSWORD: z.string().optional().describe('The push token of its Kommune.'),
    }),
  },
  responses: { 200: SUCCESS, default: PROBLEM },
};

const ECOWITT: ZodOpenApiOperationObject = {
  summary: 'Takes the report of an Ecowitt console at an address short enough for its field "path".',
  requestParams: {
    path: z.object({
      token: z.string(),
      station: z.string().describe('May be left out: then the PASSKEY names it.'),
    }),
  },
  requestBody: { required: true, content: { '*/*': {} } },
  responses: { 200: SUCCESS, default: PROBLEM },
};

/** Its own standard describes it; the shape of its failures is that of FROST-Server. */
function sensorThings(root: string, standard: string): ZodOpenApiPathsObject {
  const option = z.string().optional();
  const query = z.object({
    ...{ $filter: option, $expand: option, $select: option, $orderby: option },
    ...{ $top: z.int().max(LIMITS.maxPage).optional(), $skip: z.int().optional(), $count: z.boolean().optional() },
    $resultFormat: z.enum(['dataArray', 'CSV', 'GeoJSON', 'JSON']).optional(),
  });
  const type = 'application/json';
  const failure = { description: 'What failed.', content: { [type]: { schema: schemas.staFailure } } };
  const security: Record<string, string[]>[] = [{}, { token: [] }];
  const ok = { description: 'OK', content: { [type]: {}, 'text/csv': {}, 'application/geo+json': {} } };
  return {
    [root]: { get: { summary: `${standard}, to read: its sets.`, security, responses: { 200: ok, default: failure } } },
    [`${root}/{path}`]: {
      get: {
        summary: `${standard}: sets, entities, members, and what is related, to any depth (\`Things(1)/Datastreams\`).`,
        security,
        requestParams: { path: z.object({ path: z.string() }), query },
        responses: { 200: ok, 204: { description: 'The member has no value.' }, default: failure },
      },
    },
  };
}

function datex(summary: string): ZodOpenApiOperationObject {
  return {
    summary,
    description:
      'Pull it with If-None-Match; it comes packed where gzip is accepted. Lists repeat or stand with commas.',
    security: [{}, { token: [] }],
    requestParams: { query: datexSchema },
    responses: {
      200: { description: 'OK', content: { 'application/xml': {} } },
      304: { description: 'There is nothing new.' },
      404: { ...PROBLEM, description: 'The region does not publish it.' },
      default: PROBLEM,
    },
  };
}

function operation(summary: string, answer: z.ZodType): ZodOpenApiOperationObject {
  return {
    summary,
    security: [{}, { token: [] }],
    responses: { 200: { description: 'OK', content: { 'application/json': { schema: answer } } }, default: PROBLEM },
  };
}

const EXPORT_TYPES = ['text/csv', 'application/vnd.apache.parquet', 'application/geo+json'];

function exported(summary: string, ...types: string[]): ZodOpenApiOperationObject {
  const content = Object.fromEntries(types.map((type) => [type, {}]));
  return {
    summary,
    description: 'Lists are repeatable, or stand with commas; none means all.',
    security: [{}, { token: [] }],
    requestParams: { query: exportSchema },
    responses: { 200: { description: 'OK', content }, default: PROBLEM },
  };
}

const STREAM: ZodOpenApiOperationObject = {
  summary: 'Readings and events as they come, as server-sent events; anybody may take what is open.',
  description:
    'Events `readings` and `events` have lists of what is described here, `start`, `gap` and `end` are about the stream ' +
    'itself. Who comes back with the last id gets what was written meanwhile, or a `gap`.',
  security: [{}, { token: [] }],
  requestParams: {
    query: streamSchema,
    header: z.object({ 'Last-Event-ID': z.string().optional().describe('The last `id` that came.') }),
  },
  responses: {
    200: {
      description: 'Until either side ends it.',
      content: { 'text/event-stream': { schema: z.union([z.array(toldReadingSchema), z.array(toldEventSchema)]) } },
    },
    503: { ...PROBLEM, headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds to wait.' } } },
    default: PROBLEM,
  },
};

function open(summary: string, type: string): ZodOpenApiOperationObject {
  return { summary, responses: { 200: { description: 'OK', content: { [type]: {} } }, default: PROBLEM } };
}

/** A page of a Kommune, and a page in words where it has none. */
function ofKommune(summary: string, type: string, more: z.ZodRawShape = {}): ZodOpenApiOperationObject {
  return {
    ...{
      summary,
      requestParams: { path: z.object({ kommune: z.string() }), query: z.object({ ...LANGUAGE, ...more }) },
    },
    responses: {
      200: { description: 'OK', content: { [type]: {} } },
      404: { description: 'It has no page; those that have.', content: { 'text/html': {} } },
      default: PROBLEM,
    },
  };
}

function listOf(item: z.ZodType, summary: string, filter: z.ZodObject) {
  return {
    get: {
      ...operation(summary, z.object({ items: z.array(item) })),
      description: 'Filters are repeatable, or stand with commas; none means all.',
      requestParams: { query: filter },
    },
  };
}
