import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import { relativeInstant } from '../../model/clock/relative-time';
import { parseInstant, type Instant } from '../../model/time';
import { checkKeys } from './keys';
import { PURPOSES } from '../question';
import { WORDINGS } from '../wording/wording';
import type { ZodError, ZodType } from 'zod';

const MOMENT = 'a moment in milliseconds since 1970, as ISO 8601 or counted from now (now-24h, now/d)';

/** Milliseconds since 1970 (also as text, as Grafana's variables have them) or ISO 8601 with zone; `atNow` has done the rest. */
export const instantSchema = z
  .union([z.number(), z.string().max(64)], `expected ${MOMENT}`)
  .transform((text, context) => {
    const instant = parseInstant(text);
    if (instant === undefined) {
      context.addIssue({ code: 'custom', message: `"${text}" is not ${MOMENT}` });
      return z.NEVER;
    }
    return Math.round(instant);
  });

const language = z.enum(['de', 'en']);

/** Alert rules and shared dashboards run the saved JSON as it is, also when it is empty. */
export const DEFAULT_TYPE = 'series';

/** What every query has beside the parameters of its question. */
export const envelopeSchema = z.object({
  refId: z.string().min(1).max(64),
  type: z.string().max(64).default(DEFAULT_TYPE),
  from: instantSchema.optional(),
  to: instantSchema.optional(),
  maxDataPoints: z.number().min(0).optional(),
  intervalMs: z.number().min(0).optional(),
  language: language.optional(),
  wording: z
    .enum(WORDINGS)
    .default('ids')
    .describe(
      'How tables are worded. ids: fixed names and ids. words: columns and ids in words, what matters first, times with their ' +
        'zone; ids come last and are hidden in tables.'
    ),
  hide: z.boolean().default(false),
  live: z.boolean().default(false).describe('Whether its panel follows what is written; for those who save it.'),
  version: z.unknown().optional().describe('The form of a saved query; for those who save it.'),
});

/** The body of POST /api/v1/query. Of each query only its name is looked at here: a bad one must not spoil the others. */
const defaultsSchema = z.object({ kommune: z.string().max(200).optional(), language: language.optional() });
export const requestSchema = z.object({
  from: instantSchema,
  to: instantSchema,
  purpose: z.enum(PURPOSES).default('data'),
  /** From the settings of the data source: used where a query says nothing else. */
  defaults: defaultsSchema.default({}),
  queries: z
    .array(z.looseObject({ refId: z.string().min(1).max(64) }))
    .min(1)
    .max(100)
    .refine((queries) => new Set(queries.map((q) => q.refId)).size === queries.length, 'each refId may stand once'),
});

/** @throws HubError `query` where a request has keys that nobody reads; those of its queries are for their questions */
export function checkRequest(body: unknown): void {
  if (isObject(body)) {
    checkKeys(body, Object.keys(requestSchema.shape), { de: 'einer Anfrage', en: 'a request' });
    const { defaults } = body as { defaults?: unknown };
    if (isObject(defaults)) {
      checkKeys(defaults, Object.keys(defaultsSchema.shape), { de: 'von „defaults“', en: '"defaults"' });
    }
  }
}

/**
 * A request with the moments that count from now in it told in milliseconds, so that all who work on it mean the same.
 * What is none stays, for the schemas to refuse.
 * @param body of POST /api/v1/query, not yet checked
 */
export function atNow(body: unknown, now: Instant): unknown {
  if (!isObject(body)) {
    return body;
  }
  const { queries } = body as { queries?: unknown };
  const own = rangeAtNow(body, now);
  return Array.isArray(queries)
    ? { ...own, queries: queries.map((query: unknown) => (isObject(query) ? rangeAtNow(query, now) : query)) }
    : own;
}

function rangeAtNow(asked: { readonly from?: unknown; readonly to?: unknown }, now: Instant): object {
  const { from, to } = asked;
  return {
    ...asked,
    ...(typeof from === 'string' ? { from: relativeInstant(from, now, 'start') ?? from } : {}),
    ...(typeof to === 'string' ? { to: relativeInstant(to, now, 'end') ?? to } : {}),
  };
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export type QueryRequest = z.output<typeof requestSchema>;

/** @throws HubError `query` that says which key is wrong and why */
export function parseQuery<T>(schema: ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) {
    return parsed.data;
  }
  throw misunderstood(parsed.error);
}

function misunderstood(error: ZodError): HubError {
  const { path, message } = error.issues[0]!;
  const key = path.map(String).join('.');
  const reason = message.replace(/^Invalid (input|option): /, '');
  return new HubError(
    'query',
    {
      de: `${key ? `„${key}“` : 'Die Anfrage'} ist nicht zu verstehen: ${reason}.`,
      en: `${key ? `"${key}"` : 'The request'} is not understood: ${reason}.`,
    },
    {
      de: 'Berichtigen Sie das; /api/v1/openapi.json beschreibt jeden Schlüssel.',
      en: 'Correct it; /api/v1/openapi.json describes every key.',
    },
    { key }
  );
}
