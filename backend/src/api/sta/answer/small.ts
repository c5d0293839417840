import { malformed } from '../failure';
import { compile } from '../filter/compile';
import { checkCondition } from '../filter/condition';
import { type Compiled, type Row, type Several, matches, rowOf } from '../filter/row';
import { orderOf } from '../filter/values';
import { LIMITS } from '../limits';
import { hasReading } from '../observations/plan';
import type { Entity, SetName } from '../model/entity';
import type { Expression, Options, OrderKey } from '../query/ast';
import { Breath } from '../../interfaces/breath';
import { sourcesOf, type AnswerContext } from './context';

/** A page of entities of any set but Observations, and what asks for the next one. */
export interface SmallPage {
  readonly entities: readonly Entity[];
  readonly count?: number;
  readonly next?: { readonly skip: number };
}

/** Filtered, counted, put in order and cut, in this order (OGC 18-088, 9.3.1); all of it in memory. */
export async function smallPage(
  set: SetName,
  entities: readonly Entity[],
  options: Options,
  context: AnswerContext
): Promise<SmallPage> {
  const chosen = options.filter ? await filtered(set, entities, options.filter, context) : entities;
  const ordered = options.orderby ? inOrder(set, chosen, options.orderby, context) : chosen;
  const [skip, top] = [options.skip ?? 0, Math.min(options.top ?? LIMITS.page, LIMITS.maxPage)];
  return {
    entities: ordered.slice(skip, skip + top),
    ...(options.count ? { count: chosen.length } : {}),
    ...(top > 0 && skip + top < chosen.length ? { next: { skip: skip + top } } : {}),
  };
}

async function filtered(
  set: SetName,
  entities: readonly Entity[],
  filter: Expression,
  context: AnswerContext
): Promise<Entity[]> {
  checkCondition(filter);
  const compiled = compile(filter, set, context.version);
  const readings = compiled.several.find((several) => several.set === 'Observations');
  const breath = new Breath();
  const chosen: Entity[] = [];
  for (const entity of entities) {
    await breath.take();
    const row = rowOf(entity, context);
    if (readings ? await matchesReadings(compiled, filter, readings, row, context) : matches(compiled, row)) {
      chosen.push(entity);
    }
  }
  return chosen;
}

/** As `matches`, where one of the relations leads to Observations: these are read from the store. */
async function matchesReadings(
  compiled: Compiled,
  filter: Expression,
  readings: Several,
  row: Row,
  context: AnswerContext
): Promise<boolean> {
  const before = compiled.several.find(({ key }) => readings.key.startsWith(`${key}/`) && !row.bound.has(key));
  const owner = (before ?? readings).parent(row);
  if (!owner) {
    return false;
  }
  if (before) {
    for (const candidate of context.world.related(owner, before.model)) {
      const bound = new Map(row.bound).set(before.key, candidate);
      if (await matchesReadings(compiled, filter, readings, { ...row, bound }, context)) {
        return true;
      }
    }
    return false;
  }
  const holds = (observation: Entity) =>
    matches(compiled, { ...row, bound: new Map(row.bound).set(readings.key, observation) });
  const sources = sourcesOf(owner, context);
  return sources.length > 0 && hasReading(sources, filter, readings.names, holds, context);
}

/** Ids are the last key: entities come in their order, which sorting keeps. */
function inOrder(
  set: SetName,
  entities: readonly Entity[],
  keys: readonly OrderKey[],
  context: AnswerContext
): Entity[] {
  const compiled = keys.map(({ by, descending }) => ({ key: compile(by, set, context.version), descending }));
  if (compiled.some(({ key }) => key.several.length > 0)) {
    throw malformed('$orderby leads over a relation to several.');
  }
  const valued = entities.map((entity) => {
    const row = rowOf(entity, context);
    return { entity, values: compiled.map(({ key }) => key.value(row)) };
  });
  valued.sort((a, b) =>
    compiled.reduce((told, { descending }, i) => told || orderOf(a.values[i], b.values[i]) * (descending ? -1 : 1), 0)
  );
  return valued.map(({ entity }) => entity);
}
