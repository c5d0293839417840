import { malformed } from '../failure';
import { Breath } from '../../interfaces/breath';
import { compile } from '../filter/compile';
import { rowOf } from '../filter/row';
import { orderOf } from '../filter/values';
import { Budget, LIMITS } from '../limits';
import { anyObservationOf, observationOf, type Reading } from '../model/observation';
import type { Entity } from '../model/entity';
import type { ReadingSource } from '../model/world';
import type { Expression, Options, OrderKey } from '../query/ast';
import type { Version } from '../version/version';
import { countOf } from './count';
import { behind, behindAll, cursorOf, cursorText, isBehind, type Cursor } from './cursor';
import { timeOrder, type TimeOrder } from './order';
import { fulfils, planOf, readingsOf, type ObservationContext, type Plan } from './plan';
import { behindMoment } from './reach';
import { walkAlong } from './walk';

/** A page of Observations, and what asks for the next one. */
export interface ObservationPage {
  readonly entities: readonly Entity[];
  readonly count?: number;
  readonly next?: { readonly skip?: number; readonly skiptoken?: string };
}

/**
 * A page of the Observations of some Datastreams. What a filter says of Datastreams chooses series, what it says of time
 * the part of them that is read; only what is left is tried on each reading.
 */
export async function pageOf(
  sources: readonly ReadingSource[],
  options: Options,
  context: ObservationContext
): Promise<ObservationPage> {
  const plan = await planOf(sources, options.filter, context);
  const top = Math.min(options.top ?? LIMITS.page, LIMITS.maxPage);
  const keys = options.orderby ?? [];
  keys.forEach(({ by }) => checkKey(by, context.version));
  const count = options.count ? { count: await countOf(plan, context) } : {};
  if (top === 0) {
    return { entities: [], ...count };
  }
  const order = timeOrder(plan.sources, keys, context.version, (source) => rowOf(anyObservationOf(source), context));
  const page = order
    ? await inOrderOfTime(plan, order, top, options, context)
    : await sorted(plan, keys, top, options.skip ?? 0, context);
  return { ...page, ...count };
}

function checkKey(by: Expression, version: Version): void {
  if (compile(by, 'Observations', version).several.length > 0) {
    throw malformed('$orderby leads over a relation to several.');
  }
}

/** Looked through until the page is full or enough has been looked at: the next page goes on from there. */
async function inOrderOfTime(
  plan: Plan,
  { groups, ...direction }: TimeOrder,
  top: number,
  options: Options,
  context: ObservationContext
): Promise<ObservationPage> {
  const [budget, breath] = [new Budget(LIMITS.looked), new Breath()];
  const { searched } = context;
  const from = options.skiptoken === undefined ? undefined : cursorOf(options.skiptoken);
  const entities: Entity[] = [];
  let skip = options.skip ?? 0;
  let last: Cursor | undefined;
  let inVain = 0;
  for (const group of groups.slice(from ? placeOf(from, groups) : 0)) {
    const cursor = from && group.some(({ id }) => id === from.group) ? from : undefined;
    const bounds = cursor ? behindMoment(plan.bounds, cursor.at, direction) : plan.bounds;
    const wanted = plan.isSelective ? Math.max(LIMITS.page, skip + top + 1) : skip + top + 1;
    for await (const stretch of walkAlong(group, bounds, direction, wanted, context.store)) {
      for (const reading of stretch.readings) {
        await breath.take();
        if (cursor && !isBehind(reading, cursor, direction)) {
          continue;
        }
        const observation = observationOf(reading);
        if (!fulfils(plan, observation, context)) {
          inVain += 1;
        } else if (skip > 0) {
          skip -= 1;
          inVain += 1;
        } else if (entities.length === top) {
          return { entities, next: { skiptoken: cursorText(last!) } };
        } else {
          entities.push(observation);
          last = behind(reading, direction);
        }
      }
      searched.demand(inVain, 'Searching through these Observations');
      inVain = 0;
      if (!budget.spend(stretch.readings.length + WINDOW_COSTS)) {
        const next = behindAll(group[0]!.id, stretch.until, direction);
        return { entities, next: { skiptoken: cursorText(next), skip } };
      }
    }
  }
  return { entities };
}

/** Asking the store costs, also where it has nothing. */
const WINDOW_COSTS = 100;

function placeOf({ group }: Cursor, groups: TimeOrder['groups']): number {
  const place = groups.findIndex((sources) => sources.some(({ id }) => id === group));
  if (place < 0) {
    throw malformed('This $skiptoken belongs to another question.', 'Follow the nextLink as it is.');
  }
  return place;
}

/** By what only readings themselves tell: all of them are read, which must not be many. */
async function sorted(
  plan: Plan,
  keys: readonly OrderKey[],
  top: number,
  skip: number,
  context: ObservationContext
): Promise<ObservationPage> {
  const compiled = keys.map(({ by, descending }) => ({
    key: compile(by, 'Observations', context.version),
    descending,
  }));
  const budget = new Budget(LIMITS.sorted, context.searched);
  const found: { readonly reading: Reading; readonly observation: Entity; readonly values: readonly unknown[] }[] = [];
  for await (const reading of readingsOf(plan, budget, 'Sorting Observations by this', context)) {
    const observation = observationOf(reading);
    const row = rowOf(observation, context);
    if (fulfils(plan, observation, context)) {
      found.push({ reading, observation, values: compiled.map(({ key }) => key.value(row)) });
    }
  }
  found.sort(
    (a, b) =>
      compiled.reduce(
        (told, { descending }, i) => told || orderOf(a.values[i], b.values[i]) * (descending ? -1 : 1),
        0
      ) || byId(a.reading, b.reading)
  );
  const entities = found.slice(skip, skip + top).map(({ observation }) => observation);
  return { entities, ...(skip + top < found.length ? { next: { skip: skip + top } } : {}) };
}

const byId = (a: Reading, b: Reading): number => a.source.id - b.source.id || a.start - b.start || a.end - b.end;
