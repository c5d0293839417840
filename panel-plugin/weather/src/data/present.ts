import { HOUR, midnight } from './axis';
import type { Courses } from './course';
import { newestOf, type Point } from './track';

/** The four values that a passer-by asks for. */
export interface Present {
  /** °C, with the end of the time that it stands for; null where the newest is too old. */
  readonly temperature: { readonly value: number; readonly end: number } | null;
  /** mm since midnight of the dashboard's clock. */
  readonly rain: { readonly value: number; readonly atLeast: boolean } | null;
  /** Strongest of the last hour, m/s. */
  readonly gust: number | null;
  /** Where the wind comes from, degrees, and how fast, m/s. */
  readonly direction: number | null;
  readonly wind: number | null;
  /** %, for a word on the sky. */
  readonly cloud: number | null;
  /** mm of the last hour. */
  readonly lastRain: number | null;
}

/** What is older is not now. */
const OLDEST = 2 * HOUR;

export function presentOf(courses: Courses, now: number, zone: string): Present {
  const newest = (points: readonly Point[]) => {
    const found = newestOf(points, now);
    return found && found.end > now - OLDEST ? found : undefined;
  };
  const temperature = newest(courses.temperature.measured);
  const gust = newest(courses.gust.measured);
  const rain = newest(courses.rain.measured);
  const cloudMeasured = newest(courses.cloud.measured);
  const cloudForecast = courses.cloud.forecast.find(({ end }) => end > now && end <= now + HOUR);
  const within = (points: readonly Point[], start: number, end: number) =>
    points.filter((point) => point.end > start && point.end <= end).flatMap(({ value }) => value ?? []);
  const gusts = gust ? within(courses.gust.measured, gust.end - HOUR, gust.end) : [];
  const last = rain ? within(courses.rain.measured, rain.end - HOUR, rain.end) : [];
  return {
    temperature: temperature ? { value: temperature.value, end: temperature.end } : null,
    rain: rainSince(midnight(now, zone), rain?.end, courses),
    gust: gusts.length > 0 ? Math.max(...gusts) : null,
    direction: newest(courses.direction.measured)?.value ?? null,
    wind: newest(courses.wind.measured)?.value ?? null,
    cloud: cloudMeasured?.value ?? cloudForecast?.value ?? null,
    lastRain: last.length > 0 ? last.reduce((sum, value) => sum + value, 0) : null,
  };
}

/** Nearly all of the time until the newest value must be known, else it is "at least". */
const ENOUGH = 0.95;

function rainSince(start: number, newest: number | undefined, { rain }: Courses): Present['rain'] {
  const own = rain.measured.filter(({ end, value }) => end > start && value !== null);
  if (newest === undefined || (newest > start && own.length === 0)) {
    return null;
  }
  const known = own.length * rain.step;
  return {
    value: own.reduce((sum, { value }) => sum + value!, 0),
    atLeast: known < ENOUGH * (newest - start),
  };
}
