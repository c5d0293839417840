import { randomUUID } from 'node:crypto';
import { asError, HTTP_STATUS, HubError } from '@smartregion/terms/errors';
import { checkKeys, GRAFANA_KEYS, withoutNulls } from './keys';
import { checkRange, MAX_POINTS } from './limits';
import { readersCatalogue } from './readers-catalogue';
import { questionOf } from '../registry';
import { atNow, checkRequest, envelopeSchema, parseQuery, requestSchema } from './request';
import { isForAll } from '../selection/lists';
import { inWords, type Wording } from '../wording/wording';
import type { Frame } from '../../model/frame';
import type { Language } from '@smartregion/terms/sentence';
import type { Instant, Interval } from '../../model/time';
import type { ObservationReader } from '../../store/observation-store';
import type { Footprint } from './footprint';
import type { Asked, Catalogue, Question, Scope } from '../question';
import type { QueryRequest } from './request';

export interface HubAccess {
  readonly store: ObservationReader;
  readonly catalogue: Catalogue;
  now(): Instant;
  readonly hearing?: Scope['hearing'];
  readonly health?: Scope['health'];
  readonly longWork?: Scope['longWork'];
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

/** What all queries of a request have in common; plain data, so that it can be handed to another thread. */
export type Envelope = Pick<QueryRequest, 'from' | 'to' | 'purpose' | 'defaults'>;
/** One query as it was sent: of it only its name has been looked at. */
export type AskedQuery = QueryRequest['queries'][number];

/** What Grafana asks for when a panel does not say. */
const DEFAULT_POINTS = 1000;

/**
 * The queries of a request that are to be answered.
 * @param body of POST /api/v1/query, not yet checked
 * @throws HubError `query` when the request as a whole is malformed
 */
export function queriesOf(
  body: unknown,
  now: Instant
): { readonly envelope: Envelope; readonly queries: readonly AskedQuery[] } {
  checkRequest(body);
  const { queries, ...envelope } = parseQuery(requestSchema, atNow(body, now));
  return { envelope, queries: queries.filter(({ hide }) => hide !== true).map(withoutNulls) };
}

/**
 * Answers every query of a request by itself, one after the other: one that fails says why and leaves the others alone.
 * @throws HubError `query` when the request as a whole is malformed
 */
export async function askHub(body: unknown, hub: HubAccess): Promise<Answer> {
  const { envelope, queries } = queriesOf(body, hub.now());
  const answers: [refId: string, answer: QueryAnswer][] = [];
  for (const query of queries) {
    answers.push([query.refId, await answerQuery(query, envelope, hub)]);
  }
  return { results: Object.fromEntries(answers) };
}

/** Never throws: a failure is an answer, too. */
export async function answerQuery(query: AskedQuery, envelope: Envelope, hub: HubAccess): Promise<QueryAnswer> {
  try {
    const { question, parameters, scope, wording } = understand(query, envelope, hub);
    const answered = await question.answer(parameters, scope);
    const frames = wording === 'words' ? answered.map((frame) => inWords(frame, scope.language)) : answered;
    return {
      status: 200,
      frames: frames.map((frame) => ({ ...frame, schema: { ...frame.schema, refId: query.refId } })),
    };
  } catch (thrown) {
    return failedAnswer(asError(thrown), hub, languageOf(query, envelope));
  }
}

/**
 * What it takes to answer a query.
 * @throws HubError where the answer is that it cannot be answered
 */
export function footprintOf(query: AskedQuery, envelope: Envelope, hub: HubAccess): Promise<Footprint> {
  const { question, parameters, scope } = understand(query, envelope, hub);
  return question.footprint(parameters, scope);
}

/**
 * The time that a query asks for.
 * @throws HubError `query` when it is none
 */
export function rangeOf(query: AskedQuery, envelope: Envelope): Interval {
  const { from, to } = parseQuery(envelopeSchema, query);
  return checkRange({ start: from ?? envelope.from, end: to ?? envelope.to });
}

/**
 * The answer to a question as an alert rule gets it, for whoever calculates with it.
 * @throws HubError where it cannot be answered
 */
export async function framesOf({ query, range, now, unsaid = {} }: Asked, hub: HubAccess): Promise<Frame[]> {
  const { refId, ...rest } = { refId: 'A', ...query };
  const { shape } = questionOf(parseQuery(envelopeSchema, { refId, ...rest }).type).parameters;
  const fitting = Object.fromEntries(Object.entries(unsaid).filter(([key]) => key in shape));
  const envelope: Envelope = { from: range.start, to: range.end, purpose: 'alert', defaults: { language: 'de' } };
  const asked = { ...fitting, ...withoutNulls(rest), refId: String(refId) };
  const { question, parameters, scope } = understand(asked, envelope, { ...hub, now: () => now });
  return question.answer(parameters, scope);
}

interface Understood {
  readonly question: Question<unknown>;
  readonly parameters: unknown;
  readonly scope: Scope;
  readonly wording: Wording;
}

/**
 * What a query asks, whatever there is to answer it with.
 * @throws HubError `query` that names the key or value that is not understood
 */
export function readQuery(query: AskedQuery) {
  const envelope = parseQuery(envelopeSchema, query);
  const question = questionOf(envelope.type);
  const known = [question.parameters, envelopeSchema].flatMap(({ shape }) => Object.keys(shape));
  const of = { de: `der Frage „${envelope.type}“`, en: `the question "${envelope.type}"` };
  checkKeys(query, [...known, ...GRAFANA_KEYS], of);
  return { envelope, question, parameters: parseQuery<unknown>(question.parameters, query) };
}

function understand(query: AskedQuery, envelope: Envelope, hub: HubAccess): Understood {
  const { question, parameters, envelope: own } = readQuery(query);
  const { maxDataPoints, intervalMs, language, wording } = own;
  const spoken = language ?? envelope.defaults.language ?? 'de';
  return {
    question,
    wording,
    parameters,
    scope: {
      store: hub.store,
      catalogue: readersCatalogue(hub.catalogue, spoken),
      range: rangeOf(query, envelope),
      maxDataPoints: Math.min(maxDataPoints || DEFAULT_POINTS, MAX_POINTS),
      intervalMs: intervalMs ?? 0,
      now: hub.now(),
      language: spoken,
      purpose: envelope.purpose,
      // A board of the region asks for all Kommunen by name, in the Grafana of one of them, too.
      defaultKommune: isForAll(query['kommunen']) ? undefined : envelope.defaults.kommune || undefined,
      hearing: hub.hearing,
      health: hub.health,
      longWork: hub.longWork,
      ask: (asked) => framesOf(asked, hub),
    },
  };
}

/** The language of a query that says which; people who write to the interface itself read English. */
export function languageOf({ language }: AskedQuery, { defaults }: Envelope): Language {
  return [language, defaults.language].find((one) => one === 'de' || one === 'en') ?? 'en';
}

/** What is no HubError is a bug: reported in full, shown as a number. */
export function failedAnswer(error: Error, { report }: Pick<HubAccess, 'report'>, language: Language): QueryAnswer {
  if (error instanceof HubError) {
    const { message, remedy } = error.in(language);
    return {
      status: HTTP_STATUS[error.kind],
      error: `${message} ${remedy}`,
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
