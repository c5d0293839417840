import type { DataFrame, Field, FieldType, LinkModel } from '@grafana/data';
import { findField, flagAt, numberAt, textAt } from '../../../shared/src/frames/fields';
import { linksOf } from '../../../shared/src/frames/links';

/** The columns of a frame by name; a cell that is empty or of another type is null. */
export interface Cells {
  readonly frame: DataFrame;
  readonly rows: number;
  readonly has: (type: `${FieldType}`, ...names: readonly string[]) => boolean;
  readonly field: (name: string) => Field | undefined;
  readonly number: (name: string, row: number) => number | null;
  /** Milliseconds since the epoch. */
  readonly time: (name: string, row: number) => number | null;
  readonly text: (name: string, row: number) => string | null;
  readonly flag: (name: string, row: number) => boolean | null;
  /** Where the dashboard's data links lead from a row. */
  readonly links: (row: number) => Links;
}

/** Found when somebody asks: Grafana fills in what they hold. */
export type Links = () => readonly LinkModel[];

/** Each column is looked for once, however many rows it has. */
export function cellsOf(frame: DataFrame): Cells {
  const found = new Map<`${FieldType}`, Map<string, Field | null>>();
  const column = (type: `${FieldType}`, name: string): Field | undefined => {
    const ofType = found.get(type) ?? new Map<string, Field | null>();
    found.set(type, ofType);
    const known = ofType.get(name);
    if (known !== undefined) {
      return known ?? undefined;
    }
    const field = findField(frame, type, name);
    ofType.set(name, field ?? null);
    return field;
  };
  return {
    frame,
    rows: frame.length,
    has: (type, ...names) => names.every((name) => column(type, name) !== undefined),
    field: (name) => column('number', name),
    number: (name, row) => numberAt(column('number', name), row),
    time: (name, row) => numberAt(column('time', name), row),
    text: (name, row) => textAt(column('string', name), row),
    flag: (name, row) => flagAt(column('boolean', name), row),
    links: (row) => () => linksOf(frame.fields, row),
  };
}

export const rowsOf = ({ rows }: Cells): readonly number[] => Array.from({ length: rows }, (_, row) => row);

/** `DENW179 no2`: which station and property a row or the labels of a curve are about. */
export const keyOf = (station: string | null | undefined, property: string | null | undefined): string =>
  `${station ?? ''} ${property ?? ''}`;
