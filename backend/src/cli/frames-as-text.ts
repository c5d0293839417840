import { DateTime } from 'luxon';
import { written } from '../analysis/wording/digits';
import { shownUnit } from '@smartregion/terms/grafana-units';
import { iso } from '../model/time';
import type { Cell, FieldSchema, Frame } from '../model/frame';

/**
 * Frames as CSV: one block per shape of table with a header of its own, blocks apart by an empty line. The first
 * column is the frame's name. A header ends with the unit, so that frames of several units are several blocks. Times are
 * ISO 8601 in UTC, an empty cell is no value.
 */
export function framesAsCsv(frames: readonly Frame[]): string {
  return tablesOf(frames)
    .map(({ columns, rows }) => {
      const header = columns.map(({ title }) => quoted(title)).join(',');
      const lines = rows.map((row) => row.map((cell, i) => csvCell(cell, columns[i]!)).join(','));
      return [header, ...lines].map((line) => `${line}\r\n`).join('');
    })
    .join('\r\n');
}

/** Frames as columns for the eye, numbers to the right, without what tables hide; times for people on a clock of the zone. */
export function framesAsTable(frames: readonly Frame[], zone: string): string {
  return tablesOf(frames.map(withoutHidden), zone)
    .map(({ columns, rows }) => {
      const texts = [columns.map(({ title }) => title), ...rows.map((row) => row.map(oneLine))];
      const widths = columns.map((_, i) => texts.reduce((width, row) => Math.max(width, row[i]!.length), 0));
      return texts
        .map((row) =>
          row
            .map((text, i) => (columns[i]!.isNumber ? text.padStart(widths[i]!) : text.padEnd(widths[i]!)))
            .join('  ')
            .trimEnd()
        )
        .join('\n');
    })
    .map((table) => `${table}\n`)
    .join('\n');
}

interface Column {
  readonly title: string;
  readonly isNumber: boolean;
  readonly isText: boolean;
}

interface Table {
  readonly columns: readonly Column[];
  readonly rows: (readonly string[])[];
}

const NAME: Column = { title: 'frame', isNumber: false, isText: true };

/** Frames with the same columns become one table. */
function tablesOf(frames: readonly Frame[], zone?: string): Table[] {
  const tables = new Map<string, Table>();
  for (const { schema, data } of frames) {
    const columns = [NAME, ...schema.fields.map(columnOf)];
    const shape = columns.map(({ title }) => title).join('\n');
    const table = tables.get(shape) ?? { columns, rows: [] };
    tables.set(shape, table);
    const texts = schema.fields.map((field, i) => data.values[i]!.map(textOf(field, zone)));
    for (let row = 0; row < (texts[0]?.length ?? 0); row++) {
      table.rows.push([schema.name ?? '', ...texts.map((column) => column[row]!)]);
    }
  }
  return [...tables.values()];
}

function columnOf({ name, type, config = {} }: FieldSchema): Column {
  const called = typeof config['displayName'] === 'string' ? config['displayName'] : name;
  const unit = type === 'number' ? shownUnit(String(config['unit'] ?? '')) : '';
  return { title: unit ? `${called} (${unit})` : called, isNumber: type === 'number', isText: type === 'string' };
}

/** Shares are written as 0 … 1, and have the decimals of their percents. */
const OF_PERCENT = 2;

function textOf({ type, config = {} }: FieldSchema, zone?: string): (value: Cell) => string {
  const { decimals, unit, mappings } = config as Partial<{ decimals: number; unit: string; mappings: Mapping[] }>;
  return (value) => {
    if (typeof value !== 'number') {
      return value === null ? '' : (typeof value === 'boolean' && mapped(mappings, value)) || String(value);
    }
    if (type === 'time') {
      return zone !== undefined && unit?.startsWith(MOMENT)
        ? onClock(value, unit.slice(MOMENT.length), zone)
        : iso(value);
    }
    return decimals === undefined
      ? String(value)
      : written(value, unit === 'percentunit' ? decimals + OF_PERCENT : decimals);
  };
}

/** Grafana's unit of moments, with the format behind it. */
const MOMENT = 'time:';

function onClock(instant: number, format: string, zone: string): string {
  const tokens = format.replace('DD', 'dd').replace('YYYY', 'yyyy').replace('Z', 'ZZ');
  return DateTime.fromMillis(instant, { zone }).toFormat(tokens);
}

/** Grafana's way to say what a value is shown as. */
interface Mapping {
  readonly options?: Readonly<Record<string, { readonly text?: string }>>;
}

function mapped(mappings: readonly Mapping[] | undefined, value: boolean): string | undefined {
  return mappings?.find(({ options }) => options?.[String(value)])?.options?.[String(value)]?.text;
}

function withoutHidden(frame: Frame): Frame {
  const { schema, data } = frame;
  const isShown = ({ config }: FieldSchema) => !(config?.['custom'] as { hidden?: boolean } | undefined)?.hidden;
  return {
    schema: { ...schema, fields: schema.fields.filter(isShown) },
    data: { values: data.values.filter((_, i) => isShown(schema.fields[i]!)) },
  };
}

const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' · ');

/** A text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers. */
function csvCell(text: string, { isText }: Column): string {
  return quoted(isText && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
