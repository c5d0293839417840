import { DAY, type Instant } from '../../../model/time';
import { mezYearStart, type Hours } from '../hours/hours';
import { remembered } from '../hours/remembered';
import { captureOf, type Capture } from './capture';
import { episodesOf } from './episodes';
import { orderedOf } from './exceedances';
import { LEAST_SHARE_OF_YEAR, type State } from './verdict';
import { PER_DAY, periodsOf } from './periods';
import type { LimitThreshold } from './limit-table';

/** A year of one station under an information or alert threshold. */
export interface Alarms {
  /** Hours or days above it; where several in a row are asked for, only those of such runs. */
  readonly above: number;
  /** Runs of them. */
  readonly episodes: number;
  /** Largest value of the year, in the unit of the threshold; NaN: none. */
  readonly highest: number;
  readonly capture: Capture;
  readonly state: State;
}

/** @param until what could have been measured ends here */
export function alarmsOf(
  { metric, level, consecutive }: LimitThreshold,
  hours: Hours,
  year: number,
  until: Instant
): Alarms {
  const periods = periodsOf(hours, year, metric);
  const episodes = remembered(periods, `above ${level} ${consecutive} times`, () =>
    episodesOf(periods, level, consecutive)
  );
  const capture = captureOf(hours, year, until);
  const isEnough = capture.share * capture.elapsed >= LEAST_SHARE_OF_YEAR;
  return {
    above: episodes.reduce((sum, { length }) => sum + length, 0),
    episodes: episodes.length,
    highest: orderedOf(periods).at(-1) ?? NaN,
    capture,
    state: episodes.length > 0 ? 'exceeded' : !isEnough ? 'too-little' : capture.elapsed < 1 ? 'met-so-far' : 'met',
  };
}

/**
 * How near a threshold each day came that has begun by `until`: its largest value or, where several hours in a row must be
 * above, the largest that so many hours in a row reached (the run belongs to the day on which it ends). NaN: nothing.
 */
export function nearness(
  { metric, consecutive = 1 }: LimitThreshold,
  hours: Hours,
  year: number,
  until: Instant
): Float64Array {
  const start = mezYearStart(year);
  const days = Math.max(0, Math.ceil((Math.min(until, mezYearStart(year + 1)) - start) / DAY));
  const periods = periodsOf(hours, year, metric);
  const found = new Float64Array(days).fill(NaN);
  periods.forEach((_, i) => {
    const run = periods.subarray(Math.max(0, i + 1 - consecutive), i + 1);
    const reached = run.length === consecutive ? Math.min(...run) : NaN;
    const day = Math.floor(i / PER_DAY[metric]);
    if (day < days && !Number.isNaN(reached) && !(reached <= found[day]!)) {
      found[day] = reached;
    }
  });
  return found;
}
