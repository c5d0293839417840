import { zipSync } from 'fflate';
import { filled, type Body } from './body';

const NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATION = '/worksheet" Target="worksheets/sheet1.xml"/>';

interface Parts {
  readonly sheets: number;
  readonly rows: string;
  readonly texts?: string;
  readonly others?: Readonly<Record<string, string>>;
}

/** A workbook whose sheets are all the same part. */
function workbook(what: string, { sheets, rows, texts, others = {} }: Parts): Body {
  const named = Array.from({ length: sheets }, (_, i) => `<sheet name="s${i}" sheetId="${i + 1}" r:id="r1"/>`).join('');
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook ${NAMESPACE} ${RELATIONS}><sheets>${named}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${RELATION}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${NAMESPACE}><sheetData>${rows}</sheetData></worksheet>`,
    ...(texts === undefined ? {} : { 'xl/sharedStrings.xml': `<sst ${NAMESPACE}>${texts}</sst>` }),
    ...others,
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)]));
  return { what: `workbook ${what}`, name: 'table.xlsx', bytes: zipSync(files, { level: 9 }) };
}

/** Workbooks of a few kilobytes that unfold to so many bytes. */
export function workbooks(most: number): Body[] {
  const row = '<row><c><v>1</v></c><c><v>2</v></c></row>';
  const far = '<row><c r="GR1"><v>1</v></c></row>';
  const files = Array.from({ length: 9000 }, (_, i) => [`f${i}`, ''] as const);
  return [
    workbook('of 5 000 sheets', { sheets: 5000, rows: filled(row, 20_000) }),
    workbook('of 5 000 empty sheets', { sheets: 5000, rows: '' }),
    workbook('of many rows', { sheets: 1, rows: filled(row, most) }),
    workbook('of empty rows', { sheets: 1, rows: filled('<row/>', most) }),
    workbook('of cells far to the right', { sheets: 1, rows: filled(far, most) }),
    workbook('of many texts', { sheets: 1, rows: row, texts: filled('<si><t>a</t></si>', most) }),
    workbook('with 9 000 files', { sheets: 1, rows: row, others: Object.fromEntries(files) }),
  ];
}
