import { HOUR, type Interval } from '../../../model/time';
import { ALWAYS } from '../filter/analyse';
import { observationOf } from '../model/observation';
import { fulfils, readingsOf, type ObservationContext, type Plan } from './plan';
import { spanOf, type BoundedSource } from './reach';

/** Of all readings the store's own hours tell how many they are; what a filter chooses is counted one by one. */
export async function countOf(plan: Plan, context: ObservationContext): Promise<number> {
  if (plan.sources.length === 0) {
    return 0;
  }
  if (plan.rest === undefined) {
    return countOfAll(plan.sources, context);
  }
  let count = 0;
  const sources = await thatCanFulfil(plan, context);
  for await (const reading of readingsOf(
    { ...plan, sources },
    context.searched,
    'Counting these Observations',
    context
  )) {
    count += fulfils(plan, observationOf(reading), context) ? 1 : 0;
  }
  return count;
}

/** Who counts what is far beyond all that was measured (QGIS does so before it draws) must not have all of it read. */
async function thatCanFulfil(
  { sources, bounds, results }: Plan,
  context: ObservationContext
): Promise<readonly BoundedSource[]> {
  const span = spanOf(sources, bounds, 'start');
  if (!results || span.start >= span.end) {
    return sources;
  }
  demandHours(sources, span, context);
  // Whole hours are at hand; a moment lies in the one that it ends.
  const edges = [Math.floor((span.start - 1) / HOUR) * HOUR, Math.ceil(span.end / HOUR) * HOUR];
  const series = sources.map(({ id }) => id);
  const found = await context.store.aggregates({ series, edges, minQuality: 'implausible' });
  return sources.filter(({ id }) =>
    (found.get(id) ?? []).some(({ min, max }) => max >= results.least && min <= results.most)
  );
}

async function countOfAll(sources: readonly BoundedSource[], context: ObservationContext): Promise<number> {
  const { start, end } = spanOf(sources, ALWAYS, 'start');
  demandHours(sources, { start, end }, context);
  // A moment lies in the bucket that it ends.
  const edges = [start - 1, end];
  const request = { series: sources.map(({ id }) => id), edges, minQuality: 'implausible', figures: 'value' } as const;
  const aggregates = [...(await context.store.aggregates(request)).values()].flat();
  return aggregates.reduce((sum, { n }) => sum + n, 0);
}

function demandHours(sources: readonly BoundedSource[], span: Interval, { hours }: ObservationContext): void {
  const all = sources.reduce((sum, { extent, cadence }) => {
    const own = Math.min(extent.end, span.end) - Math.max(extent.start, span.start);
    return sum + Math.max(0, own) / Math.max(cadence, HOUR);
  }, 0);
  hours.demand(all, 'Counting hours of Observations');
}
