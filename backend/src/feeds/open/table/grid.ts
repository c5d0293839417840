import { HubError } from '@smartregion/terms/errors';
import type { Payload } from '../../feed';
import { csvRows } from '../../support/csv';
import { nameOf, textOf } from '../../support/unpack/payload';
import { isZip } from '../../support/unpack/zip';
import { isUnit } from './header';
import { asAnyStamp } from './stamps';
import { xlsxSheets, type Cell } from './xlsx';

export const DELIMITERS = { semicolon: ';', tab: '\t', pipe: '|', comma: ',' } as const;
export type Delimiter = keyof typeof DELIMITERS;

/** A table as it stands in a file: what is above the header and below the data is left away. */
export interface Grid {
  readonly header: readonly string[];
  /** Headings of the lower of two header rows, whose upper one names groups of columns; `header` has both. */
  readonly lower?: readonly string[];
  /** Units that stand in a row of their own under the header. */
  readonly units: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Lines above and below the table. */
  readonly outside: number;
  readonly format: 'Excel' | Delimiter;
}

export interface GridOptions {
  readonly sheet?: string;
  readonly delimiter?: Delimiter;
}

/** How far down the first row with a date may stand. */
const DEEPEST_HEADER = 100;

/**
 * The table of a CSV file or of an Excel workbook; there it is the first worksheet that has one.
 * @throws HubError `payload` when there is none: no rows with a date below a header
 */
export function gridOf(payload: Payload, options: GridOptions): Grid {
  if (isZip(payload)) {
    for (const rows of xlsxSheets(payload, options.sheet)) {
      const grid = tableIn(rows, 'Excel');
      if (grid) {
        return grid;
      }
    }
    throw noTable(payload);
  }
  if (isOldExcel(payload.bytes)) {
    throw new HubError(
      'payload',
      `${nameOf(payload)} is a workbook of Excel 2003 or older (.xls).`,
      'Open it and save it as .xlsx or as CSV (UTF-8).',
      { name: payload.name }
    );
  }
  const [, hint, text = ''] = /^(?:sep=(.)\r?\n)?([\s\S]*)$/i.exec(textOf(payload)) ?? [];
  const told = (Object.keys(DELIMITERS) as Delimiter[]).find((name) => DELIMITERS[name] === hint);
  const delimiter = options.delimiter ?? told ?? guessDelimiter(text);
  const grid = tableIn(csvRows(text, DELIMITERS[delimiter], payload), delimiter);
  if (!grid) {
    throw noTable(payload);
  }
  return grid;
}

function tableIn(rows: readonly Cell[][], format: Grid['format']): Grid | undefined {
  const top = rows.slice(0, DEEPEST_HEADER);
  // a serial number is taken for a date only where nothing else is one
  const isDate = [isWrittenDate, isDateOrSerial].find((is) => top.some((row) => row.some(is))) ?? isWrittenDate;
  const first = firstRow(top, isDate);
  const above = rows.slice(0, Math.max(first, 0)).map((row) => row.map(String));
  const header = above.findLastIndex((row) => filled(row) > 1 && !isUnits(row));
  if (header === -1) {
    return undefined;
  }
  const groups = groupsAbove(above, header);
  const last = rows.findLastIndex((row) => row.some((cell) => isDate(cell) || looksLikeDate(cell)));
  return {
    ...headersOf(above[header]!, groups),
    units: (above.slice(header + 1).find(isUnits) ?? []).map((unit) => unit.trim()),
    rows: rows.slice(first, last + 1),
    outside: rows.length - (last + 1 - first) - 1,
    format,
  };
}

/** A row of groups over the header: `Außen,,,Luftdruck,` above `Temperatur,Feuchte,…`, with the heading of the time. */
function groupsAbove(rows: readonly (readonly string[])[], header: number): readonly string[] | undefined {
  const [upper, lower] = [rows[header - 1] ?? [], rows[header]!];
  const isFilled = (row: readonly string[], at: number) => (row[at] ?? '').trim() !== '';
  const places = lower.map((_, at) => at);
  const fillsGaps = places.some((at) => isFilled(upper, at) && !isFilled(lower, at));
  const hasGaps = places.some((at) => isFilled(lower, at) && !isFilled(upper, at));
  return fillsGaps && hasGaps && filled(upper) > 1 ? upper : undefined;
}

/** The headings, with their group before them: a group reaches up to the next. */
function headersOf(row: readonly string[], groups: readonly string[] | undefined): Pick<Grid, 'header' | 'lower'> {
  const lower = row.map((name) => name.trim());
  if (!groups) {
    return { header: lower };
  }
  let group = '';
  const header = lower.map((name, at) => {
    group = (groups[at] ?? '').trim() || group;
    return name === '' ? (groups[at] ?? '').trim() : `${group} ${name}`.trim();
  });
  return { header, lower };
}

/** Where a column of dates begins; a date above the header (`Erstellt am;14.07.2026`) has none below it. */
function firstRow(rows: readonly Cell[][], isDate: (cell: Cell) => boolean): number {
  const goesOn = rows.findIndex((row, i) =>
    row.some(
      (cell, at) => isDate(cell) && [rows[i + 1]?.[at] ?? ''].some((next) => isDate(next) || looksLikeDate(next))
    )
  );
  return goesOn === -1 ? rows.findLastIndex((row) => row.some(isDate)) : goesOn;
}

function noTable(payload: Payload): HubError {
  return new HubError(
    'payload',
    `${nameOf(payload)} is not a table that the hub can read: there is no row of column names with dates below it.`,
    'Give a table with column names in one row and below it a date, or a date and a time, in each row.',
    { name: payload.name }
  );
}

/** Compound File Binary, the container of old Office files. */
function isOldExcel(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

/** The first that stands in most lines: a comma is tried last, because it also divides numbers. */
function guessDelimiter(text: string): Delimiter {
  const lines = text
    .slice(0, 20_000)
    .split(/\r?\n/, 60)
    .map((line) => line.replace(/"[^"]*"/g, ''))
    .filter((line) => line.trim() !== '');
  const names = Object.keys(DELIMITERS) as Delimiter[];
  return (
    names.find((name) => lines.filter((line) => line.includes(DELIMITERS[name])).length * 2 > lines.length) ??
    'semicolon'
  );
}

function filled(row: readonly string[]): number {
  return row.filter((cell) => cell.trim() !== '').length;
}

/** A row of units only: `;°C;%`. */
function isUnits(row: readonly string[]): boolean {
  const cells = row.map((cell) => cell.replace(/^\s*[[(](.*)[\])]\s*$/, '$1').trim()).filter((cell) => cell !== '');
  return cells.length > 0 && cells.every((cell) => isUnit(cell) || /^(UTC|MEZ|MESZ)$/.test(cell));
}

function isDateOrSerial(cell: Cell): boolean {
  return asAnyStamp(cell)?.date !== undefined;
}

function isWrittenDate(cell: Cell): boolean {
  return typeof cell === 'string' && !/^\d+[.,]\d+$/.test(cell.trim()) && isDateOrSerial(cell);
}

/** What was meant as a date, though the calendar has none such: no footer, but a row to be rejected. */
function looksLikeDate(cell: Cell): boolean {
  return typeof cell === 'string' && /^\s*\d{1,4}[./-]\d{1,2}[./-]\d/.test(cell);
}
