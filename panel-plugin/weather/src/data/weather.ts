import { type Axis, axisOf, HOUR, type Span } from './axis';
import { type Courses, coursesOf } from './course';
import { type DaySum, daySums, type Extreme, extremesOf } from './days';
import { gapsOf, silences } from './gaps';
import { type Hour, hoursOf } from './hours';
import { type Place, tracksAt } from './place';
import { type Present, presentOf } from './present';
import { newestOf } from './track';

/** Everything that is drawn of a place. */
export interface Weather {
  readonly axis: Axis;
  readonly courses: Courses;
  readonly hours: readonly Hour[];
  readonly extremes: readonly Extreme[];
  readonly sums: readonly DaySum[];
  /** When nothing at all was measured. */
  readonly silences: readonly Span[];
  /** When one of the quantities was not. */
  readonly gaps: Readonly<Record<'temperature' | 'rain' | 'wind', readonly Span[]>>;
  /** Null where the present is not on the axis. */
  readonly present: Present | null;
}

interface Asked extends Span {
  readonly now: number;
  readonly zone: string;
  /** Beyond the range. */
  readonly ahead: boolean;
}

export function weatherAt(place: Place, { start, end, now, zone, ahead }: Asked): Weather {
  const tracks = tracksAt(place);
  const courses = coursesOf(place, now);
  const ends = tracks.map(({ points }) => newestOf(points)?.end ?? start);
  const sums = [...(place.sources.rain.measured ? [place.sources.rain.measured] : []), ...place.sources.rain.forecasts];
  const begins = tracks.flatMap(({ points, step }) => (points[0] ? [points[0].end - step] : []));
  const isMeasured = tracks.some(({ forecast }) => !forecast);
  const axis = axisOf({
    ...{ end, now, zone },
    // A forecast alone has nothing to show of the time before it.
    start: isMeasured || !ahead ? start : Math.min(end, Math.max(start, Math.min(...begins))),
    reach: ahead ? ends.reduce((a, b) => Math.max(a, b), end) : null,
    least: sums.reduce((least, { step }) => Math.max(least, step), HOUR),
  });
  const hours = hoursOf(courses, axis);
  const [temperature, rain, wind] = [courses.temperature, courses.rain, courses.wind].map((one) => gapsOf(one, axis));
  return {
    ...{ axis, courses, hours },
    extremes: extremesOf(courses, axis, temperature!),
    gaps: { temperature: temperature!, rain: rain!, wind: wind! },
    sums: daySums(hours, axis, courses.rain.unmeasured),
    silences: silences(courses, axis),
    present: axis.now === null ? null : presentOf(courses, axis.now, zone),
  };
}
