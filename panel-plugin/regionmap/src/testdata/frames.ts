import { type DataFrame, dataFrameFromJSON, type DataFrameJSON, FieldType, toDataFrame } from '@grafana/data';
import hub from './hub.json';

/** Answers of a hub with its demo region, as it sent them on 27.11.2026 at 17:02 MEZ; of courses the last four rows. */
export const NOW = Date.parse('2026-11-27T16:02:00Z');

const frameOf = (json: unknown): DataFrame => dataFrameFromJSON(json as DataFrameJSON);

export const airFrame = (): DataFrame => frameOf(hub.air);
export const latestFrame = (): DataFrame => frameOf(hub.latest);
export const latestInWords = (): DataFrame => frameOf(hub.latestInWords);
export const trafficFrames = (): DataFrame[] => hub.traffic.map(frameOf);
export const eventsFrame = (): DataFrame => frameOf(hub.events);
export const hubFrames = (): DataFrame[] => [airFrame(), latestFrame(), ...trafficFrames(), eventsFrame()];

/** A frame with other values in some cells: by field, by row. */
export function changed(
  frame: DataFrame,
  cells: Readonly<Record<string, Readonly<Record<number, unknown>>>>
): DataFrame {
  return {
    ...frame,
    fields: frame.fields.map((field) => ({
      ...field,
      values: field.values.map((value: unknown, row) =>
        row in (cells[field.name] ?? {}) ? cells[field.name]![row] : value
      ),
    })),
  };
}

const rowsOf = (frame: DataFrame, ...rows: number[]): DataFrame => ({
  ...frame,
  length: rows.length,
  fields: frame.fields.map((field) => ({ ...field, values: rows.map((row) => field.values[row] as unknown) })),
});

/** Rows of the answer: see `station_name` there. */
const [KAMEN, LUENEN_HUB, NIEDERADEN, SCHWERTE, SELM, WERNE, BERGKAMEN, BOENEN, FROENDENBERG] = [
  4, 5, 6, 7, 9, 11, 0, 1, 2,
];

/**
 * The same region on a worse day: Selm poor, Lünen moderate, one station silent, congestion in Unna, fog in the south.
 * Classes and figures are invented, and fit each other by the bands of LQI 2025.
 */
export function worseDay(): DataFrame[] {
  const air = changed(airFrame(), {
    class: { [SELM]: 4, [LUENEN_HUB]: 3, [NIEDERADEN]: 3, [SCHWERTE]: null, [WERNE]: 1, [KAMEN]: 1, [FROENDENBERG]: 1 },
    word: {
      [SELM]: 'schlecht',
      [LUENEN_HUB]: 'mäßig',
      [NIEDERADEN]: 'mäßig',
      [SCHWERTE]: 'keine Daten',
      [WERNE]: 'sehr gut',
      [KAMEN]: 'sehr gut',
      [FROENDENBERG]: 'sehr gut',
    },
    deciding: { [SELM]: 'Feinstaub PM2,5', [SCHWERTE]: null, [NIEDERADEN]: 'Feinstaub PM10' },
    deciding_value: { [SELM]: 62, [SCHWERTE]: null, [WERNE]: 4, [KAMEN]: 3, [FROENDENBERG]: 8, [NIEDERADEN]: 38 },
    stale: { [SCHWERTE]: true },
    station_class: { [BERGKAMEN]: 'reference', [BOENEN]: 'reference' },
  });
  const traffic = trafficFrames().map((frame, i) => {
    const level = [1, 1, 2, 3, 1, 4][i]!;
    const speed = [49, 51, 35, 22, 47, 9][i]!;
    return changed(frame, { level: { 3: level }, speed: { 3: speed } });
  });
  const all = eventsFrame();
  const title = all.fields.find(({ name }) => name === 'kind')!.values as string[];
  const [warning, closure, works] = ['weather-warning', 'closure', 'roadworks'].map((kind) => title.indexOf(kind)) as [
    number,
    number,
    number,
  ];
  const events = changed(rowsOf(all, warning, closure, works), {
    title: { 0: 'Amtliche WARNUNG vor NEBEL' },
    text: { 0: 'Es tritt Nebel mit Sichtweiten unter 150 m auf.' },
    severity: { 0: 1 },
    severity_name: { 0: 'gering' },
    kommune_name: { 0: 'Schwerte, Fröndenberg/Ruhr' },
    kommune: { 0: 'schwerte,froendenberg' },
  });
  return [air, latestFrame(), ...traffic, events];
}

/** Many stations all over the Kreis, as a net of sensors, each with all that the hub tells of one; every seventh has no class. */
export function manyStations(count: number): DataFrame {
  const rows = Array.from({ length: count }, (_, i) => i);
  // Low-discrepancy steps: evenly spread without chance.
  const share = (i: number, step: number) => (i * step) % 1;
  const string = (name: string, of: (i: number) => string) => ({ name, type: FieldType.string, values: rows.map(of) });
  const number = (name: string, of: (i: number) => number | null) => ({
    name,
    type: FieldType.number,
    values: rows.map(of),
  });
  return toDataFrame({
    name: 'air-quality-index',
    fields: [
      string('kommune', () => 'unna'),
      string('kommune_name', () => 'Unna'),
      string('station', (i) => `sensor-${i}`),
      string('station_name', (i) => `Sensor ${i}`),
      number('lat', (i) => 51.4 + 0.34 * share(i, 0.7548776662)),
      number('lon', (i) => 7.43 + 0.44 * share(i, 0.569840291)),
      string('station_class', (i) => (i % 5 === 0 ? 'reference' : 'indicative')),
      { name: 'time', type: FieldType.time, values: rows.map(() => NOW) },
      number('class', (i) => (i % 7 === 0 ? null : 1 + (i % 5))),
      string('deciding', (i) => (i % 7 === 0 ? '' : 'Feinstaub PM2,5')),
      {
        ...number('deciding_value', (i) => (i % 7 === 0 ? null : 3 + 9 * (i % 5))),
        config: { unit: 'conμgm3', decimals: 0 },
      },
      number('measured', () => 3),
      string('missing', () => 'O₃, SO₂'),
      string('quality', () => 'provisional'),
      { name: 'stale', type: FieldType.boolean, values: rows.map(() => false) },
      string('index', () => 'uba-lqi-2025'),
      string('attribution', () => 'Demo-Daten, erfunden'),
      { ...number('wind_speed', (i) => 2 + (i % 40) / 10), config: { unit: 'velocityms', decimals: 1 } },
      number('wind_direction', (i) => (i * 10) % 360),
    ],
  });
}
