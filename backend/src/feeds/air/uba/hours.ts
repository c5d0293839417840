import { HOUR, fixedInstant, type Instant, type Interval } from '../../../model/time';
import type { BatchBuilder } from '../../support/batch';
import { isDay } from '../../support/calendar';
import { COMPONENTS, INDEX, type Pollutant } from './provider';

/** Which mean a measure is (`scopes/json`): only these two have a property of their own. */
export const ONE_HOUR_MEAN = 2;
const FLOATING_DAY_MEAN = 6;

const UNKNOWN_SHAPE = 'entry of unknown shape';
const NOT_AN_HOUR = 'start and end are not an hour apart';

/**
 * An entry of `airquality`: START → [END, index 0…4, incomplete 0|1, [component, value, class, fraction] …].
 * Particles are floating 24-hour means; they stand for the hour that they are published for, as the portal shows
 * them. `incomplete` says that pollutants are missing in the index; those that are there are whole.
 */
export function readIndexHour(batch: BatchBuilder, station: string, start: string, entry: readonly unknown[]): void {
  const [end, index, incomplete, ...parts] = entry;
  const hour = hourOf(start, end);
  if (!hour) {
    batch.reject(NOT_AN_HOUR);
    return;
  }
  readIndex(batch, station, hour, index, incomplete === 1);
  for (const part of parts) {
    const [component, value] = Array.isArray(part) ? (part as readonly unknown[]) : [];
    readValue(batch, { station, hour, component, value, meanOf: ({ floating, hourly }) => floating ?? hourly });
  }
}

/**
 * An entry of `measures`: START → [component, scope, value | null, END, class]. Known from the API's description
 * only; a recorded answer was not at hand.
 */
export function readMeasure(batch: BatchBuilder, station: string, start: string, entry: readonly unknown[]): void {
  const [component, scope, value, end] = entry;
  if (typeof scope !== 'number' || end === undefined) {
    batch.reject(UNKNOWN_SHAPE);
    return;
  }
  if (scope !== ONE_HOUR_MEAN && scope !== FLOATING_DAY_MEAN) {
    batch.unread(`component ${String(component).slice(0, 10)} (mean of scope ${scope}, not of an hour)`);
    return;
  }
  const hour = hourOf(start, end);
  if (!hour) {
    batch.reject(NOT_AN_HOUR);
    return;
  }
  const meanOf = ({ floating, hourly }: Pollutant) => (scope === ONE_HOUR_MEAN ? hourly : floating);
  readValue(batch, { station, hour, component, value, meanOf });
}

function readIndex(batch: BatchBuilder, station: string, hour: Interval, index: unknown, incomplete: boolean): void {
  if (index === null || index === undefined) {
    batch.missAt({ station, property: INDEX.property, end: hour.end });
  } else if (typeof index !== 'number' || !INDEX.classes.includes(index)) {
    batch.reject('index outside 0 … 4');
  } else {
    const { property, unit } = INDEX;
    batch.read({ station, property, unit, value: index, ...hour, ...(incomplete ? { reasons: ['incomplete'] } : {}) });
  }
}

interface Value {
  readonly station: string;
  readonly hour: Interval;
  readonly component: unknown;
  readonly value: unknown;
  /** The property that this mean of a pollutant is. */
  meanOf(pollutant: Pollutant): string | undefined;
}

function readValue(batch: BatchBuilder, { station, hour, component, value, meanOf }: Value): void {
  if (typeof component !== 'number') {
    batch.reject(UNKNOWN_SHAPE);
    return;
  }
  const pollutant = COMPONENTS.get(component);
  const property = pollutant && meanOf(pollutant);
  if (!property) {
    batch.unread(`component ${component}`);
    return;
  }
  batch.known(`component ${component}`);
  if (value === null) {
    batch.missAt({ station, property, end: hour.end });
  } else if (!isNumber(value)) {
    batch.reject('value is not a number');
  } else {
    batch.read({ station, property, unit: pollutant.unit, value, ...hour });
  }
}

/** JSON writes numbers as large as 1e999. */
function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

function hourOf(start: string, end: unknown): Interval | undefined {
  const from = instantOf(start);
  const to = typeof end === 'string' ? instantOf(end) : undefined;
  return from !== undefined && to === from + HOUR ? { start: from, end: to } : undefined;
}

const STAMP = /^(\d{4})-(\d\d)-(\d\d) (\d\d):00:00$/;

/** `2024-10-04 24:00:00`: MEZ all year, hours 0 … 24. */
function instantOf(text: string): Instant | undefined {
  const parts = STAMP.exec(text);
  if (!parts) {
    return undefined;
  }
  const [year, month, day, hour] = parts.slice(1).map(Number) as [number, number, number, number];
  return isDay(year, month, day) && hour <= 24 ? fixedInstant({ year, month, day, hour }, 1) : undefined;
}
