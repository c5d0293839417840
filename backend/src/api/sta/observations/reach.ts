import { IRREGULAR, longestOf } from '../../../model/period';
import type { Instant, Interval } from '../../../model/time';
import type { ObservationReader } from '../../../store/observation-store';
import type { TimeBounds } from '../filter/analyse';
import type { ReadingSource } from '../model/world';

/** A series, of whose readings it is known how long they last. */
export interface BoundedSource extends ReadingSource {
  /** At most, ms: what ends in a time cannot have started earlier. */
  readonly longest: number;
}

/** What readings are put in order by: phenomenonTime by its start, resultTime is its end. */
export type Axis = 'start' | 'end';

export interface Direction {
  readonly axis: Axis;
  readonly isBackward: boolean;
}

/** A period says how long its readings last; where it does not, the store has seen it. */
export async function bounded(
  sources: readonly ReadingSource[],
  store: Pick<ObservationReader, 'longest'>
): Promise<BoundedSource[]> {
  const irregular = sources.filter(({ period }) => period === IRREGULAR).map(({ id }) => id);
  const seen = irregular.length > 0 ? await store.longest(irregular) : new Map<number, number>();
  return sources.map(({ id, period, cadence, extent, feature }) => ({
    ...{ id, period, cadence, extent, feature },
    longest: seen.has(id) ? roundly(seen.get(id)!) : longestOf(period),
  }));
}

/** Series that are read alike are read together: a few lengths are enough. */
const roundly = (length: number): number => (length === 0 ? 0 : 2 ** Math.ceil(Math.log2(length)));

/** From where to where the readings lie that may be meant, by their starts or by their ends. */
export function spanOf(sources: readonly BoundedSource[], bounds: TimeBounds, axis: Axis): Interval {
  const first = sources.reduce((least, { extent, longest }) => {
    const from = axis === 'end' ? bounds.endsFrom : bounds.endsFrom - longest;
    return Math.min(least, Math.max(extent.start, from));
  }, Infinity);
  const last = sources.reduce((most, { extent }) => Math.max(most, extent.end), -Infinity);
  const until = axis === 'end' ? bounds.endsUntil : bounds.startsUntil;
  return { start: Math.max(bounds.startsFrom, first), end: Math.min(until, last) + 1 };
}

/** When the readings of a series start that lie in a part of the span and may be meant. */
export function startsOf({ longest }: BoundedSource, part: Interval, bounds: TimeBounds, axis: Axis): Interval {
  const { startsFrom, startsUntil, endsFrom } = bounds;
  const from = axis === 'end' ? part.start - longest : part.start;
  return {
    start: Math.max(from, startsFrom, endsFrom - longest),
    // Nothing starts after its end.
    end: Math.min(part.end, startsUntil + 1),
  };
}

/** What is left behind a moment of the span, which is still meant. */
export function behindMoment(bounds: TimeBounds, at: Instant, { axis, isBackward }: Direction): TimeBounds {
  const { startsFrom, startsUntil, endsFrom, endsUntil } = bounds;
  if (axis === 'end') {
    return isBackward
      ? { ...bounds, endsUntil: Math.min(endsUntil, at) }
      : { ...bounds, endsFrom: Math.max(endsFrom, at) };
  }
  return isBackward
    ? { ...bounds, startsUntil: Math.min(startsUntil, at) }
    : { ...bounds, startsFrom: Math.max(startsFrom, at) };
}
