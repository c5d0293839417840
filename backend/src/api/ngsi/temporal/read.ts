import { Breath } from '../../interfaces/breath';
import { walk } from '../../sta/observations/walk';
import { IRREGULAR, longestOf } from '../../../model/period';
import { qualityRank, type Quality } from '../../../model/quality';
import { DAY, SECOND, type Instant, type Interval } from '../../../model/time';
import type { ReadingBudget } from './budget';
import type { TemporalQuery } from './request';
import type { DescribedSeries } from '../../../model/series';
import type { ObservationReader, Point } from '../../../store/observation-store';

/** How many readings of a series lie in a time, by its rhythm. */
export function expectedOf(
  { cadence }: DescribedSeries,
  extent: Interval | undefined,
  { start, end }: Interval
): number {
  const length = extent ? Math.min(end, extent.end) - Math.max(start, extent.start) : 0;
  return Math.max(0, length) / Math.max(SECOND, cadence);
}

/** How far back an increment of no usual length may begin that ends in the range. */
const LONGEST_INCREMENT = 31 * DAY;

/** What cannot be is only told where its quality can stand beside it. */
export function leastIn(format: TemporalQuery['format']): Quality {
  return format === 'normalized' ? 'implausible' : 'suspect';
}

/** Who asks, and what is left of what they may ask for. */
export interface ReadParts {
  readonly query: TemporalQuery;
  readonly budget: ReadingBudget;
  readonly store: Pick<ObservationReader, 'points'>;
}

/** The readings of a series that are wanted, some at a time: in order of time, or with lastN from the newest back. */
export async function* stretchesOf(
  series: DescribedSeries,
  extent: Interval | undefined,
  { query, budget, store }: ReadParts
): AsyncGenerator<readonly Point[]> {
  if (!extent) {
    return;
  }
  const { lastN, format } = query;
  const least = leastIn(format);
  const isWanted = (point: Point): boolean => qualityRank(point.quality) >= qualityRank(least) && isIn(query, point);
  const source = { ...series, extent, feature: 0 };
  const breath = new Breath();
  let found = 0;
  for await (const { readings } of walk([source], startsIn(series, query), lastN !== undefined, lastN ?? 2000, store)) {
    const kept = readings.filter(isWanted).slice(0, lastN === undefined ? undefined : lastN - found);
    budget.spend(readings.length, kept.length);
    found += kept.length;
    yield kept;
    if (lastN !== undefined && found >= lastN) {
      return;
    }
    await breath.take();
  }
}

/** The same all together, in order of time. */
export async function readingsOf(
  series: DescribedSeries,
  extent: Interval | undefined,
  parts: ReadParts
): Promise<Point[]> {
  const found: Point[] = [];
  for await (const some of stretchesOf(series, extent, parts)) {
    found.push(...some);
  }
  return parts.query.lastN === undefined ? found : found.reverse();
}

/**
 * The moment by which a reading lies in a window and in a piece of it, `[edge, next edge)`, whatever is made of it: its
 * last one. What is told of is `observedAt`, which is the end, and the hour up to midnight belongs to the day before.
 * Of what does not reach over an edge it is where `placeOf` has it, too; what does, as a mean over the last 24 hours, is of
 * the time when it was known, and is listed as soon as it is.
 */
export const observedIn = ({ end }: Interval): Instant => end - 1;

function isIn({ range }: TemporalQuery, point: Point): boolean {
  const at = observedIn(point);
  return at >= range.start && at < range.end;
}

function startsIn({ period }: DescribedSeries, { range }: TemporalQuery): Interval {
  const longest = period === IRREGULAR ? LONGEST_INCREMENT : longestOf(period);
  // A moment that ends the range lies in it.
  return { start: range.start + 1 - longest, end: range.end + 1 };
}
