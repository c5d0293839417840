import { type DataFrame, type Field, FieldType } from '@grafana/data';
import { findField, flagAt, labelsOf, numberAt, textAt } from '../../../shared/src/frames/fields';

/** What the data say of one station at one time, whichever form they have. */
export interface Row {
  readonly number: (name: string) => number | null;
  readonly text: (name: string) => string | null;
  readonly flag: (name: string) => boolean | null;
  /** The cell behind a number: for its unit, its digits and its links. */
  readonly cell: (name: string) => { readonly field: Field; readonly row: number } | null;
  /** Fields of numbers. */
  readonly numbers: readonly Field[];
  readonly row: number;
  readonly fields: readonly Field[];
}

/** More rows than any region has stations are read no further. */
const MOST_ROWS = 20_000;

/** Whether a frame has a row for each station; else it is a course over time of one, named by its labels. */
export const isTable = (frame: DataFrame): boolean =>
  Boolean(findField(frame, 'string', 'station', 'station_name', 'Messstelle', 'Station'));

/** The rows of a table; of courses the newest row that is not after a moment. */
export function rowsOf(frame: DataFrame, until: number): Row[] {
  if (isTable(frame)) {
    return Array.from({ length: Math.min(frame.length, MOST_ROWS) }, (_, row) => rowAt(frame, row));
  }
  const labels = labelsOf(frame);
  const time = frame.fields.find(({ type }) => type === FieldType.time);
  if (!time || !(labels.station ?? labels.station_name)) {
    return [];
  }
  const newest = newestRow(frame, time, until);
  return newest === null ? [] : [rowAt(frame, newest, labels)];
}

/** The last row that holds any figure, whatever the order of the rows. */
function newestRow(frame: DataFrame, time: Field, until: number): number | null {
  const numbers = frame.fields.filter(({ type }) => type === FieldType.number);
  let [best, at] = [null as number | null, -Infinity];
  for (let row = 0; row < frame.length; row++) {
    const instant = numberAt(time, row);
    if (
      instant !== null &&
      instant > at &&
      instant <= until &&
      numbers.some((field) => numberAt(field, row) !== null)
    ) {
      [best, at] = [row, instant];
    }
  }
  return best;
}

function rowAt(frame: DataFrame, row: number, labels: Readonly<Record<string, string>> = {}): Row {
  const find = (name: string) =>
    lookUp(frame, 'number', name) ??
    frame.fields.find((field) => field.name === 'value' && field.labels?.property === name && field.type === 'number');
  return {
    number: (name) => numberAt(find(name), row),
    text: (name) => textAt(lookUp(frame, 'string', name), row) ?? labels[name] ?? null,
    flag: (name) => flagAt(lookUp(frame, 'boolean', name), row) ?? (name in labels ? labels[name] === 'true' : null),
    cell: (name) => {
      const field = find(name);
      return field && numberAt(field, row) !== null ? { field, row } : null;
    },
    numbers: frame.fields.filter(({ type }) => type === FieldType.number),
    fields: frame.fields,
    row,
  };
}

/** The words by which the hub calls a column where a query asks for words. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  station_name: ['Messstelle', 'Station'],
  kommune_name: ['Kommune', 'Municipality'],
  lat: ['latitude', 'Breite'],
  lon: ['longitude', 'lng', 'Länge'],
};

const found = new WeakMap<DataFrame, Map<string, Field | undefined>>();

/** A name is looked for once in a frame, not once in each of its rows. */
function lookUp(frame: DataFrame, type: `${FieldType}`, name: string): Field | undefined {
  const known = found.get(frame) ?? new Map<string, Field | undefined>();
  found.set(frame, known);
  const key = `${type} ${name}`;
  if (!known.has(key)) {
    known.set(key, findField(frame, type, name) ?? findField(frame, type, ...(CALLED[name] ?? [])));
  }
  return known.get(key);
}
