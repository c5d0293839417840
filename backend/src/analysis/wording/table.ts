import { booleanField, numberField, stringField, timeField } from '../../model/frame';
import { SECOND } from '../../model/time';
import { toSixDecimals } from '../series/aggregation';
import { kommuneName } from '../selection/describe';
import type { Field, FrameMeta } from '../../model/frame';
import type { Station } from '../../model/kommune';
import type { Instant } from '../../model/time';
import type { Catalogue } from '../question';

/** Grafana puts a table first among what it suggests for a new panel, and in Explore draws no curves of ages and coordinates. */
export const TABLE: FrameMeta = { type: 'table', preferredVisualisationType: 'table' };

/** What a calculation gave, to six decimals; empty where it is not known: JSON has no NaN. */
export const figure = (value: number): number | null => (Number.isFinite(value) ? toSixDecimals(value) : null);

type FieldOptions = Parameters<typeof numberField>[2];

/** An empty cell; else Grafana writes there what a panel says in the place of all its rows. */
const EMPTY_CELL = { noValue: '–' };

const withEmptyCell = (options?: FieldOptions): FieldOptions => ({
  ...options,
  config: { ...EMPTY_CELL, ...options?.config },
});

/** A share of what could be, 0 … 1, read in whole percent. */
export const SHARE = { config: { unit: 'percentunit', decimals: 0, min: 0, max: 1 } };

/** Makes the fields of a frame out of its rows. */
export function columnsOf<Row>(rows: readonly Row[]) {
  return {
    time: (name: string, of: (row: Row) => Instant | null) => timeField(name, rows.map(of), withEmptyCell()),
    number: (name: string, of: (row: Row) => number | null, options?: FieldOptions) =>
      numberField(name, rows.map(of), withEmptyCell(options)),
    text: (name: string, of: (row: Row) => string | null, options?: FieldOptions) =>
      stringField(name, rows.map(of), withEmptyCell(options)),
    flag: (name: string, of: (row: Row) => boolean) => booleanField(name, rows.map(of)),
    /** Whole seconds since the end of the newest interval; of a column where a row has several. */
    age: (end: (row: Row) => Instant | null, now: Instant, column?: AgedColumn) =>
      numberField(
        column ? `${column.of}${AGE_OF}` : 'age',
        rows.map(end).map((instant) => ageOf(instant, now)),
        withEmptyCell({ config: { unit: 's', decimals: 0, ...(column ? { displayName: column.called } : {}) } })
      ),
  };
}

/** What the age of a column is called: `no2_age`. */
export const AGE_OF = '_age';

interface AgedColumn {
  readonly of: string;
  readonly called: string;
}

/** A metre; Grafana would show 5 km. */
export const COORDINATE: FieldOptions = { config: { decimals: 5 } };

/** Which station a row is about; `lat` and `lon` as Grafana's map looks for them. */
export function stationFields(stations: readonly Station[], catalogue: Catalogue): Field[] {
  const { text, number } = columnsOf(stations);
  return [
    text('kommune', (s) => s.kommune),
    text('kommune_name', (s) => kommuneName(s, catalogue)),
    text('station', (s) => s.id),
    text('station_name', (s) => s.name),
    number('lat', (s) => s.lat, COORDINATE),
    number('lon', (s) => s.lon, COORDINATE),
    text('station_class', (s) => s.class),
  ];
}

function ageOf(end: Instant | null, now: Instant): number | null {
  return end === null ? null : Math.max(0, Math.round((now - end) / SECOND));
}
