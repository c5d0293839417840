import { z } from 'zod';
import { feedbackSchema } from '../../actions/outputs/feedback';
import { auditSchema } from '../actions/audit/request';
import { messageSchema } from '../actions/grafana/message';
import { sayingSchema } from '../actions/rest';
import { wordSchema } from '../actions/word';
import { problem } from './openapi-schemas';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';

const PROBLEM = {
  description: 'What failed, why and what to do.',
  content: { 'application/problem+json': { schema: problem } },
};
const SECURITY: Record<string, string[]>[] = [{ token: [] }, { person: [] }];
const JSON_ANSWER = { description: 'OK', content: { 'application/json': {} } };
const LANGUAGE = z.object({ lang: z.enum(['de', 'en']).optional() });
const RULE = z.object({ rule: z.string() });

/** A page for people: who has not signed in is asked to. */
function page(summary: string, query: z.ZodObject = LANGUAGE): ZodOpenApiOperationObject {
  return {
    ...{ summary, requestParams: { query } },
    responses: {
      200: { description: 'OK', content: { 'text/html': {} } },
      401: { description: 'The form to sign in with.', content: { 'text/html': {} } },
    },
  };
}

/** A form of such a page. */
function form(summary: string, fields: z.ZodObject): ZodOpenApiOperationObject {
  return {
    ...{ summary, requestParams: { query: LANGUAGE } },
    requestBody: { required: true, content: { 'application/x-www-form-urlencoded': { schema: fields } } },
    responses: {
      303: { description: 'Done; where to look.' },
      default: { description: 'Nothing was done, and why.', content: { 'text/html': {} } },
    },
  };
}

/** Measures: how they stand, what people and alerts say to them, and their book. */
export const ACTION_PATHS: ZodOpenApiPathsObject = {
  '/api/v1/actions': {
    get: {
      summary: 'How all measures stand, why, and what comes next.',
      security: SECURITY,
      responses: { 200: JSON_ANSWER, default: PROBLEM },
    },
  },
  '/api/v1/actions/{rule}/{word}': {
    post: {
      summary: 'A person’s word to a measure: release or refuse what is proposed, or switch off.',
      security: [{ person: [] }],
      requestParams: { path: RULE.extend({ word: wordSchema }) },
      requestBody: { required: false, content: { 'application/json': { schema: sayingSchema } } },
      responses: {
        200: { ...JSON_ANSWER, description: 'Done; how the measure stands now.' },
        409: { ...JSON_ANSWER, description: 'Nothing was done, and why.' },
        default: PROBLEM,
      },
    },
  },
  '/api/v1/actions/{rule}/feedback': {
    post: {
      summary: 'What the place itself says of a measure whose commands it gets by webhook: on, off, or a fault.',
      security: [{ place: [] }],
      requestParams: { path: RULE },
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: feedbackSchema },
          'application/cloudevents+json': { schema: z.object({ data: feedbackSchema }) },
        },
      },
      responses: {
        200: {
          ...JSON_ANSWER,
          description: 'It was heard: whether anything changed by it, how the measure stands, why.',
        },
        default: PROBLEM,
      },
    },
  },
  '/api/v1/actions/audit': {
    get: {
      summary: 'The book of measures: what was decided, by whom, on which figures, sent where, and what came back.',
      security: SECURITY,
      requestParams: { query: auditSchema },
      responses: {
        200: { description: 'OK', content: { 'application/json': {}, 'text/csv': {} } },
        default: PROBLEM,
      },
    },
  },
  '/api/v1/actions/triggers/grafana': {
    post: {
      summary: 'Alerts of a Grafana contact point of the kind "webhook", signed (hmacConfig).',
      requestParams: {
        header: z.object({
          'X-Grafana-Alerting-Signature': z
            .string()
            .describe('Hex of HMAC-SHA256 over "<unix seconds>:<body>", or over the body where no time is signed.'),
          'X-Grafana-Alerting-Timestamp': z.string().optional().describe('Unix seconds, at most 5 minutes off.'),
        }),
      },
      requestBody: { required: true, content: { 'application/json': { schema: messageSchema } } },
      responses: { 200: { ...JSON_ANSWER, description: 'What became of each alert.' }, default: PROBLEM },
    },
  },
  '/massnahmen': { get: page('All measures, with buttons for who may decide.') },
  '/massnahmen/regel/{rule}': {
    get: {
      ...page('One measure; where a link leads to. Looking decides nothing.'),
      requestParams: {
        path: RULE,
        query: LANGUAGE.extend({
          vorschlag: z.string().optional().describe('`since` of the proposal the link is about.'),
        }),
      },
    },
    post: {
      ...form(
        'The button of that page.',
        z.object({ ticket: z.string().describe('Signed, good once, for 15 minutes.') })
      ),
      requestParams: { path: RULE, query: LANGUAGE },
    },
  },
  '/massnahmen/protokoll.csv': {
    get: page('The book of the last 30 days as a table.', LANGUAGE.extend(auditSchema.omit({ format: true }).shape)),
  },
  '/massnahmen/anmelden': {
    post: form('Signs a person in.', z.object({ token: z.string(), next: z.string().optional() })),
  },
  '/massnahmen/abmelden': { post: form('Signs out.', z.object({})) },
};
