import { HubError } from '@smartregion/terms/errors';
import type { Payload } from '../../feed';
import { refuseTooMany } from '../../support/limits';
import { nameOf } from '../../support/unpack/payload';
import { xmlRecords } from '../../support/xml/xml';
import { childrenOf, child, type XmlElement } from '../../support/xml/xml-element';
import { zipEntries } from '../../support/unpack/zip';
import { dateStyles, serialAsText } from './excel-dates';

/** A cell: a number as the program keeps it, or a text; dates are texts in ISO 8601 without a zone. */
export type Cell = string | number;

/** Wider than any table of measurements. */
const MOST_COLUMNS = 200;
/** Five years of ten minutes in ten columns; rows × columns, because a far-off cell takes memory for those before it. */
const MOST_CELLS = 3_000_000;
/** As many as Excel has in one worksheet; of all that are read. */
const MOST_ROWS = 1_048_576;

/**
 * Rows of a worksheet (Office Open XML, ECMA-376 part 1). Reads values only: no formulas, no macros, nothing that a
 * workbook links to. Unpacks within the limits of support/zip.ts, and reads a part once, however many sheets it is.
 * @param sheet its name; without one all of them in order
 * @throws HubError `payload` when it is no workbook or has no such sheet, `too-large` beyond the limits
 */
export function* xlsxSheets(payload: Payload, sheet?: string): Generator<Cell[][]> {
  const parts = new Map(zipEntries(payload).map((entry) => [entry.name.replace(/^\//, ''), entry]));
  function* records(name: string, ...elements: string[]): Generator<XmlElement> {
    const bytes = parts.get(name)?.bytes();
    if (bytes) {
      yield* xmlRecords({ bytes, name }, new Set(elements), () => undefined);
    }
  }
  const workbook = [...records('xl/workbook.xml', 'sheet', 'workbookPr')];
  const relationships = [...records('xl/_rels/workbook.xml.rels', 'Relationship')];
  const targets = new Map(relationships.map(({ attributes }) => [attributes['Id'], attributes['Target']]));
  const is1904 = workbook.some(({ name, attributes }) => name === 'workbookPr' && isTrue(attributes['date1904']));
  const styles = dateStyles([...records('xl/styles.xml', 'numFmts', 'cellXfs')]);
  const budget = new CellBudget(payload);
  const texts: string[] = [];
  for (const text of records('xl/sharedStrings.xml', 'si')) {
    texts.push(textIn(text));
    budget.row(1);
  }
  const read = new Set<string>();
  for (const { attributes } of chosenSheets(payload, workbook, sheet)) {
    const path = (targets.get(attributes['id']) ?? '').replace(/^(\/xl\/|\/)?/, 'xl/');
    const bytes = read.has(path) ? undefined : parts.get(path)?.bytes();
    if (bytes) {
      read.add(path);
      yield rowsOf({ bytes, name: path }, budget, (cell) => valueOf(cell, texts, styles, is1904));
    } else if (!read.has(path)) {
      throw notAWorkbook(payload, `its worksheet "${attributes['name']}" is missing`);
    }
  }
}

/** Counts rows and cells of all that is read of a workbook, also of what holds nothing. */
class CellBudget {
  private rows = 0;
  private cells = 0;

  constructor(private readonly payload: Payload) {}

  row(cells: number): void {
    this.rows += 1;
    this.cells += cells;
    refuseTooMany(this.payload, this.rows);
    if (this.rows > MOST_ROWS || this.cells > MOST_CELLS) {
      throw new HubError(
        'too-large',
        `${nameOf(this.payload)} has more cells than the hub reads in one go.`,
        'Save it in parts, for instance a year each, or as CSV.',
        { name: this.payload.name, rows: this.rows, cells: this.cells }
      );
    }
  }
}

function chosenSheets(payload: Payload, workbook: readonly XmlElement[], name: string | undefined): XmlElement[] {
  const sheets = workbook.filter((element) => element.name === 'sheet');
  const chosen = sheets.filter(({ attributes }) => name === undefined || attributes['name'] === name);
  if (sheets.length === 0) {
    throw notAWorkbook(payload, 'it has no worksheets');
  }
  if (chosen.length === 0) {
    const names = sheets.slice(0, 20).map(({ attributes }) => attributes['name']);
    throw new HubError(
      'payload',
      `${nameOf(payload)} has no worksheet "${name}".`,
      `Set option "sheet" to one of: ${names.join(', ')}.`
    );
  }
  return chosen;
}

function rowsOf(worksheet: Payload, budget: CellBudget, read: (cell: XmlElement) => Cell): Cell[][] {
  const rows: Cell[][] = [];
  for (const row of xmlRecords(worksheet, new Set(['row']), () => undefined)) {
    const line: Cell[] = [];
    childrenOf(row, 'c').forEach((cell, i) => {
      const at = columnOf(cell.attributes['r']) ?? i;
      const value = read(cell);
      if (at < MOST_COLUMNS && value !== '') {
        line[at] = value;
      }
    });
    budget.row(Math.max(line.length, row.children.length));
    if (line.length > 0) {
      rows.push(Array.from(line, (value) => value ?? ''));
    }
  }
  return rows;
}

/** `C12` → 2. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(reference ?? '')?.[0];
  return letters === undefined
    ? undefined
    : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function valueOf(cell: XmlElement, texts: readonly string[], styles: ReadonlySet<number>, is1904: boolean): Cell {
  const value = child(cell, 'v')?.text ?? '';
  switch (cell.attributes['t']) {
    case 's':
      return texts[Number(value)] ?? '';
    case 'inlineStr':
      return childrenOf(cell, 'is').map(textIn).join('');
    case 'str':
    case 'e':
    case 'd':
    case 'b':
      return value;
    default: {
      const number = value === '' ? NaN : Number(value);
      return !Number.isFinite(number)
        ? ''
        : styles.has(Number(cell.attributes['s']))
          ? serialAsText(number, is1904)
          : number;
    }
  }
}

/** Text and rich text; `rPh` is how to pronounce it. */
function textIn(element: XmlElement): string {
  return element.children
    .map((part) => (part.name === 't' ? part.text : part.name === 'r' ? textIn(part) : ''))
    .join('');
}

function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true';
}

function notAWorkbook(payload: Payload, why: string): HubError {
  return new HubError(
    'payload',
    `${nameOf(payload)} is not an Excel workbook: ${why}.`,
    'Open it in a spreadsheet program and save it as .xlsx or as CSV (UTF-8).',
    { name: payload.name }
  );
}
