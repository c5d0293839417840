import { HubError } from '@smartregion/terms/errors';
import { HOUR } from '../../../model/time';
import { Budget, LIMITS } from '../limits';
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
  const budget = new Budget(LIMITS.counted);
  let count = 0;
  for await (const reading of readingsOf(plan, budget, 'Counting these Observations', context)) {
    count += fulfils(plan, observationOf(reading), context) ? 1 : 0;
  }
  return count;
}

/** Hours of all series together that are summed up for one count. */
const MOST_HOURS = 3_000_000;

async function countOfAll(sources: readonly ReadingSource[], { store }: ObservationContext): Promise<number> {
  const hours = sources.reduce(
    (sum, { extent, cadence }) => sum + (extent.end - extent.start) / Math.max(cadence, HOUR),
    0
  );
  if (hours > MOST_HOURS) {
    throw new HubError(
      'too-large',
      'These are more Observations than can be counted.',
      'Count those of one Thing or Datastream.'
    );
  }
  const { start, end } = common(sources, { start: -Infinity, end: Infinity });
  // A moment lies in the bucket that it ends.
  const edges = [start - 1, end];
  const request = { series: sources.map(({ id }) => id), edges, minQuality: 'implausible', figures: 'value' } as const;
  const aggregates = [...(await store.aggregates(request)).values()].flat();
  return aggregates.reduce((sum, { n }) => sum + n, 0);
}
