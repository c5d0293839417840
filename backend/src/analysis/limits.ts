import { HubError } from '../model/errors';
import { DAY } from '../model/time';
import type { Interval } from '../model/time';

/** No screen shows more; what is wanted in full is exported. */
export const MAX_POINTS = 50_000;
/** All series of an answer together: about 20 MB of JSON. */
export const MAX_ANSWER_POINTS = 1_000_000;
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

/** @throws HubError `query` when an answer of so many points for each of so many series is too large */
export function checkSize(points: number, series: number): void {
  if (points > MAX_POINTS || points * series > MAX_ANSWER_POINTS) {
    throw new HubError(
      'query',
      `This answer would have ${Math.round(points)} points for each of ${series} series; the hub gives at most ` +
        `${MAX_POINTS} for a series and ${MAX_ANSWER_POINTS} in all.`,
      'Choose a longer interval or "auto", a shorter time range, or fewer stations.',
      { points, series }
    );
  }
}
