import type { Cell, FieldSchema, Frame } from '../model/frame';
import { iso } from '../model/time';

/**
 * Frames as CSV: one block per shape of table with a header of its own, blocks apart by an empty line. The first
 * column is the frame's name. Times are ISO 8601 in UTC, an empty cell is no value.
 */
export function framesAsCsv(frames: readonly Frame[]): string {
  return tablesOf(frames)
    .map(({ header, rows }) => [header, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n') + '\r\n')
    .join('\r\n');
}

/** Frames as columns for the eye, numbers to the right. */
export function framesAsTable(frames: readonly Frame[]): string {
  return tablesOf(frames)
    .map(({ header, rows }) => {
      const texts = [header, ...rows].map((row) => row.map(plainCell));
      const widths = header.map((_, i) => texts.reduce((width, row) => Math.max(width, row[i]!.length), 0));
      const isNumber = header.map((_, i) => rows.some((row) => typeof row[i] === 'number'));
      return texts
        .map((row) =>
          row
            .map((text, i) => (isNumber[i] ? text.padStart(widths[i]!) : text.padEnd(widths[i]!)))
            .join('  ')
            .trimEnd()
        )
        .join('\n');
    })
    .map((table) => `${table}\n`)
    .join('\n');
}

interface Table {
  readonly header: readonly string[];
  readonly rows: (readonly Cell[])[];
}

/** Frames with the same columns become one table. */
function tablesOf(frames: readonly Frame[]): Table[] {
  const tables = new Map<string, Table>();
  for (const { schema, data } of frames) {
    const header = ['frame', ...schema.fields.map((field) => field.name)];
    const table = tables.get(header.join('\n')) ?? { header, rows: [] };
    tables.set(header.join('\n'), table);
    const length = data.values[0]?.length ?? 0;
    for (let row = 0; row < length; row++) {
      table.rows.push([schema.name ?? '', ...schema.fields.map((field, i) => cellOf(field, data.values[i]![row]!))]);
    }
  }
  return [...tables.values()];
}

function cellOf(field: FieldSchema, value: Cell): Cell {
  return field.type === 'time' && typeof value === 'number' ? iso(value) : value;
}

function plainCell(value: Cell): string {
  return value === null ? '' : String(value);
}

/** A text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers. */
function csvCell(value: Cell): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : plainCell(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
