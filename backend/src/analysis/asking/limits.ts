import { HubError } from '@smartregion/terms/errors';
import { DAY } from '../../model/time';
import type { Interval } from '../../model/time';

/** No screen shows more; what is wanted in full is exported. */
export const MAX_POINTS = 50_000;
/** All columns of all series of an answer together: about 20 MB of JSON. */
export const MAX_ANSWER_VALUES = 1_000_000;
/** Readings that are read one by one for an answer: about 300 MB while they are looked through. */
export const MAX_READINGS = 500_000;
/** Buckets that are read at one time: what stands in memory beside the answer, and how often the work can be ended. */
export const BUCKETS_AT_ONCE = 50_000;
const MAX_YEARS = 20;

const FIRST = Date.UTC(1800, 0);
const LAST = Date.UTC(2200, 0);

/** @throws HubError `query` when the time asked for is empty, reversed, too long or beyond any calendar of use */
export function checkRange({ start, end }: Interval): Interval {
  if (end <= start) {
    throw new HubError(
      'query',
      'The time range ends before it begins.',
      'Choose an end ("to") after its start ("from").'
    );
  }
  if (start < FIRST || end > LAST) {
    throw new HubError(
      'query',
      'The time range lies outside the years 1800 to 2199.',
      'Give "from" and "to" in milliseconds since 1970 or as ISO 8601 with time zone.'
    );
  }
  if (end - start > (MAX_YEARS * 365 + MAX_YEARS / 4) * DAY) {
    throw new HubError(
      'query',
      `The time range has ${Math.round((end - start) / (365.25 * DAY))} years, more than the ${MAX_YEARS} that one question may have.`,
      'Choose a shorter time range, or ask for it in several parts.'
    );
  }
  return { start, end };
}

/**
 * @param columns of numbers that each series has beside its times
 * @throws HubError `too-large` when an answer of so many points for each of so many series is too large
 */
export function checkSize(points: number, series: number, columns = 1): void {
  if (points > MAX_POINTS || points * series * columns > MAX_ANSWER_VALUES) {
    const each = columns === 1 ? '' : ` with ${columns} values each`;
    throw new HubError(
      'too-large',
      `This answer would have ${Math.round(points)} points${each} for each of ${series} series; the hub gives at most ` +
        `${MAX_POINTS} for a series and ${MAX_ANSWER_VALUES} values in all.`,
      'Choose a longer interval or "auto", a shorter time range, or fewer stations.',
      { points, series, columns }
    );
  }
}
