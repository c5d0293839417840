import { CsvError, parse } from 'csv-parse/sync';
import { HubError } from '../../model/errors';

/**
 * Rows of a table with quoted cells; blank lines are left out, rows may differ in length.
 * @throws HubError `payload` when a quote is never closed or stands in the middle of a cell
 */
export function csvRows(text: string, delimiter: ',' | ';' | '\t' | '|'): string[][] {
  try {
    return parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    if (!(error instanceof CsvError)) {
      throw error;
    }
    throw new HubError(
      'payload',
      `The table cannot be read at line ${error.lines as number}: a quoted cell has no end, or a quote stands inside a cell.`,
      'The file may be cut off: download it again, or correct the line.',
      { line: error.lines },
      { cause: error }
    );
  }
}

/** Lines of a text without their ends; blank lines are left out. Does not hold them all at once. */
export function* lines(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
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
