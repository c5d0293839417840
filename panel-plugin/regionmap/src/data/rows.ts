import { type DataFrame, type Field, FieldType } from '@grafana/data';
import { findField, flagAt, labelsOf, numberAt, textAt } from '../../../shared/src/frames/fields';
import { type Columns, columnsOf } from './columns';

type Labels = Readonly<Record<string, string>>;
const NO_LABELS: Labels = {};

/**
 * What the data say of one station at one time, whichever form they have. A class, as there are thousands: functions of
 * their own for each would take longer to make than what they read.
 */
export class Row {
  constructor(
    private readonly columns: Columns,
    readonly row: number,
    private readonly labels: Labels = NO_LABELS
  ) {}

  get fields(): readonly Field[] {
    return this.columns.fields;
  }

  /** Columns that are called as a property of the vocabulary. */
  get properties(): readonly string[] {
    return this.columns.properties;
  }

  /** Ms; null where there is none. */
  get time(): number | null {
    return numberAt(this.columns.time, this.row);
  }

  /** Whether there is a column of numbers of that very name. */
  has(name: string): boolean {
    return this.columns.names.has(name);
  }

  number(name: string): number | null {
    return numberAt(this.columns.find('number', name), this.row);
  }

  text(name: string): string | null {
    return textAt(this.columns.find('string', name), this.row) ?? this.labels[name] ?? null;
  }

  flag(name: string): boolean | null {
    const label = this.labels[name];
    return flagAt(this.columns.find('boolean', name), this.row) ?? (label === undefined ? null : label === 'true');
  }

  /** The cell behind a number: for its unit, its digits and its links. */
  cell(name: string): { readonly field: Field; readonly row: number } | null {
    const field = this.columns.find('number', name);
    return field && numberAt(field, this.row) !== null ? { field, row: this.row } : null;
  }
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
    return Array.from({ length: Math.min(frame.length, MOST_ROWS) }, (_, row) => new Row(columns, row));
  }
  const labels = labelsOf(frame);
  const time = frame.fields.find(({ type }) => type === FieldType.time);
  if (!time || !(labels.station ?? labels.station_name)) {
    return [];
  }
  const newest = newestRow(frame, time, until);
  return newest === null ? [] : [new Row(columns, newest, labels)];
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
