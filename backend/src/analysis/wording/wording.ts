import { toSixDecimals } from '../series/aggregation';
import { CELL_WORDS, COLUMN_WORDS } from './column-words';
import type { Cell, FieldSchema, Frame } from '../../model/frame';
import type { Language } from './words';

/**
 * How tables are worded. ids: fixed names, for transformations of panels and for programs. words: for people who read
 * or download a table: columns and ids in words, ages in minutes, times with their zone, figures with their own digits.
 */
export const WORDINGS = ['ids', 'words'] as const;
export type Wording = (typeof WORDINGS)[number];

/** Grafana's formats of moments; both say the zone. */
const TIME_UNIT: Readonly<Record<Language, string>> = {
  de: 'time:DD.MM.YYYY HH:mm Z',
  en: 'time:YYYY-MM-DD HH:mm Z',
};

/** Grafana finds digits of its own for a number without a unit ("0.0400"), and none for a string. */
const AS_IT_IS = { unit: 'string' };

/** A table for people; whatever is no table stays as it is. */
export function inWords(table: Frame, language: Language): Frame {
  if (table.schema.meta?.type !== 'table') {
    return table;
  }
  const columns = table.schema.fields.map((field, i) => ({
    field: worded(field, language),
    values: table.data.values[i]!.map(cellOf(field.name, language)),
  }));
  // Ids are for whoever looks further.
  const ordered = [
    ...columns.filter(({ field }) => !IDS.has(field.name)),
    ...columns.filter(({ field }) => IDS.has(field.name)),
  ];
  return {
    schema: { ...table.schema, fields: ordered.map(({ field }) => field) },
    data: { values: ordered.map(({ values }) => values) },
  };
}

const IDS: ReadonlySet<string> = new Set([
  'kommune',
  'station',
  'property',
  'kind',
  'severity',
  'reference',
  'law',
  'index',
  'rule',
  'status_id',
  'measure',
  'criterion',
  'id',
]);

function worded(field: FieldSchema, language: Language): FieldSchema {
  const { name, type, config } = field;
  const displayName = COLUMN_WORDS[name]?.[language];
  const { unit: _, ...withoutUnit } = config ?? {};
  return {
    ...field,
    config: {
      ...(name === 'age' ? withoutUnit : config),
      ...(displayName ? { displayName } : {}),
      ...(type === 'time' ? { unit: TIME_UNIT[language] } : {}),
      ...(type === 'number' && FIGURES.has(name) ? AS_IT_IS : {}),
    },
  };
}

/** Columns whose figures have a unit of their own in each row, or many digits of which each counts. */
const FIGURES: ReadonlySet<string> = new Set([
  'value',
  'min',
  'max',
  'year',
  'limit',
  'exceedances',
  'threshold',
  'earlier_mean',
  'earlier_min',
  'earlier_max',
  'climate_mean',
  'lat',
  'lon',
  'mean_error',
  'mean_absolute_error',
]);

const SECONDS = 60;

function cellOf(name: string, language: Language): (cell: Cell) => Cell {
  if (name === 'value') {
    return (cell) => (typeof cell === 'number' ? toSixDecimals(cell) : cell);
  }
  if (name === 'age') {
    return (cell) => (typeof cell === 'number' ? Math.round(cell / SECONDS) : cell);
  }
  const words = CELL_WORDS[name];
  return words ? (cell) => (typeof cell === 'string' ? (words[cell]?.[language] ?? cell) : cell) : (cell) => cell;
}
