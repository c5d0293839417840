import { type DataFrame, dataFrameFromJSON, type DataFrameJSON } from '@grafana/data';
import outside from './effect-outside.json';
import readiness from './effect-readiness.json';
import refused from './effect-refused.json';
import within from './effect-within.json';
import working from './effect-working.json';
import trend from './trend.json';
import fleet from './trust-fleet.json';
import one from './trust-one.json';

/** Answers as the hub gives them, of invented measurements; figures cut to four digits, and some sensors' hours left out. */
const answer = (frames: unknown) => (): DataFrame[] =>
  (frames as DataFrameJSON[]).map((frame) => dataFrameFromJSON(frame));

/** Two of twelve dates without a measure show more. */
export const withinFrames = answer(within);
/** None does. */
export const outsideFrames = answer(outside);
export const refusedFrames = answer(refused);
export const workingFrames = answer(working);
/** No date is asked for: which ones could be. */
export const readinessFrames = answer(readiness);
/** Twelve sensors beside a reference, two of them silent. */
export const fleetFrames = answer(fleet);
export const sensorFrames = answer(one);
/** Table and course of two stations. */
export const trendFrames = answer(trend);

export const NOW = Date.parse('2026-07-10T12:00Z');

/** "feed-health" by station: fifty sensors, three of them silent. */
export function healthFrame(): DataFrame {
  const numbers = Array.from({ length: 50 }, (_, i) => i + 1);
  const silent = (n: number) => [13, 32, 33].includes(n);
  const column = (name: string, type: string, values: readonly unknown[]) => [{ name, type }, values] as const;
  const columns = [
    column(
      'kommune',
      'string',
      numbers.map(() => 'luenen')
    ),
    column(
      'station',
      'string',
      numbers.map((n) => `sensor-${n}`)
    ),
    column(
      'station_name',
      'string',
      numbers.map((n) => `Sensor ${n}`)
    ),
    column(
      'feed',
      'string',
      numbers.map(() => 'ttn')
    ),
    column(
      'state',
      'string',
      numbers.map((n) => (silent(n) ? 'silent' : 'ok'))
    ),
    column(
      'statement',
      'string',
      numbers.map((n) => (silent(n) ? 'schweigt' : 'liefert'))
    ),
    column(
      'time',
      'time',
      numbers.map((n) => NOW - (silent(n) ? n * 7_200_000 : 900_000))
    ),
  ];
  return dataFrameFromJSON({
    schema: { name: 'stations', fields: columns.map(([field]) => field) as never },
    data: { values: columns.map(([, values]) => [...values]) },
  });
}
