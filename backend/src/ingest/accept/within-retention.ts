import type { Batch, Reading } from '../../model/observation';
import { horizonAt, type Horizon, type Retention } from '../../model/retention';
import type { Instant } from '../../model/time';

/**
 * The batch without what the hub would only store to delete it again. That is neither missing nor rejected: nothing is
 * wrong with it.
 * @returns it, and how many readings were left out
 */
export function withinRetention(
  batch: Batch,
  retention: Retention,
  now: Instant
): { readonly kept: Batch; readonly tooOld: number } {
  const horizon = horizonAt(now, retention);
  const readings = batch.readings.filter((reading) => isKept(reading, horizon));
  const events = batch.events?.filter(({ end }) => end === undefined || end >= horizon.events);
  const tooOld = batch.readings.length - readings.length;
  return { kept: { ...batch, readings, ...(events && { events }) }, tooOld };
}

function isKept({ start, issued }: Reading, horizon: Horizon): boolean {
  return issued === undefined ? start >= horizon.readings : issued >= horizon.mainRuns;
}
