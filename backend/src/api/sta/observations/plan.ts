import { ALWAYS, boundsOf, conjunctsOf, isAlways, isOfDatastream, type TimeBounds } from '../filter/analyse';
import { compile } from '../filter/compile';
import { checkCondition } from '../filter/condition';
import { resultBoundsOf, type ResultBounds } from '../filter/results';
import { matches, rowOf, type Compiled, type Scope } from '../filter/row';
import { Breath } from '../../interfaces/breath';
import { LIMITS, type Budget } from '../limits';
import { anyObservationOf, observationOf, type Reading } from '../model/observation';
import type { Entity } from '../model/entity';
import type { ReadingSource } from '../model/world';
import type { Expression } from '../query/ast';
import type { Version } from '../version/version';
import type { ObservationReader } from '../../../store/observation-store';
import { bounded, type BoundedSource } from './reach';
import { walkAlong } from './walk';

export interface ObservationContext extends Scope {
  readonly version: Version;
  readonly store: Pick<ObservationReader, 'points' | 'aggregates' | 'longest'>;
  /** Of readings that are looked at one by one, for all collections of a request: one may expand thousands. */
  readonly searched: Budget;
  /** Of hours whose readings are counted, likewise. */
  readonly hours: Budget;
}

/** The series and the time that a question is about, and what else a reading must fulfil. */
export interface Plan {
  readonly sources: readonly BoundedSource[];
  readonly bounds: TimeBounds;
  readonly rest: Compiled | undefined;
  /** What results can be that fulfil it. */
  readonly results: ResultBounds | undefined;
  /** Whether the time that is read has more readings than those that are wanted. */
  readonly isSelective: boolean;
}

/** What a filter says of Datastreams chooses series, what it says of time the part of them that is read. */
export async function planOf(
  sources: readonly ReadingSource[],
  filter: Expression | undefined,
  context: ObservationContext
): Promise<Plan> {
  const { version } = context;
  const conjuncts = conjunctsOf(filter);
  conjuncts.forEach(checkCondition);
  const ofDatastream = conjuncts
    .filter((one) => isOfDatastream(one, version))
    .map((one) => compile(one, 'Observations', version));
  const own = conjuncts.filter((one) => !isOfDatastream(one, version));
  const breath = new Breath();
  const chosen: ReadingSource[] = [];
  for (const source of sources) {
    await breath.take();
    const row = rowOf(anyObservationOf(source), context);
    if (ofDatastream.every((compiled) => matches(compiled, row))) {
      chosen.push(source);
    }
  }
  const rest = own.reduce<Expression | undefined>(
    (left, right) => (left ? { kind: 'binary', operator: 'and', left, right } : right),
    undefined
  );
  const row = chosen[0] && rowOf(anyObservationOf(chosen[0]), context);
  return {
    sources: await bounded(chosen, context.store),
    bounds: row ? boundsOf(rest, [], version, row) : ALWAYS,
    results: resultBoundsOf(rest),
    rest: rest && compile(rest, 'Observations', version),
    isSelective: row !== undefined && own.some((one) => isAlways(boundsOf(one, [], version, row))),
  };
}

/** What neither series nor time decide is tried on each reading. */
export function fulfils(plan: Plan, observation: Entity, context: ObservationContext): boolean {
  return plan.rest === undefined || matches(plan.rest, rowOf(observation, context));
}

/** Series whose readings are looked through together: asking for each alone would take longer. */
const TOGETHER = 100;

const OLDEST_FIRST = { axis: 'start', isBackward: false } as const;
const NEWEST_FIRST = { axis: 'start', isBackward: true } as const;

/** All readings of a plan, in no order that means anything, as long as the budget allows. */
export async function* readingsOf(
  plan: Plan,
  budget: Budget,
  what: string,
  { store }: ObservationContext
): AsyncGenerator<Reading> {
  const breath = new Breath();
  for (let at = 0; at < plan.sources.length; at += TOGETHER) {
    const sources = plan.sources.slice(at, at + TOGETHER);
    for await (const { readings } of walkAlong(sources, plan.bounds, OLDEST_FIRST, LIMITS.maxPage, store)) {
      budget.demand(readings.length + 1, what);
      for (const reading of readings) {
        await breath.take();
        yield reading;
      }
    }
  }
}

/** Whether any Observation of some Datastreams fulfils what a filter on other entities says of them. */
export async function hasReading(
  sources: readonly ReadingSource[],
  filter: Expression,
  prefix: readonly string[],
  fulfils: (observation: Entity) => boolean,
  context: ObservationContext
): Promise<boolean> {
  const breath = new Breath();
  const nothing = anyObservationOf(sources[0]!);
  const bounds = boundsOf(filter, prefix, context.version, rowOf(nothing, context));
  const all = await bounded(sources, context.store);
  for await (const { readings } of walkAlong(all, bounds, NEWEST_FIRST, LIMITS.page, context.store)) {
    context.searched.demand(readings.length + 1, 'Searching through Observations');
    for (const reading of readings) {
      await breath.take();
      if (fulfils(observationOf(reading))) {
        return true;
      }
    }
  }
  return false;
}
