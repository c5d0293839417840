import { HOUR, type Instant, type Interval } from '../../../model/time';
import type { Frame } from '../../../model/frame';
import { numberOf, rowsOf, type Answers } from '../answers';
import { todayAndTomorrow } from '../questions';

/** A value and the end of the time that it stands for. */
export interface WeatherPoint {
  readonly end: Instant;
  readonly value: number;
}

export interface Weather {
  /** Today and tomorrow. */
  readonly span: Interval;
  readonly tomorrow: Instant;
  /** °C, up to now. */
  readonly measured: readonly WeatherPoint[];
  /** °C, from now on. */
  readonly forecast: readonly WeatherPoint[];
  /** mm in each coming hour. */
  readonly rain: readonly WeatherPoint[];
  readonly temperatureNow: number | null;
  /** °C, of what was measured and what is still to come. */
  readonly maxToday: number | null;
  readonly maxTomorrow: number | null;
  /** Begin of the first coming hour with rain; null: none in all that is forecast. */
  readonly rainFrom: Instant | null;
  /** Until when rain is forecast at all; null: it is not. */
  readonly rainKnownUntil: Instant | null;
  /** mm from now on. */
  readonly rainSum: number;
  /** m/s, in the coming 24 hours. */
  readonly gust: number | null;
  readonly attributions: readonly string[];
}

/** The DWD speaks of rain from 0.1 mm on: what a gauge can tell from dew. */
const RAIN = 0.1;
/** Older than this, a reading is no longer "now". */
const FRESH = 2 * HOUR;

/** Today and tomorrow; null where there is neither a forecast nor a reading, undefined where the hub could not say. */
export function weatherOf({ weather: frames }: Answers, zone: string, now: Instant): Weather | null | undefined {
  if (!frames) {
    return undefined;
  }
  const span = todayAndTomorrow(now, zone);
  const tomorrow = todayAndTomorrow(span.end - HOUR, zone).start;
  const measured = pointsOf(frames, 'air_temperature', 'measured').filter(({ end }) => end <= now);
  const foretold = pointsOf(frames, 'air_temperature', 'forecast');
  const forecast = foretold.filter(({ end }) => end > now);
  const rain = pointsOf(frames, 'precipitation', 'forecast').filter(({ end }) => end > now);
  const gusts = pointsOf(frames, 'wind_gust', 'forecast').filter(({ end }) => end > now && end <= now + 24 * HOUR);
  const last = measured.at(-1);
  if (!last && forecast.length === 0) {
    return null;
  }
  // Midnight belongs to the day that ends.
  const isToday = ({ end }: WeatherPoint) => end <= tomorrow;
  return {
    ...{ span, tomorrow, measured, forecast, rain },
    temperatureNow: last && now - last.end <= FRESH ? last.value : null,
    maxToday: maxOf([...measured, ...forecast].filter(isToday)),
    maxTomorrow: maxOf(forecast.filter((point) => !isToday(point))),
    rainFrom: rain.filter(({ value }) => value >= RAIN).map(({ end }) => end - HOUR)[0] ?? null,
    rainKnownUntil: rain.at(-1)?.end ?? null,
    rainSum: rain.reduce((sum, { value }) => sum + value, 0),
    gust: maxOf(gusts),
    attributions: attributionsOf(frames),
  };
}

/** Of several places of a Kommune the first, as the configuration has them. */
function pointsOf(frames: readonly Frame[], property: string, role: 'measured' | 'forecast'): WeatherPoint[] {
  const found = frames.find(({ schema: { fields } }) =>
    fields.some(({ labels }) => labels?.['property'] === property && labels['role'] === role)
  );
  return rowsOf(found ? [found] : []).flatMap((row) => {
    const [end, value] = [numberOf(row, 'time'), numberOf(row, 'value')];
    return end === null || value === null ? [] : [{ end, value }];
  });
}

function attributionsOf(frames: readonly Frame[]): string[] {
  const all = frames.flatMap(({ schema: { fields } }) => fields.flatMap(({ labels }) => labels?.['attribution'] ?? []));
  return [...new Set(all)];
}

const maxOf = (points: readonly WeatherPoint[]): number | null =>
  points.length > 0 ? Math.max(...points.map(({ value }) => value)) : null;
