import { LIMITS } from '../limits';
import { addLinks, pageLinks, pageOf, parametersOf } from '../http';
import { termOf } from '../context/terms';
import { isCalled, isMeant, wantedOf, WANTED, type Wanted } from '../query/select';
import { malformed } from '../failure';
import { foresee, isAsked, type TemporalContext } from '../temporal/entity';
import { periodsOf } from '../temporal/periods';
import { ReadingBudget } from '../temporal/budget';
import { leastIn } from '../temporal/read';
import { TEMPORAL, temporalQueryOf, type TemporalQuery } from '../temporal/request';
import { read, readOne } from '../temporal/written';
import { sendEntities, sendEntity, written, wantsCount, wishOf } from './answer';
import { noEntity } from './entities';
import { askedInAddress, type AskedOf } from './query-body';
import type { RequestHandler } from 'express';
import type { Frame } from '../model/frames';
import type { ReadingParts } from '../parts';
import type { World } from '../world';

const ASKED = [...new Set([...WANTED, ...TEMPORAL, 'limit', 'offset', 'count', 'local', 'lang'])];
/** A course over time is no feature of a map. */
const TYPES = ['application/json', 'application/ld+json'] as const;

/** GET /ngsi-ld/v1/temporal/entities, and POST /ngsi-ld/v1/temporal/entityOperations/query. */
export function listTemporal(parts: ReadingParts, askedOf: AskedOf = askedInAddress): RequestHandler {
  return async (request, response) => {
    const wish = wishOf(request, parts.publicUrl, TYPES);
    const { parameters, meant: selected } = askedOf(request, ASKED);
    const wanted = { ...wantedOf(parameters), ...selected };
    const [query, page] = [temporalQueryOf(parameters), pageOf(parameters)];
    if (parameters.text('timerel') === undefined && query.lastN === undefined) {
      throw malformed('A time is missing.', 'Write timerel=after&timeAt=2026-07-01T00:00:00Z, or lastN=1.');
    }
    const world = await parts.worldFor(request);
    const context = contextOf(parts, world, query, wanted.attrs);
    const meant = framesIn(world, wanted, await measuredIn(parts, world, query));
    // What a q chooses is only known of what has been read.
    const fulfilling = wanted.q ? await read(meant, context, wanted) : undefined;
    const total = fulfilling?.length ?? meant.length;
    const { offset, limit } = page;
    const shown =
      fulfilling?.slice(offset, offset + limit) ?? (await read(meant.slice(offset, offset + limit), context));
    if (wantsCount(parameters)) {
      response.set('NGSILD-Results-Count', String(total));
    }
    addLinks(response, pageLinks(request, wish.base, page, total));
    await sendEntities(
      response,
      wish,
      written(shown, (write) => write())
    );
  };
}

/** GET /ngsi-ld/v1/temporal/entities/{id} */
export function oneTemporal(parts: ReadingParts): RequestHandler {
  return async (request, response) => {
    const wish = wishOf(request, parts.publicUrl, TYPES);
    const parameters = parametersOf(request, [...TEMPORAL, 'attrs', 'local', 'lang']);
    const query = temporalQueryOf(parameters);
    const world = await parts.worldFor(request);
    const id = String(request.params['id']);
    const frame = world.frames.find((one) => isCalled(one.id, id));
    if (!frame) {
      throw noEntity(id);
    }
    const context = contextOf(parts, world, query, parameters.list('attrs').map(termOf));
    foresee([frame], context);
    sendEntity(response, wish, (await readOne(frame, context))!());
  };
}

function contextOf(
  { store, timeZone }: ReadingParts,
  { present }: World,
  query: TemporalQuery,
  attrs: readonly string[]
): TemporalContext {
  const periods = periodsOf(query.range, query.period, timeZone);
  const budget = new ReadingBudget(query.format === 'aggregatedValues' ? LIMITS.aggregated : LIMITS.readings);
  return { query, present, budget, store, periods, attrs };
}

/** Series that have measured in the time: known before anything is read, so that pages are full. */
async function measuredIn(
  { store }: ReadingParts,
  { frames }: World,
  { range, format }: TemporalQuery
): Promise<ReadonlySet<number>> {
  const ids = frames.flatMap(({ slots }) => slots.map(({ series }) => series.id));
  const until = range.end === Infinity ? undefined : range.end;
  return new Set((await store.latest(ids, leastIn(format), Math.max(0, range.start + 1), until)).keys());
}

function framesIn({ frames, entities }: World, wanted: Wanted, measured: ReadonlySet<number>): Frame[] {
  const { attrs } = wanted;
  return frames.filter(
    ({ slots }, i) =>
      isMeant(entities[i]!, wanted) &&
      slots.some(({ meaning, series }) => isAsked(meaning.name, attrs) && measured.has(series.id))
  );
}
