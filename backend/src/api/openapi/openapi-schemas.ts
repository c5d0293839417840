import { z } from 'zod';
import { QUESTIONS } from '../../analysis/registry';
import { DEFAULT_TYPE, envelopeSchema, requestSchema } from '../../analysis/asking/request';
import * as catalogue from '../catalogue';
import { infoSchema } from '../info';
import { problemSchema } from '../problem';
import type { ZodType } from 'zod';

export type Json = Readonly<Record<string, unknown>>;

/** The named schemas of the OpenAPI document. */
export function schemas(): Json {
  const { type: _type, ...envelope } = envelopeSchema.shape;
  const queries = QUESTIONS.map((question) => {
    const type = z.literal(question.type);
    const of = z.object({ ...envelope, type: question.type === DEFAULT_TYPE ? type.default(DEFAULT_TYPE) : type });
    return [queryName(question.type), { allOf: [jsonSchema(of), jsonSchema(question.parameters)] }] as const;
  });
  const request = jsonSchema(requestSchema) as { properties: Json };
  return {
    QueryRequest: {
      ...request,
      properties: {
        ...request.properties,
        queries: { type: 'array', minItems: 1, maxItems: 100, items: reference('Query') },
      },
    },
    Query: { oneOf: queries.map(([name]) => reference(name)) },
    ...Object.fromEntries(queries),
    QueryAnswers: {
      type: 'object',
      required: ['results'],
      properties: {
        results: {
          type: 'object',
          description: 'By refId.',
          additionalProperties: {
            type: 'object',
            required: ['status', 'frames'],
            properties: {
              status: { type: 'integer', description: 'As of HTTP; 200 when the question was answered.' },
              error: { type: 'string', description: 'What failed, why and what to do.' },
              errorSource: { const: 'downstream' },
              frames: { type: 'array', items: reference('Frame') },
            },
          },
        },
      },
    },
    Frame: FRAME,
    Kommune: jsonSchema(catalogue.kommuneItem),
    Station: jsonSchema(catalogue.stationItem),
    Property: jsonSchema(catalogue.propertyItem),
    Feed: jsonSchema(catalogue.feedItem),
    Info: jsonSchema(infoSchema),
    Problem: jsonSchema(problemSchema),
  };
}

const FRAME: Json = {
  type: 'object',
  description: "Grafana's data frame: one array of values for each field.",
  required: ['schema', 'data'],
  properties: {
    schema: {
      type: 'object',
      required: ['fields'],
      properties: {
        refId: { type: 'string' },
        name: { type: 'string' },
        meta: { type: 'object' },
        fields: {
          type: 'array',
          items: {
            type: 'object',
            required: ['name', 'type'],
            properties: {
              name: { type: 'string' },
              type: { enum: ['time', 'number', 'string', 'boolean'] },
              typeInfo: { type: 'object' },
              labels: { type: 'object', additionalProperties: { type: 'string' } },
              config: { type: 'object' },
            },
          },
        },
      },
    },
    data: {
      type: 'object',
      required: ['values'],
      properties: {
        values: { type: 'array', items: { type: 'array', items: { type: ['number', 'string', 'boolean', 'null'] } } },
      },
    },
  },
};

/** `air-quality-index` → `AirQualityIndexQuery` */
function queryName(type: string): string {
  const words = type.split('-').map((word) => word[0]!.toUpperCase() + word.slice(1));
  return `${words.join('')}Query`;
}

export function reference(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}

/** As sent, before defaults and conversions. */
export function jsonSchema(schema: ZodType): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
  return rest;
}
