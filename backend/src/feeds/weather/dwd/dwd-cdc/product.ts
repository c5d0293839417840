import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../../../model/observation';
import type { BatchBuilder } from '../../../support/batch';
import { lines } from '../../../support/csv';
import { COLUMNS, type Column } from './columns';
import { stationOf } from './station';

const MISSING = -999;
/** Quality level of rows that are finally checked; 1 is raw, 3 automatically checked. */
const FINAL = '10';

/** Where in a row of this product things stand. */
interface Layout {
  readonly width: number;
  readonly station: number;
  readonly date: number;
  readonly quality: number;
  readonly values: readonly { readonly at: number; readonly name: string; readonly column: Column }[];
  /** Columns with values that are not read. */
  readonly others: readonly { readonly at: number; readonly name: string }[];
}

/** Whether a line is the header of a product file. */
export function isProductHeader(line: string): boolean {
  return /^\s*STATIONS_ID;\s*MESS_DATUM;/.test(line);
}

/**
 * Reads a product file (`produkt_….txt`): blank-padded columns, `;`, header once, the columns' names say what and
 * when. Each -999 counts as missing.
 * @param asked id of the station as the configuration writes it, where it is known
 * @throws HubError `payload` when the header names no column that the hub knows
 */
export function* readProduct(batch: BatchBuilder, text: string, asked?: string): Generator<Batch> {
  const rows = lines(text);
  const layout = layoutOf(rows.next().value ?? '');
  for (const line of rows) {
    batch.row();
    readRow(batch, line.split(';'), layout, asked);
    if (batch.full) {
      yield batch.take();
    }
  }
}

function layoutOf(header: string): Layout {
  const names = header.split(';').map((name) => name.trim());
  const values = names.flatMap((name, at) => {
    const column = COLUMNS.get(name);
    return column ? [{ at, name, column }] : [];
  });
  if (values.length === 0) {
    throw new HubError(
      'payload',
      `None of the columns ${names.slice(2, 12).join(', ')} is one the hub knows.`,
      'Take a 10-minute or hourly product of the climate data centre that the documentation lists.',
      { columns: names }
    );
  }
  return {
    width: names.length,
    station: names.indexOf('STATIONS_ID'),
    date: names.indexOf('MESS_DATUM'),
    quality: names.findIndex((name) => /^QN(_\d+)?$/.test(name)),
    values,
    others: names.flatMap((name, at) => (COLUMNS.has(name) || FRAME.test(name) ? [] : [{ at, name }])),
  };
}

function readRow(batch: BatchBuilder, cells: readonly string[], layout: Layout, asked: string | undefined): void {
  const station = cells.length === layout.width ? stationOf(cells[layout.station]!, asked) : undefined;
  if (station === undefined) {
    batch.reject('row is cut off');
    return;
  }
  const stamp = cells[layout.date]!.trim();
  const instant = layout.values[0]!.column.covers.stamp(stamp);
  if (instant === undefined) {
    batch.reject('unreadable time stamp');
    return;
  }
  const quality = cells[layout.quality]?.trim() === FINAL ? 'valid' : 'provisional';
  for (const { at, name } of layout.others) {
    if (!isEmpty(cells[at]!)) {
      batch.unread(name);
    }
  }
  for (const { at, name, column } of layout.values) {
    const { property, unit, covers, calm, codes } = column;
    batch.known(name);
    const value = numberOf(cells[at]!);
    const code = codes?.get(value);
    if (value === MISSING) {
      batch.missAt({ station, property, end: instant + covers.to });
    } else if (Number.isNaN(value)) {
      batch.reject('not a number');
    } else if (code) {
      batch.unread(`${name} (${code})`);
    } else {
      const interval = { start: instant + covers.from, end: instant + covers.to };
      batch.read({ station, property, value, unit, ...interval, quality, ...(value === calm ? { calm: true } : {}) });
    }
  }
}

/** Of columns that nobody reads: whether they hold anything. */
function isEmpty(cell: string): boolean {
  return numberOf(cell) === MISSING;
}

/** -999, -999.0 and a blank cell are missing; NaN when it is no number. */
function numberOf(cell: string): number {
  const text = cell.trim();
  return text === '' ? MISSING : PLAIN.test(text) ? Number(text) : NaN;
}

/** Who and when, how well checked, and the end of the row. */
const FRAME = /^(STATIONS_ID|MESS_DATUM|QN(_\d+)?|eor)?$/;

const PLAIN = /^-?\d{1,9}(\.\d{1,9})?$/;
