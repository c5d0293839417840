import { HubError } from '@smartregion/terms/errors';
import { walk } from '../../sta/observations/walk';
import { IRREGULAR, longestOf } from '../../../model/period';
import { qualityRank, type Quality } from '../../../model/quality';
import { DAY, placeOf, type Interval } from '../../../model/time';
import { LIMITS } from '../limits';
import type { TemporalQuery } from './request';
import type { DescribedSeries } from '../../../model/series';
import type { ObservationReader, Point } from '../../../store/observation-store';

/** So many readings and no more: an answer has an end. */
export class ReadingBudget {
  private left: number;

  constructor(private readonly most: number) {
    this.left = most;
  }

  /** @throws HubError `too-large` */
  spend(n: number): void {
    this.left -= n;
    if (this.left < 0) {
      throw new HubError(
        'too-large',
        `This would take more than ${this.most} readings at once.`,
        `Name a shorter time, attrs, fewer entities (limit), or lastN; aggregatedValues may read ${LIMITS.aggregated}.`
      );
    }
  }
}

/** How far back an increment of no usual length may begin that ends in the range. */
const LONGEST_INCREMENT = 31 * DAY;

/** What cannot be is only told where its quality can stand beside it. */
export function leastIn(format: TemporalQuery['format']): Quality {
  return format === 'normalized' ? 'implausible' : 'suspect';
}

/**
 * The readings of a series that are wanted, in order of time.
 */
export async function readingsOf(
  series: DescribedSeries,
  extent: Interval | undefined,
  query: TemporalQuery,
  budget: ReadingBudget,
  store: Pick<ObservationReader, 'points'>
): Promise<Point[]> {
  if (!extent) {
    return [];
  }
  const { lastN, format } = query;
  const least = leastIn(format);
  const isWanted = (point: Point): boolean => qualityRank(point.quality) >= qualityRank(least) && isIn(query, point);
  const source = { ...series, extent, feature: 0 };
  const found: Point[] = [];
  for await (const { readings } of walk([source], startsIn(series, query), lastN !== undefined, lastN ?? 2000, store)) {
    budget.spend(readings.length);
    found.push(...readings.filter(isWanted));
    if (lastN !== undefined && found.length >= lastN) {
      break;
    }
  }
  return lastN === undefined ? found : found.slice(0, lastN).reverse();
}

/** Observed is what has ended; what is put together lies where it began, as everywhere in the hub. */
function isIn({ range, format }: TemporalQuery, point: Point): boolean {
  const at = format === 'aggregatedValues' ? placeOf(point) : point.end;
  return at >= range.start && at < range.end;
}

function startsIn({ period }: DescribedSeries, { range, format }: TemporalQuery): Interval {
  const longest = period === IRREGULAR ? LONGEST_INCREMENT : longestOf(period);
  return {
    start: format === 'aggregatedValues' ? range.start : range.start - longest,
    // A moment that ends the range lies in it where it is put together.
    end: range.end + 1,
  };
}
