import { z } from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { ENDINGS } from '../opendata/datasets/downloads';
import { RDF_FORMS } from '../opendata/rdf/router';
import * as schemas from './openapi-schemas';

const FAILURE = {
  description: 'What failed, why and what to do.',
  content: { 'application/problem+json': { schema: schemas.problem } },
};

const RDF_TYPES = Object.values(RDF_FORMS).map(({ type }) => type);
const TABLES = ['text/csv', 'application/vnd.apache.parquet', 'application/csvm+json'];

const DATASET = {
  kommune: z.string().describe('Slug of the Kommune.'),
  topic: z
    .string()
    .describe('`luft`, `wetter`, `verkehr`, `parken`, `wasser`, `laerm`; `…-eigen` for its own stations.'),
};

const IN_LANGUAGE = {
  query: z.object({ lang: z.enum(['de', 'en']).optional().describe('Otherwise as the browser wants it.') }),
};

/** `/opendata`: pages, catalogue and files for everybody. */
export const OPEN_DATA_PATHS: ZodOpenApiPathsObject = {
  '/opendata': { get: answered('What there is, for people.', ['text/html'], IN_LANGUAGE) },
  '/opendata/daten/{kommune}/{topic}': {
    get: answered('A dataset: its page, or its metadata in the form of Accept.', ['text/html', ...RDF_TYPES], {
      path: z.object(DATASET),
      ...IN_LANGUAGE,
    }),
  },
  '/opendata/barrierefreiheit': { get: answered('The accessibility statement.', ['text/html'], IN_LANGUAGE) },
  '/opendata/datenschutz': { get: answered('The privacy page.', ['text/html'], IN_LANGUAGE) },
  '/opendata/katalog': { get: answered('The catalogue after DCAT-AP.de 3.0, in the form of Accept.', RDF_TYPES) },
  '/opendata/katalog.{form}': {
    get: answered('The same in the form that is named.', RDF_TYPES, {
      path: z.object({ form: z.enum(Object.keys(RDF_FORMS) as [string, ...string[]]) }),
    }),
  },
  '/opendata/bulk': { get: answered('The datasets that there are files of.', ['application/json']) },
  '/opendata/bulk/{kommune}/{topic}': {
    get: answered('The days of a dataset, the newest first, a month at a time.', ['application/json'], {
      path: z.object(DATASET),
      query: z.object({ before: z.iso.date().optional().describe('Only days before that one.') }),
    }),
  },
  '/opendata/bulk/{kommune}/{topic}/{file}': {
    get: {
      ...answered('All readings of a dataset of a whole local day; ETag, and Range for who was cut off.', TABLES, {
        path: z.object({
          ...DATASET,
          file: z
            .string()
            .describe(
              `A day or "latest", and ${Object.values(ENDINGS).join(', ')}; CSV on the Web of each: …-metadata.json.`
            ),
        }),
      }),
    },
  },
};

function answered(
  summary: string,
  types: readonly string[],
  requestParams: ZodOpenApiOperationObject['requestParams'] = {}
): ZodOpenApiOperationObject {
  const content = Object.fromEntries(types.map((type) => [type, {}]));
  return { summary, requestParams, responses: { 200: { description: 'OK', content }, default: FAILURE } };
}
