import { captureOf, type Capture } from './capture';
import { episodesOf } from './episodes';
import { LEAST_SHARE_OF_YEAR, type State } from './verdict';
import { periodsOf } from './periods';
import type { Instant } from '../../../model/time';
import type { Hours } from '../hours/hours';
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
  const episodes = episodesOf(periods, level, consecutive);
  const capture = captureOf(hours, year, until);
  const isEnough = capture.share * capture.elapsed >= LEAST_SHARE_OF_YEAR;
  return {
    above: episodes.reduce((sum, { length }) => sum + length, 0),
    episodes: episodes.length,
    highest: periods.reduce((highest, value) => (value <= highest || Number.isNaN(value) ? highest : value), NaN),
    capture,
    state: episodes.length > 0 ? 'exceeded' : !isEnough ? 'too-little' : capture.elapsed < 1 ? 'met-so-far' : 'met',
  };
}
