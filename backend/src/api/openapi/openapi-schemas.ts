import { z } from 'zod';
import { QUESTIONS } from '../../analysis/registry';
import { DEFAULT_TYPE, envelopeSchema, requestSchema } from '../../analysis/asking/request';
import type { ParameterWords } from '../../analysis/form/words';
import type { Question } from '../../analysis/question';
import * as catalogue from '../catalogue';
import { infoSchema } from '../info';
import { problemSchema } from '../problem';
import * as ngsi from '../ngsi/failure';
import { failureSchema } from '../sta/failure';

/** The named schemas of the OpenAPI document: those that check requests, and what answers look like. */
export const problem = problemSchema.meta({ id: 'Problem' });
export const staFailure = failureSchema.meta({ id: 'SensorThingsFailure' });
export const ngsiFailure = ngsi.failureSchema.meta({ id: 'NgsiLdFailure' });
export const ngsiV2Failure = ngsi.failureV2Schema.meta({ id: 'NgsiV2Failure' });
export const info = infoSchema.meta({ id: 'Info' });
export const kommune = catalogue.kommuneItem.meta({ id: 'Kommune' });
export const station = catalogue.stationItem.meta({ id: 'Station' });
export const property = catalogue.propertyItem.meta({ id: 'Property' });
export const feed = catalogue.feedItem.meta({ id: 'Feed' });

/** POST /api/v1/query, each query as its question reads it. */
const query = z.union(QUESTIONS.map(queryOf)).meta({ id: 'Query' });
export const queryRequest = requestSchema
  .extend({ queries: z.array(query).min(1).max(100) })
  .meta({ id: 'QueryRequest' });

function queryOf(question: Question<unknown>) {
  const { type, parameters, words } = question;
  const literal = z.literal(type);
  return z
    .object({
      ...envelopeSchema.shape,
      type: type === DEFAULT_TYPE ? literal.default(DEFAULT_TYPE) : literal,
      ...described(parameters.shape, words.parameters),
    })
    .meta({ id: `${pascal(type)}Query`, description: `${words.about.en}.` });
}

/** What a schema does not say, the words of the editor do. */
function described(shape: z.ZodRawShape, words: Readonly<Record<string, ParameterWords>>): z.ZodRawShape {
  return Object.fromEntries(
    Object.entries(shape).map(([key, schema]) => {
      const { help, label } = words[key]!;
      const said = schema as z.ZodType;
      return [key, said.description ? said : said.describe((help ?? label).en)];
    })
  );
}

/** `air-quality-index` → `AirQualityIndex` */
function pascal(type: string): string {
  return type
    .split('-')
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join('');
}

const frame = z
  .looseObject({
    schema: z.looseObject({
      refId: z.string().optional(),
      name: z.string().optional(),
      meta: z.looseObject({}).optional(),
      fields: z.array(
        z.looseObject({
          name: z.string(),
          type: z.enum(['time', 'number', 'string', 'boolean']),
          typeInfo: z.looseObject({}).optional(),
          labels: z.record(z.string(), z.string()).optional(),
          config: z.looseObject({}).optional(),
        })
      ),
    }),
    data: z.looseObject({ values: z.array(z.array(z.union([z.number(), z.string(), z.boolean(), z.null()]))) }),
  })
  .meta({ id: 'Frame', description: "Grafana's data frame: one array of values for each field." });

const answer = z.looseObject({
  status: z.int().describe('As of HTTP; 200 when the question was answered.'),
  error: z.string().describe('What failed, why and what to do.').optional(),
  errorSource: z.literal('downstream').optional(),
  frames: z.array(frame),
});

export const queryAnswers = z
  .looseObject({ results: z.record(z.string(), answer).describe('By refId.') })
  .meta({ id: 'QueryAnswers' });
