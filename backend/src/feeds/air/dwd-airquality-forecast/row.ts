import { fixedInstant, type Instant } from '../../../model/time';
import { isDay } from '../../support/calendar';

/** Components as the file names them. Particles come as hourly and as floating 24-hour means. */
export const COMPONENTS: ReadonlyMap<string, string> = new Map([
  ['Stickstoffdioxid', 'no2'],
  ['Ozon', 'o3'],
  ['PM10', 'pm10'],
  ['PM2_5', 'pm25'],
  ['Gleitendes 24h Mittel PM10', 'pm10_24h'],
  ['Gleitendes 24h Mittel PM2_5', 'pm25_24h'],
]);

/** Station, component, run, latitude, longitude; then a column for each hour. */
const FACTS = ['Station', 'Komponente', 'Datum', 'Lat.', 'Lon.'];

/** More hours than any run has. */
const MOST_HOURS = 1000;

/** Distances to the run, hours, by column; undefined when the header is none of this file. */
export function tableOf(header: string): readonly number[] | undefined {
  const cells = header.split(';', FACTS.length + MOST_HOURS);
  const offsets = cells.slice(FACTS.length).map((cell) => /^([+-]?\d{2,3})h$/.exec(cell)?.[1]);
  const isForecast = FACTS.every((fact, at) => cells[at] === fact) && !offsets.includes(undefined);
  return isForecast ? offsets.map(Number) : undefined;
}

export interface Row {
  readonly station: string;
  readonly property: string;
  readonly run: Instant;
  /** As they stand there, one for each column. */
  readonly cells: readonly string[];
}

/** A row, why it is none, or the component that the hub does not know. */
export function readRow(
  line: string,
  offsets: readonly number[]
): Row | { readonly problem: string } | { readonly component: string } {
  const cells = line.split(';', FACTS.length + offsets.length + 1);
  if (cells.length !== FACTS.length + offsets.length) {
    return { problem: 'row has more or fewer cells than the header' };
  }
  const [station, component, date] = cells.map((cell) => cell.replace(/^'|'$/g, '').trim());
  const property = COMPONENTS.get(component!);
  const run = runOf(date!);
  if (!property) {
    return { component: component! };
  }
  if (run === undefined) {
    return { problem: 'unreadable time of the run' };
  }
  return station ? { station, property, run, cells: cells.slice(FACTS.length) } : { problem: 'row names no station' };
}

/** `2025122409`, UTC. */
function runOf(text: string): Instant | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)$/.exec(text)?.slice(1).map(Number);
  const [year, month, day, hour] = (parts ?? []) as [number, number, number, number];
  return parts && isDay(year, month, day) && hour < 24 ? fixedInstant({ year, month, day, hour }, 0) : undefined;
}

export interface Hour {
  readonly offset: number;
  /** Undefined when the cell holds something else. */
  readonly value: number | 'missing' | undefined;
  /** The model went below zero and was cut off there: no air is as clean as that for hours. */
  readonly clamped: boolean;
}

/** The hours of a row. Ozone is left out of the check: other gases use all of it up in the night. */
export function hoursOf({ cells, property }: Row, offsets: readonly number[]): Hour[] {
  const values = cells.map(valueOf);
  const isZero = (at: number) => values[at] === 0 && property !== 'o3';
  return values.map((value, at) => ({
    offset: offsets[at]!,
    value,
    clamped: isZero(at) && (isZero(at - 1) || isZero(at + 1)),
  }));
}

function valueOf(cell: string): number | 'missing' | undefined {
  const text = cell.trim();
  if (!/^-?\d{1,9}(\.\d{1,9})?$/.test(text)) {
    return undefined;
  }
  return Number(text) === MISSING ? 'missing' : Number(text);
}

const MISSING = -999;
