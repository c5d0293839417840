import type { Reading } from '../../../model/observation';
import type { Interval } from '../../../model/time';
import type { BatchBuilder } from '../../support/batch';
import { DIRECTIONS, type Column, type Layout } from './columns';

interface Count {
  readonly value: number;
  readonly flagged: boolean;
}

/** The hour of the clock change: zeros in March, where there is none; in October a count of one of two. */
const CLOCK_CHANGE = 'z';

/** Failed or faulty: whatever stands in the cell is none. */
const NOT_MEASURED = ['a', 'd'];

/** The counts of a row as readings of its directions and, where both are there, of the cross-section. */
export function readRow(
  cells: readonly string[],
  { columns }: Layout,
  site: string,
  time: Interval & { readonly ambiguous: boolean },
  batch: BatchBuilder
): void {
  const totals = new Map<string, Count[]>();
  for (const column of columns) {
    const count = countOf(cells, column);
    if (count === 'missing') {
      batch.miss();
    } else if (typeof count === 'string') {
      batch.reject(count);
    } else {
      batch.read(reading(`${site}_${column.direction}`, column.property, count, time));
      totals.set(column.property, [...(totals.get(column.property) ?? []), count]);
    }
  }
  for (const [property, counts] of totals) {
    if (counts.length === DIRECTIONS.length) {
      const value = counts.reduce((sum, count) => sum + count.value, 0);
      batch.read(reading(site, property, { value, flagged: counts.some(({ flagged }) => flagged) }, time));
    }
  }
}

function countOf(cells: readonly string[], { count, flag }: Column): Count | string {
  const cell = cells[count]!;
  const mark = flag >= 0 ? cells[flag]!.toLowerCase() : '';
  if (cell === '' || /^-\d+$/.test(cell) || NOT_MEASURED.includes(mark) || isNoHour(cell, mark)) {
    return 'missing';
  }
  return /^\d{1,9}$/.test(cell)
    ? { value: Number(cell), flagged: mark !== '' && mark !== '-' }
    : 'count that is not a whole number';
}

function isNoHour(cell: string, mark: string): boolean {
  return mark === CLOCK_CHANGE && Number(cell) === 0;
}

/** Counts what a row of an hour that no clock shows has in place of counts. */
export function missRow(cells: readonly string[], { columns }: Layout, batch: BatchBuilder): boolean {
  const isMissing = columns.every((column) => countOf(cells, column) === 'missing');
  batch.miss(isMissing ? columns.length : 0);
  return isMissing;
}

/** An hour's vehicles are vehicles per hour. */
function reading(
  station: string,
  property: string,
  { value, flagged }: Count,
  { start, end, ambiguous }: Interval & { readonly ambiguous: boolean }
): Reading {
  const reasons = [...(ambiguous ? (['suspect-dst'] as const) : []), ...(flagged ? (['provider-flag'] as const) : [])];
  const doubt = reasons.length > 0 ? ({ quality: 'suspect', reasons } as const) : {};
  return { station, property, start, end, value, unit: '1/h', ...doubt };
}
