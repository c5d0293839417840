import { randomUUID } from 'node:crypto';
import { asError, HTTP_STATUS, HubError } from '../model/errors';
import { checkRange, MAX_POINTS } from './limits';
import { mapLimited } from './map-limited';
import { questionOf } from './registry';
import { envelopeSchema, parseQuery, requestSchema } from './request';
import type { Frame } from '../model/frame';
import type { Instant } from '../model/time';
import type { ObservationStore } from '../store/observation-store';
import type { Catalogue, Scope } from './question';
import type { QueryRequest } from './request';

export interface HubAccess {
  readonly store: ObservationStore;
  readonly catalogue: Catalogue;
  now(): Instant;
  hearing?: Scope['hearing'];
  /** Told of each failure that is a bug of the hub, with the id that the asker sees. */
  report(error: Error, id: string): void;
}

/** One query's answer, in the JSON of Grafana's own /api/ds/query. */
export interface QueryAnswer {
  readonly status: number;
  readonly frames: readonly Frame[];
  /** What failed, why and what to do. */
  readonly error?: string;
  readonly errorSource?: 'downstream';
}

export interface Answer {
  readonly results: Readonly<Record<string, QueryAnswer>>;
}

/** As many queries of one request as are read at the same time, so that a large dashboard leaves room for others. */
const AT_ONCE = 4;
/** What Grafana asks for when a panel does not say. */
const DEFAULT_POINTS = 1000;

/**
 * Answers every query of a request by itself: one that fails says why and leaves the others alone.
 * @param body of POST /api/v1/query, not yet checked
 * @throws HubError `query` when the request as a whole is malformed
 */
export async function askHub(body: unknown, hub: HubAccess): Promise<Answer> {
  const request = parseQuery(requestSchema, body);
  const shown = request.queries.filter((query) => query.hide !== true);
  const answers = await mapLimited(shown, AT_ONCE, async (query) => [query.refId, await answer(query, request, hub)]);
  return { results: Object.fromEntries(answers) as Answer['results'] };
}

async function answer(query: QueryRequest['queries'][number], request: QueryRequest, hub: HubAccess) {
  try {
    const frames = await framesOf(query, request, hub);
    return {
      status: 200,
      frames: frames.map((frame) => ({ ...frame, schema: { ...frame.schema, refId: query.refId } })),
    };
  } catch (thrown) {
    return failure(asError(thrown), hub);
  }
}

function framesOf(query: QueryRequest['queries'][number], request: QueryRequest, hub: HubAccess): Promise<Frame[]> {
  const { type, from, to, maxDataPoints, intervalMs, language } = parseQuery(envelopeSchema, query);
  const question = questionOf(type);
  const range = checkRange({ start: from ?? request.from, end: to ?? request.to });
  return question.answer(parseQuery(question.parameters, query), {
    store: hub.store,
    catalogue: hub.catalogue,
    range,
    maxDataPoints: Math.min(maxDataPoints || DEFAULT_POINTS, MAX_POINTS),
    intervalMs: intervalMs ?? 0,
    now: hub.now(),
    language: language ?? request.defaults.language ?? 'de',
    purpose: request.purpose,
    defaultKommune: request.defaults.kommune || undefined,
    hearing: hub.hearing,
  });
}

function failure(error: Error, { report }: HubAccess): QueryAnswer {
  if (error instanceof HubError) {
    return {
      status: HTTP_STATUS[error.kind],
      error: `${error.message} ${error.remedy}`,
      errorSource: 'downstream',
      frames: [],
    };
  }
  const id = randomUUID();
  report(error, id);
  return {
    status: 500,
    error: `The hub failed at this question. Tell the operator of the hub the number ${id}: its log says more.`,
    errorSource: 'downstream',
    frames: [],
  };
}
