import type { BatchBuilder } from '../../support/batch';
import { utcStamp } from '../../support/utc-stamp';
import { humidityIn, meaningOf, readValue } from './values';

/** Where what stands in a row. */
export interface Columns {
  readonly location: number;
  readonly timestamp: number;
  /** Those that hold values the hub collects. */
  readonly values: readonly (readonly [column: number, meaning: NonNullable<ReturnType<typeof meaningOf>>])[];
  /** -1 for none. */
  readonly humidity: number;
}

/** Undefined when the line is no header of the archive. */
export function columnsOf(header: string): Columns | undefined {
  const names = header.split(';').map((name) => name.trim());
  const place = (name: string) => names.indexOf(name);
  const [location, timestamp] = [place('location'), place('timestamp')];
  const values = names.slice(0, 200).flatMap((name, i) => {
    const meaning = meaningOf(name);
    return meaning && place(name) === i ? [[i, meaning] as const] : [];
  });
  return location >= 0 && timestamp >= 0 && values.length > 0
    ? { location, timestamp, values, humidity: place('humidity') }
    : undefined;
}

export function readRow(batch: BatchBuilder, columns: Columns, cells: readonly string[]): void {
  const station = cells[columns.location]?.trim() ?? '';
  const time = utcStamp(cells[columns.timestamp]?.trim() ?? '');
  if (!/^\d{1,9}$/.test(station) || time === undefined) {
    batch.reject('row without location or time');
    return;
  }
  const humidity = humidityIn(cells[columns.humidity]);
  for (const [column, meaning] of columns.values) {
    readValue(batch, { station, start: time, end: time, sent: cells[column] ?? '', ...meaning }, humidity);
  }
}
