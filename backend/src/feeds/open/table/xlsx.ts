import { HubError } from '../../../model/errors';
import type { Payload } from '../../feed';
import { nameOf } from '../../support/payload';
import { xmlRecords } from '../../support/xml';
import { childrenOf, child, type XmlElement } from '../../support/xml-element';
import { zipEntries } from '../../support/zip';
import { dateStyles, serialAsText } from './excel-dates';

/** A cell: a number as the program keeps it, or a text; dates are texts in ISO 8601 without a zone. */
export type Cell = string | number;

/** Wider than any table of measurements. */
const MOST_COLUMNS = 500;
/** Three years of minutes in three columns; rows × columns, so that a far-off cell takes no memory for those before it. */
const MOST_CELLS = 5_000_000;

/**
 * Rows of a worksheet (Office Open XML, ECMA-376 part 1). Reads values only: no formulas, no macros, nothing that a
 * workbook links to. Unpacks within the limits of support/zip.ts.
 * @param sheet its name; the first where none is given
 * @throws HubError `payload` when it is no workbook or has no such sheet, `too-large` beyond the limits
 */
export function xlsxRows(payload: Payload, sheet?: string): Cell[][] {
  const parts = new Map(zipEntries(payload).map((entry) => [entry.name.replace(/^\//, ''), entry]));
  const records = (name: string, ...elements: string[]): XmlElement[] => {
    const bytes = parts.get(name)?.bytes();
    return bytes ? [...xmlRecords({ bytes, name }, new Set(elements), () => undefined)] : [];
  };
  const workbook = records('xl/workbook.xml', 'sheet', 'workbookPr');
  const chosen = chosenSheet(payload, workbook, sheet);
  const targets = new Map(
    records('xl/_rels/workbook.xml.rels', 'Relationship').map(({ attributes }) => [
      attributes['Id'],
      attributes['Target'],
    ])
  );
  const path = (targets.get(chosen.attributes['id']) ?? '').replace(/^(\/xl\/|\/)?/, 'xl/');
  const bytes = parts.get(path)?.bytes();
  if (!bytes) {
    throw notAWorkbook(payload, 'its worksheet is missing');
  }
  const is1904 = workbook.some(({ name, attributes }) => name === 'workbookPr' && isTrue(attributes['date1904']));
  const styles = dateStyles(records('xl/styles.xml', 'numFmts', 'cellXfs'));
  const texts = records('xl/sharedStrings.xml', 'si').map(textIn);
  return rowsOf({ bytes, name: path }, (cell) => valueOf(cell, texts, styles, is1904));
}

function chosenSheet(payload: Payload, workbook: readonly XmlElement[], name: string | undefined): XmlElement {
  const sheets = workbook.filter((element) => element.name === 'sheet');
  const found = sheets.find(({ attributes }) => name === undefined || attributes['name'] === name);
  if (sheets.length === 0) {
    throw notAWorkbook(payload, 'it has no worksheets');
  }
  if (!found) {
    throw new HubError(
      'payload',
      `${nameOf(payload)} has no worksheet "${name}".`,
      `Set option "sheet" to one of: ${sheets
        .slice(0, 20)
        .map(({ attributes }) => attributes['name'])
        .join(', ')}.`
    );
  }
  return found;
}

function rowsOf(worksheet: Payload, read: (cell: XmlElement) => Cell): Cell[][] {
  const rows: Cell[][] = [];
  let cells = 0;
  for (const row of xmlRecords(worksheet, new Set(['row']), () => undefined)) {
    const line: Cell[] = [];
    childrenOf(row, 'c').forEach((cell, i) => {
      const at = columnOf(cell.attributes['r']) ?? i;
      const value = read(cell);
      if (at < MOST_COLUMNS && value !== '') {
        line[at] = value;
      }
    });
    cells += line.length;
    if (cells > MOST_CELLS) {
      throw new HubError(
        'too-large',
        'The worksheet has more cells than the hub reads in one go.',
        'Save it in parts, for instance a year each, or as CSV.'
      );
    }
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
