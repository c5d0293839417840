import { type DataFrame, type Field, FieldType } from '@grafana/data';
import { findProperty } from '@smartregion/terms/property';
import { findField, flagAt, labelsOf, numberAt, textAt } from '../../../shared/src/frames/fields';

/** What the data say of one station at one time, whichever form they have. */
export interface Row {
  readonly number: (name: string) => number | null;
  readonly text: (name: string) => string | null;
  readonly flag: (name: string) => boolean | null;
  /** The cell behind a number: for its unit, its digits and its links. */
  readonly cell: (name: string) => { readonly field: Field; readonly row: number } | null;
  /** Whether there is a column of numbers of that very name. */
  readonly has: (name: string) => boolean;
  /** Columns that are called as a property of the vocabulary. */
  readonly properties: readonly string[];
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
  const columns = columnsOf(frame);
  if (isTable(frame)) {
    return Array.from({ length: Math.min(frame.length, MOST_ROWS) }, (_, row) => rowAt(columns, row));
  }
  const labels = labelsOf(frame);
  const time = frame.fields.find(({ type }) => type === FieldType.time);
  if (!time || !(labels.station ?? labels.station_name)) {
    return [];
  }
  const newest = newestRow(frame, time, until);
  return newest === null ? [] : [rowAt(columns, newest, labels)];
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

function rowAt(
  { fields, has, properties, find }: Columns,
  row: number,
  labels: Readonly<Record<string, string>> = {}
): Row {
  return {
    fields,
    has,
    properties,
    row,
    number: (name) => numberAt(find('number', name), row),
    text: (name) => textAt(find('string', name), row) ?? labels[name] ?? null,
    flag: (name) => flagAt(find('boolean', name), row) ?? (name in labels ? labels[name] === 'true' : null),
    cell: (name) => {
      const field = find('number', name);
      return field && numberAt(field, row) !== null ? { field, row } : null;
    },
  };
}

/** The words by which the hub calls a column where a query asks for words. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  station_name: ['Messstelle', 'Station'],
  kommune_name: ['Kommune', 'Municipality'],
  lat: ['latitude', 'Breite'],
  lon: ['longitude', 'lng', 'Länge'],
};

type Kind = 'number' | 'string' | 'boolean';

interface Columns {
  readonly fields: readonly Field[];
  readonly has: Row['has'];
  readonly properties: readonly string[];
  readonly find: (kind: Kind, name: string) => Field | undefined;
}

/** A name is looked for once in a frame, not once in each of its rows. */
function columnsOf(frame: DataFrame): Columns {
  const known: Readonly<Record<Kind, Map<string, Field | undefined>>> = {
    number: new Map(),
    string: new Map(),
    boolean: new Map(),
  };
  const numbers = frame.fields.filter(({ type }) => type === FieldType.number);
  const lookUp = (kind: Kind, name: string) =>
    name === ''
      ? undefined
      : (findField(frame, kind, name) ??
        findField(frame, kind, ...(CALLED[name] ?? [])) ??
        (kind === 'number' ? numbers.find((one) => one.name === 'value' && one.labels?.property === name) : undefined));
  const names = new Set(numbers.map(({ name }) => name));
  return {
    fields: frame.fields,
    has: (name) => names.has(name),
    properties: numbers.map(({ name }) => name).filter((name) => findProperty(name)),
    find: (kind, name) => {
      if (!known[kind].has(name)) {
        known[kind].set(name, lookUp(kind, name));
      }
      return known[kind].get(name);
    },
  };
}
