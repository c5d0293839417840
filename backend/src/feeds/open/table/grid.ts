import { HubError } from '../../../model/errors';
import type { Payload } from '../../feed';
import { csvRows } from '../../support/csv';
import { nameOf, textOf } from '../../support/payload';
import { isZip } from '../../support/zip';
import { isUnit } from './header';
import { asStamp } from './stamps';
import { xlsxRows, type Cell } from './xlsx';

export const DELIMITERS = { semicolon: ';', tab: '\t', pipe: '|', comma: ',' } as const;
export type Delimiter = keyof typeof DELIMITERS;

/** A table as it stands in a file: what is above the header and below the data is left away. */
export interface Grid {
  readonly header: readonly string[];
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
 * The table of a CSV file or of an Excel workbook.
 * @throws HubError `payload` when there is none: no row with a date below a header
 */
export function gridOf(payload: Payload, options: GridOptions): Grid {
  const { rows, format } = allRows(payload, options);
  const top = rows.slice(0, DEEPEST_HEADER);
  // a serial number is taken for a date only where nothing else is one
  const isDate = [isWrittenDate, isDateOrSerial].find((is) => top.some((row) => row.some(is))) ?? isWrittenDate;
  const first = top.findIndex((row) => row.some(isDate));
  const above = rows.slice(0, Math.max(first, 0)).map((row) => row.map(String));
  const header = above.findLastIndex((row) => filled(row) > 1 && !isUnits(row));
  if (first === -1 || header === -1) {
    throw new HubError(
      'payload',
      `${nameOf(payload)} is not a table that the hub can read: ${first === -1 ? 'no row begins a list of dates' : 'there are no column names above the dates'}.`,
      'Give a table with column names in one row and below it a date or a date and time in each row.',
      { name: payload.name }
    );
  }
  const units = above.slice(header + 1).find(isUnits) ?? [];
  const last = rows.findLastIndex((row) => row.some((cell) => isDate(cell) || looksLikeDate(cell)));
  return {
    header: above[header]!.map((name) => name.trim()),
    units: units.map((unit) => unit.trim()),
    rows: rows.slice(first, last + 1),
    outside: rows.length - (last + 1 - first) - 1,
    format,
  };
}

function allRows(payload: Payload, { sheet, delimiter }: GridOptions): { rows: Cell[][]; format: Grid['format'] } {
  if (isZip(payload)) {
    return { rows: xlsxRows(payload, sheet), format: 'Excel' };
  }
  if (isOldExcel(payload.bytes)) {
    throw new HubError(
      'payload',
      `${nameOf(payload)} is a workbook of Excel 2003 or older (.xls).`,
      'Open it and save it as .xlsx or as CSV (UTF-8).',
      { name: payload.name }
    );
  }
  const [, hint, text] = /^(?:sep=(.)\r?\n)?([\s\S]*)$/i.exec(textOf(payload))!;
  const told = (Object.keys(DELIMITERS) as Delimiter[]).find((name) => DELIMITERS[name] === hint);
  const format = delimiter ?? told ?? guessDelimiter(text!);
  return { rows: csvRows(text!, DELIMITERS[format]), format };
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
  return asStamp(cell)?.date !== undefined;
}

function isWrittenDate(cell: Cell): boolean {
  return typeof cell === 'string' && !/^\d+[.,]\d+$/.test(cell.trim()) && isDateOrSerial(cell);
}

/** What was meant as a date, though the calendar has none such: no footer, but a row to be rejected. */
function looksLikeDate(cell: Cell): boolean {
  return typeof cell === 'string' && /^\s*\d{1,4}[./-]\d{1,2}[./-]\d/.test(cell);
}
