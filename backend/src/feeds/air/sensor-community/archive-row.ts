import type { BatchBuilder } from '../../support/batch';
import { utcStamp } from '../../support/utc-stamp';
import { humidityIn, meaningOf, readValue, refusalOfSensor } from './values';

/** Where what stands in a row. */
export interface Columns {
  readonly location: number;
  readonly timestamp: number;
  /** Those that hold values the hub collects. */
  readonly values: readonly (readonly [
    column: number,
    name: string,
    meaning: NonNullable<ReturnType<typeof meaningOf>>,
  ])[];
  /** Those that hold others. */
  readonly others: readonly (readonly [column: number, name: string])[];
  /** What kind of sensor it is; -1 where that is not said. */
  readonly type: number;
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
    return meaning && place(name) === i ? [[i, name, meaning] as const] : [];
  });
  return location >= 0 && timestamp >= 0 && values.length > 0
    ? { location, timestamp, values, others: othersIn(names), type: place('sensor_type'), humidity: place('humidity') }
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
  const type = cells[columns.type]?.trim();
  for (const [column, name] of columns.others) {
    if ((cells[column]?.trim() ?? '') !== '') {
      batch.unread(name);
    }
  }
  for (const [column, name, meaning] of columns.values) {
    const refusal = refusalOfSensor(type, name);
    if (refusal !== undefined) {
      batch.reject(refusal);
      continue;
    }
    batch.known(name);
    readValue(batch, { station, start: time, end: time, sent: cells[column] ?? '', ...meaning }, humidity);
  }
}

const FRAME = new Set(['sensor_id', 'sensor_type', 'location', 'lat', 'lon', 'timestamp']);

function othersIn(names: readonly string[]): [number, string][] {
  return names
    .slice(0, 200)
    .flatMap((name, i): [number, string][] => (FRAME.has(name) || meaningOf(name) ? [] : [[i, name]]));
}
