import { unparse } from 'papaparse';

/** How a CSV is written. */
export interface Dialect {
  readonly delimiter: ';' | ',';
  readonly decimal: ',' | '.';
  /** Without it a German Excel reads UTF-8 as something else. */
  readonly mark: '\ufeff' | '';
  /** Whether texts may begin like a formula: a spreadsheet would work it out. */
  readonly formulae: boolean;
}

export const EXCEL: Dialect = { delimiter: ';', decimal: ',', mark: '\ufeff', formulae: false };
export const MACHINES: Dialect = { delimiter: ',', decimal: '.', mark: '', formulae: true };

/** A column of what is written line by line. */
export interface CsvColumn<Entry> {
  /** The header. */
  readonly title: string;
  /** Empty is missing. */
  readonly cell: (entry: Entry) => string | number;
}

const NEWLINE = '\r\n';

/** A number with a decimal comma is a text here and begins with a minus as it may. */
const FORMULA = /^(?!-?\d+(,\d+)?$)[=+\-@\t\r]/;

/** Header and rows, piece by piece. */
export async function* csvOf<Entry>(
  pieces: AsyncIterable<readonly Entry[]>,
  columns: readonly CsvColumn<Entry>[],
  { delimiter, decimal, mark, formulae }: Dialect
): AsyncGenerator<string> {
  const written = (cell: string | number) =>
    typeof cell === 'number' && decimal === ',' ? String(cell).replace('.', ',') : cell;
  const lines = (table: (string | number)[][]) =>
    unparse(table, { delimiter, newline: NEWLINE, escapeFormulae: formulae ? false : FORMULA }) + NEWLINE;
  yield mark + lines([columns.map(({ title }) => title)]);
  for await (const rows of pieces) {
    yield lines(rows.map((row) => columns.map(({ cell }) => written(cell(row)))));
  }
}
