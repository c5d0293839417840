import { Router } from 'express';
import * as catalogue from '../catalogue';
import { jsonSchema, reference, schemas } from './openapi-schemas';
import type { ZodType } from 'zod';
import type { Json } from './openapi-schemas';

/** GET /api/v1/openapi.json */
export function openApiRoutes(version: string): Router {
  const document = openApi(version);
  const router = Router();
  router.get('/api/v1/openapi.json', (_request, response) => {
    response.json(document);
  });
  return router;
}

/** The OpenAPI 3.1 document of the hub, made of the very schemas that check requests. */
export function openApi(version: string): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Smart Region Hub',
      version,
      description: 'Weather, air quality and traffic of the Kommunen of a region, from many providers in one form.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths: {
      '/api/v1/query': {
        post: operation('Answers the questions of a dashboard, each by itself.', {
          requestBody: { required: true, content: jsonContent('QueryRequest') },
          answer: jsonContent('QueryAnswers'),
        }),
      },
      '/api/v1/catalogue/kommunen': listOf('Kommune', 'The Kommunen of the region.', catalogue.kommunenFilter),
      '/api/v1/catalogue/stations': listOf('Station', 'The stations of the region.', catalogue.stationsFilter),
      '/api/v1/catalogue/properties': listOf('Property', 'What is measured.', catalogue.propertiesFilter),
      '/api/v1/catalogue/feeds': listOf('Feed', 'Where it comes from.', catalogue.feedsFilter),
      '/api/v1/info': { get: operation('What hub this is.', { answer: jsonContent('Info') }) },
      '/api/v1/ingest/{feed}/{kommune}': { post: INGEST },
      '/weatherstation/updateweatherstation.php': { get: WUNDERGROUND, post: WUNDERGROUND },
      '/data/report/{token}/{station}': { post: ECOWITT },
      '/api/v1/status': { get: open('What the status page shows.', 'application/json') },
      '/api/v1/openapi.json': { get: open('This document.', 'application/json') },
      '/health': { get: open('Whether the process lives.', 'application/json') },
      '/ready': { get: open('Whether the store answers.', 'application/json') },
      '/metrics': { get: open('Counts of requests and readings for Prometheus.', 'text/plain') },
      '/': { get: open('The status page.', 'text/html') },
    },
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'server.token of the configuration.' } },
      schemas: schemas(),
    },
  };
}

const PROBLEM = {
  description: 'What failed, why and what to do.',
  content: { 'application/problem+json': { schema: reference('Problem') } },
};

/** Readings come in the provider's own format; the Kommune's push token may stand in three places. */
const INGEST: Json = {
  summary: 'Takes what a station or platform pushes; 200 only when it is on disk.',
  parameters: [
    { name: 'feed', in: 'path', required: true, schema: { type: 'string' } },
    { name: 'kommune', in: 'path', required: true, schema: { type: 'string' } },
    { name: 'station', in: 'query', schema: { type: 'string' } },
    { name: 'token', in: 'query', schema: { type: 'string' } },
    { name: 'X-Hub-Token', in: 'header', schema: { type: 'string' } },
    {
      name: 'X-Sensor',
      in: 'header',
      description: 'The station, from devices of sensor.community.',
      schema: { type: 'string' },
    },
  ],
  requestBody: { required: true, content: { '*/*': {} } },
  responses: {
    200: { description: 'Taken.' },
    503: { ...PROBLEM, headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds to wait.' } } },
    default: PROBLEM,
  },
};

/** What a console waits for. */
const SUCCESS = { description: 'Taken.', content: { 'text/plain': { schema: { const: 'success' } } } };

const WUNDERGROUND: Json = {
  summary: 'Takes the report of a weather console in the protocol of Weather Underground, in the query or as a form.',
  parameters: [
    { name: 'ID', in: 'query', description: 'The station.', schema: { type: 'string' } },
    { name: 'PASSWORD', in: 'query', description: 'The push token of its Kommune.', schema: { type: 'string' } },
  ],
  responses: { 200: SUCCESS, default: PROBLEM },
};

const ECOWITT: Json = {
  summary: 'Takes the report of an Ecowitt console at an address short enough for its field "path".',
  parameters: [
    { name: 'token', in: 'path', required: true, schema: { type: 'string' } },
    {
      name: 'station',
      in: 'path',
      required: true,
      description: 'May be left out: then the PASSKEY names it.',
      schema: { type: 'string' },
    },
  ],
  requestBody: { required: true, content: { '*/*': {} } },
  responses: { 200: SUCCESS, default: PROBLEM },
};

function operation(summary: string, { answer, ...rest }: Json): Json {
  return {
    summary,
    security: [{}, { token: [] }],
    ...rest,
    responses: { 200: { description: 'OK', content: answer }, default: PROBLEM },
  };
}

function open(summary: string, type: string): Json {
  return { summary, responses: { 200: { description: 'OK', content: { [type]: {} } }, default: PROBLEM } };
}

function listOf(item: string, summary: string, filter: ZodType): Json {
  const { properties } = jsonSchema(filter) as { properties: Record<string, Json> };
  const parameters = Object.keys(properties).map((name) => ({
    name,
    in: 'query',
    description: 'Repeatable or with commas; none means all.',
    schema: { type: 'array', items: { type: 'string' } },
  }));
  const schema = {
    type: 'object',
    required: ['items'],
    properties: { items: { type: 'array', items: reference(item) } },
  };
  return { get: operation(summary, { parameters, answer: { 'application/json': { schema } } }) };
}

function jsonContent(name: string): Json {
  return { 'application/json': { schema: reference(name) } };
}
