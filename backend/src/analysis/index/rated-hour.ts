import { HOUR } from '../../model/time';
import { toSixDecimals } from '../series/aggregation';
import type { Instant } from '../../model/time';
import type { IndexScale } from './indices';
import type { RatedStation } from './rated-hours';

/** After so many hours the newest no longer says how the air is. */
export const STALE_HOURS = 3;

/** An hour of a station that has a class. */
export interface RatedHour {
  /** The end names the hour, as in all official air-quality data. */
  readonly end: Instant;
  /** 1 is best. */
  readonly class: number;
  readonly deciding: IndexScale;
  /** What of it was rated, µg/m³ (CO: mg/m³). */
  readonly value: number;
  readonly measured: number;
  readonly complete: boolean;
  readonly final: boolean;
  /** Of an index that is a number beside its class. */
  readonly number: number | null;
}

/** @returns null where nothing was rated */
export function ratedHour({ course, first, isFinal, index }: RatedStation, hour: number): RatedHour | null {
  const found = course.classes[hour] ?? 0;
  if (found === 0) {
    return null;
  }
  const place = course.deciding[hour]!;
  const measured = course.measured[hour]!;
  return {
    end: first + (hour + 1) * HOUR,
    class: found,
    deciding: index.scales[place]!,
    value: toSixDecimals(course.values[place]![hour]!),
    measured,
    complete: measured === index.pollutants.length,
    final: isFinal(hour),
    number: course.number?.[hour] ?? null,
  };
}

/** The air at a station, as of now. */
export interface AirNow {
  readonly rated: RatedStation;
  /** The newest hour in which anything was rated. */
  readonly newest: RatedHour | null;
  /** The same, where it still says how the air is now. */
  readonly current: RatedHour | null;
}

export function airNow(rated: RatedStation, now: Instant): AirNow {
  const newest = ratedHour(
    rated,
    rated.course.classes.findLastIndex((found) => found > 0)
  );
  return { rated, newest, current: newest && now - newest.end <= STALE_HOURS * HOUR ? newest : null };
}

/** What of the index was not measured in an hour; all of it where nothing was. */
export function missingIn({ course, index }: RatedStation, hour: number): string[] {
  return index.pollutants.filter((pollutant) =>
    index.scales.every((scale, place) => scale.pollutant !== pollutant || !(course.values[place]![hour]! >= -Infinity))
  );
}
