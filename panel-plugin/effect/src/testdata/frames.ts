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

const DAY = 86_400_000;

/** What "feed-health" says of a station: its state, in words, and how long ago its last value came, ms; null: never. */
interface Told {
  readonly state: string;
  readonly words: string;
  readonly ago: number | null;
  readonly isSensor?: boolean;
}

const OK: Told = { state: 'ok', words: 'liefert', ago: 900_000 };
const silentSince = (ago: number): Told => ({ state: 'silent', words: 'überfällig', ago });

/** "feed-health" by station: fifty sensors, three of them silent. */
export const healthFrame = (): DataFrame =>
  healthOf(Array.from({ length: 50 }, (_, i) => ([12, 31, 32].includes(i) ? silentSince((i + 1) * 7_200_000) : OK)));

/** An hour after the hub was started again: what is behind by minutes is called like what was taken down in winter. */
export const restartedFrame = (isSensor?: (n: number) => boolean): DataFrame =>
  healthOf(
    [
      ...[OK, { state: 'late', words: 'im Rückstand', ago: 2_400_000 }],
      ...[{ state: 'late', words: 'im Rückstand', ago: 176 * DAY }],
      ...[{ state: 'off', words: 'außer Betrieb', ago: 90 * DAY }],
      ...[{ state: 'waiting', words: 'wartet auf erste Daten', ago: null }],
    ].map((one, i) => (isSensor ? { ...one, isSensor: isSensor(i + 1) } : one))
  );

function healthOf(told: readonly Told[]): DataFrame {
  const columns: readonly (readonly [name: string, type: string, of: (one: Told, n: number) => unknown])[] = [
    ['kommune', 'string', () => 'luenen'],
    ['station', 'string', (_, n) => `sensor-${n}`],
    ['station_name', 'string', (_, n) => `Sensor ${n}`],
    ...(told.some(({ isSensor }) => isSensor !== undefined)
      ? [['station_class', 'string', ({ isSensor }: Told) => (isSensor ? 'indicative' : 'reference')] as const]
      : []),
    ['feed', 'string', () => 'ttn'],
    ['state', 'string', ({ state }) => state],
    ['statement', 'string', ({ words }) => words],
    ['since', 'time', ({ state, ago }) => (state === 'ok' || ago === null ? null : NOW - ago)],
    ['time', 'time', ({ ago }) => (ago === null ? null : NOW - ago)],
    ['age', 'number', ({ ago }) => (ago === null ? null : ago / 1000)],
  ];
  return dataFrameFromJSON({
    schema: { name: 'stations', fields: columns.map(([name, type]) => ({ name, type })) as never },
    data: { values: columns.map(([, , of]) => told.map((one, i) => of(one, i + 1))) },
  });
}
