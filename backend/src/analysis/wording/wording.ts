import { findProperty } from '@smartregion/terms/property';
import { CELL_WORDS, COLUMN_WORDS } from './column-words';
import { sensible } from './digits';
import { listedWords } from './listed-words';
import { AGE_OF } from './table';
import type { Cell, FieldSchema, Frame } from '../../model/frame';
import type { Language } from './words';

/**
 * How answers are worded. ids: fixed names, for transformations of panels and for programs. words: for people who read
 * or download a table: columns and ids in words, what matters first, ages in minutes, times with their zone, figures
 * with sensible digits. Ids and what only programs need come last and are hidden in tables.
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

/** A table for people; of what is no table the columns beside the values get words. */
export function inWords(answer: Frame, language: Language): Frame {
  return answer.schema.meta?.type === 'table' ? tableInWords(answer, language) : courseInWords(answer, language);
}

function tableInWords(table: Frame, language: Language): Frame {
  const names = table.schema.fields.map(({ name }) => name);
  // Readings have the digits of their property; figures of the law and the climate are rounded by rules of their own.
  const properties = names.includes('made') ? table.data.values[names.indexOf('property')] : undefined;
  const decimalsAt = (row: number) => findProperty(String(properties?.[row] ?? ''))?.decimals;
  const columns = table.schema.fields.map((field, i) => ({
    field: worded(field, names, language),
    values: table.data.values[i]!.map(cellOf(field.name, language, decimalsAt)),
  }));
  const ordered = [...columns].sort((a, b) => placeOf(a.field, names) - placeOf(b.field, names));
  return {
    schema: { ...table.schema, fields: ordered.map(({ field }) => field) },
    data: { values: ordered.map(({ values }) => values) },
  };
}

/** Who draws it needs the names of its values and their order. */
function courseInWords(course: Frame, language: Language): Frame {
  const fields = course.schema.fields.map((field) => {
    const { displayName, displayNameFromDS } = field.config ?? {};
    const words = COLUMN_WORDS[field.name]?.[language];
    return displayName || displayNameFromDS || !words
      ? field
      : { ...field, config: { ...field.config, displayNameFromDS: words } };
  });
  const values = course.schema.fields.map(({ name, type }, i) =>
    type === 'string' ? course.data.values[i]!.map(textIn(name, language)) : course.data.values[i]!
  );
  return { schema: { ...course.schema, fields }, data: { values } };
}

function textIn(name: string, language: Language): (cell: Cell) => Cell {
  return (cell) =>
    typeof cell === 'string' ? (CELL_WORDS[name]?.[cell]?.[language] ?? listedWords(name, cell, language)) : cell;
}

/** What few readers ask for. */
const LATER: ReadonlySet<string> = new Set(['station_class', 'reasons', 'facts', 'issued', 'attribution']);
/** For whoever looks further, and for maps, colours and links. */
const HELPERS: ReadonlySet<string> = new Set([
  ...['kommune', 'station', 'property', 'kind', 'severity', 'reference', 'feed', 'id'],
  ...['law', 'index', 'rule', 'status_id', 'measure', 'criterion'],
  ...['lat', 'lon', 'tags', 'start', 'bucket', 'period', 'demo'],
]);

/** In a table of feeds the feed is what a row is about. */
const isHelper = (name: string, names: readonly string[]): boolean =>
  HELPERS.has(name) && !(name === 'feed' && names.includes('next_poll'));

function placeOf({ name }: FieldSchema, names: readonly string[]): number {
  return isHelper(name, names) ? 2 : LATER.has(name) ? 1 : 0;
}

/** As Grafana's table reads it from 12.2 on, and before. */
const HIDDEN = { hideFrom: { legend: false, tooltip: false, viz: true }, hidden: true };

/** Of something that lasts, a time is where it begins. */
const BEGINNING: Readonly<Record<Language, string>> = { de: 'Beginn', en: 'From' };

const YES_OR_NO: Readonly<Record<Language, object>> = {
  de: { true: { text: 'ja', index: 0 }, false: { text: 'nein', index: 1 } },
  en: { true: { text: 'yes', index: 0 }, false: { text: 'no', index: 1 } },
};

function worded(field: FieldSchema, names: readonly string[], language: Language): FieldSchema {
  const { name, type, config } = field;
  const { unit: _, ...withoutUnit } = config ?? {};
  const displayName = calledIn(field, names, language);
  return {
    ...field,
    config: {
      ...(isAge(name) ? withoutUnit : config),
      ...(displayName ? { displayName } : {}),
      ...(type === 'time' ? { unit: TIME_UNIT[language] } : {}),
      ...(type === 'number' && FIGURES.has(name) && config?.['unit'] !== 'percentunit' ? AS_IT_IS : {}),
      ...(type === 'boolean' ? { mappings: [{ type: 'value', options: YES_OR_NO[language] }] } : {}),
      ...(isHelper(name, names) ? { custom: HIDDEN } : {}),
    },
  };
}

function calledIn({ name, config }: FieldSchema, names: readonly string[], language: Language): string | undefined {
  if (name === 'time' && names.includes('timeEnd')) {
    return BEGINNING[language];
  }
  return name.endsWith(AGE_OF)
    ? `${String(config?.['displayName'])} ${IN_MINUTES[language]}`
    : COLUMN_WORDS[name]?.[language];
}

const IN_MINUTES: Readonly<Record<Language, string>> = { de: 'in Minuten', en: 'in minutes' };

const isAge = (name: string): boolean => name === 'age' || name.endsWith(AGE_OF);

/** Columns whose figures have a unit of their own in each row, or digits of which each counts. */
const FIGURES: ReadonlySet<string> = new Set([
  ...['value', 'min', 'max', 'coverage', 'mean_error', 'mean_absolute_error'],
  ...['year', 'limit', 'exceedances', 'threshold', 'earlier_mean', 'earlier_min', 'earlier_max', 'climate_mean'],
]);
/** Of shares, and of what no property says. */
const PERCENT = 2;
const UNKNOWN = 6;

const SECONDS = 60;

/** @param decimalsAt of the property that a row is about */
function cellOf(
  name: string,
  language: Language,
  decimalsAt: (row: number) => number | undefined
): (cell: Cell, row: number) => Cell {
  if (FIGURES.has(name)) {
    const digits = (row: number) => (name === 'coverage' ? PERCENT : (decimalsAt(row) ?? UNKNOWN));
    return (cell, row) => (typeof cell === 'number' ? sensible(cell, digits(row)) : cell);
  }
  if (isAge(name)) {
    return (cell) => (typeof cell === 'number' ? Math.round(cell / SECONDS) : cell);
  }
  return textIn(name, language);
}
