import { HOUR } from '../../../model/time';
import { observationOf } from '../model/observation';
import type { ReadingSource } from '../model/world';
import { fulfils, readingsOf, type ObservationContext, type Plan } from './plan';
import { common } from './walk';

/** Of all readings the store's own hours tell how many they are; what a filter chooses is counted one by one. */
export async function countOf(plan: Plan, context: ObservationContext): Promise<number> {
  if (plan.sources.length === 0) {
    return 0;
  }
  if (plan.rest === undefined) {
    return countOfAll(plan.sources, context);
  }
  let count = 0;
  for await (const reading of readingsOf(plan, context.searched, 'Counting these Observations', context)) {
    count += fulfils(plan, observationOf(reading), context) ? 1 : 0;
  }
  return count;
}

async function countOfAll(sources: readonly ReadingSource[], context: ObservationContext): Promise<number> {
  const hours = sources.reduce(
    (sum, { extent, cadence }) => sum + (extent.end - extent.start) / Math.max(cadence, HOUR),
    0
  );
  context.hours.demand(hours, 'Counting hours of Observations');
  const { start, end } = common(sources, { start: -Infinity, end: Infinity });
  // A moment lies in the bucket that it ends.
  const edges = [start - 1, end];
  const request = { series: sources.map(({ id }) => id), edges, minQuality: 'implausible', figures: 'value' } as const;
  const aggregates = [...(await context.store.aggregates(request)).values()].flat();
  return aggregates.reduce((sum, { n }) => sum + n, 0);
}
