import { HOUR, type Interval } from '../../model/time';
import { convert } from '@smartregion/terms/units';
import { crossingsOf, levelOf, lookedAt, type Crossing, type WarningCriterion } from '../domain/warnings/thresholds';
import { measuredHours, type HoursRequest, type HourSpan } from '../hours/measured-hours';
import type { DescribedSeries } from '../../model/series';
import type { ObservationReader } from '../../store/observation-store';

/** A criterion at one station, hour by hour in its unit; NaN where nothing is known. */
export interface WatchedCriterion extends HourSpan {
  readonly criterion: WarningCriterion;
  readonly series: DescribedSeries;
  readonly values: Float64Array;
}

/** The criteria at each station that measures what they are of. */
export async function watched(
  all: readonly DescribedSeries[],
  criteria: readonly WarningCriterion[],
  span: HourSpan,
  minQuality: HoursRequest['minQuality'],
  store: Pick<ObservationReader, 'eachHour' | 'versionsOfHours'>
): Promise<WatchedCriterion[]> {
  const found: WatchedCriterion[] = [];
  for (const property of new Set(criteria.map((criterion) => criterion.of))) {
    const own = criteria.filter((criterion) => criterion.of === property);
    const before = longest(own) - 1;
    const request = { first: span.first - before * HOUR, count: span.count + before, minQuality };
    const series = all.filter((one) => one.property === property);
    const hours = await measuredHours(series, { ...request, method: own[0]!.aggregate }, store);
    for (const { series: measured, values } of hours) {
      const { ucum } = measured.propertyInfo;
      for (const criterion of own) {
        const inUnit = values.map((value) => (Number.isNaN(value) ? NaN : convert(value, ucum, criterion.unit)));
        found.push({ ...span, criterion, series: measured, values: lookedAt(criterion, inUnit).subarray(before) });
      }
    }
  }
  return found;
}

/** How many hours before the first a criterion looks at, and its own. */
export const longest = (criteria: readonly WarningCriterion[]): number =>
  Math.max(1, ...criteria.map(({ hours }) => hours));

/** A time over a threshold. */
export interface Crossed extends Crossing, Interval {
  readonly criterion: WarningCriterion;
  readonly series: DescribedSeries;
  /** It goes on in the newest hour. */
  readonly lasts: boolean;
}

export function crossedIn({ criterion, series, values, first, count }: WatchedCriterion): Crossed[] {
  return crossingsOf(criterion, values).map((crossing) => ({
    ...{ ...crossing, criterion, series },
    start: first + crossing.from * HOUR,
    end: first + (crossing.from + crossing.length) * HOUR,
    lasts: crossing.from + crossing.length === count,
  }));
}

/** The highest level that any criterion of a station reaches in each hour. */
export interface StationLevels extends HourSpan {
  readonly series: readonly DescribedSeries[];
  /** 0: none; null where nothing is known. */
  readonly levels: readonly (number | null)[];
  readonly deciding: readonly (WarningCriterion | null)[];
}

/** @param least levels below it are none */
export function levelsOf(all: readonly WatchedCriterion[], least: number): StationLevels[] {
  return [...new Set(all.map(({ series }) => series.station))].map((station) => {
    const own = all.filter(({ series }) => series.station === station);
    const { first, count } = own[0]!;
    const levels = new Array<number | null>(count).fill(null);
    const deciding = new Array<WarningCriterion | null>(count).fill(null);
    for (const { criterion, values } of own) {
      values.forEach((value, i) => {
        if (Number.isNaN(value)) {
          return;
        }
        const reached = levelOf(criterion, value);
        const level = reached >= least ? reached : 0;
        if (level > (levels[i] ?? -1)) {
          levels[i] = level;
          deciding[i] = level > 0 ? criterion : null;
        }
      });
    }
    return { first, count, series: own.map(({ series }) => series), levels, deciding };
  });
}

/** The mildest value that makes a level. */
export function thresholdOf({ levels }: WarningCriterion, level: number): number | null {
  const { atLeast, above, below } = levels.find((one) => one.level === level) ?? {};
  return atLeast ?? above ?? below ?? null;
}
