import { parse } from 'papaparse';
import { HubError } from '@smartregion/terms/errors';
import type { Payload } from '../feed';
import { refuseTooMany } from './limits';

/** Several times the widest table known (LANUK: every component of every station in the country, 400 columns). */
const MOST_COLUMNS = 5000;
/** Characters between two line ends. */
const LONGEST_LINE = 50_000;

/**
 * Rows of a table with quoted cells; blank lines are left out, rows may differ in length.
 * @param payload what the text is of: it says how many rows it may have
 * @throws HubError `payload` when a quote is never closed, or a line is longer than that of any table; `too-large` when
 * there are too many rows
 */
export function csvRows(text: string, delimiter: ',' | ';' | '\t' | '|', payload: Payload): string[][] {
  const unified = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  refuseLongLines(unified, payload);
  const { data: rows, errors } = parse<string[]>(unified, { delimiter, newline: '\n', skipEmptyLines: true });
  const quote = errors.find(({ type }) => type === 'Quotes');
  if (quote) {
    throw openQuote(unified.slice(0, quote.index).split('\n').length);
  }
  const wide = rows.findIndex((row) => row.length > MOST_COLUMNS);
  if (wide !== -1) {
    throw tooWide(wide + 1);
  }
  return rows;
}

/** Also before the many lines are made rows. */
function refuseLongLines(text: string, payload: Payload): void {
  let [start, rows] = [0, 0];
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    rows += end > start ? 1 : 0;
    refuseTooMany(payload, rows);
    if (end - start > LONGEST_LINE) {
      throw tooWide(rows);
    }
    start = end + 1;
  }
}

function tooWide(row: number): HubError {
  return new HubError(
    'payload',
    `Row ${row} of the table is wider than any table of measurements: more than ${MOST_COLUMNS} cells or ${LONGEST_LINE} characters.`,
    'The lines may have lost their ends, or the file is another: open it in an editor.',
    { row }
  );
}

function openQuote(line: number): HubError {
  return new HubError(
    'payload',
    `The table cannot be read at line ${line}: a quoted cell has no end, or something stands behind its quote.`,
    'The file may be cut off: download it again, or correct the line.',
    { line }
  );
}

/** Lines of a text without their ends; blank lines are left out. Does not hold them all at once. */
export function* lines(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const next = found === -1 ? text.length : found;
    const end = text.charCodeAt(next - 1) === CARRIAGE_RETURN && next > start ? next - 1 : next;
    if (end > start) {
      yield text.slice(start, end);
    }
    start = next + 1;
  }
}

const CARRIAGE_RETURN = 13;
