import { HOUR, fixedInstant, type Instant, type Interval } from '../../model/time';
import type { BatchBuilder } from '../support/batch';
import { COMPONENTS, INDEX, type Pollutant } from './provider';

/** Which mean a measure is (`scopes/json`): only these two have a property of their own. */
export const ONE_HOUR_MEAN = 2;
const FLOATING_DAY_MEAN = 6;

const CUT_OFF = 'entry of unknown shape';
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
  if (index === null || index === undefined) {
    batch.miss();
  } else if (!INDEX.classes.includes(index as number)) {
    batch.reject('index outside 0 … 4');
  } else {
    const reasons = incomplete === 1 ? (['incomplete'] as const) : undefined;
    batch.read({
      station,
      property: INDEX.property,
      unit: INDEX.unit,
      value: index as number,
      ...hour,
      ...(reasons && { reasons }),
    });
  }
  for (const part of parts) {
    if (!Array.isArray(part)) {
      batch.reject(CUT_OFF);
      continue;
    }
    const [component, value] = part as readonly unknown[];
    readValue(batch, { station, component, value, hour, property: (p) => p.floating ?? p.hourly });
  }
}

/**
 * An entry of `measures`: START → [component, scope, value | null, END, class]. Known from the API's description
 * only; a recorded answer was not at hand.
 */
export function readMeasure(batch: BatchBuilder, station: string, start: string, entry: readonly unknown[]): void {
  const [component, scope, value, end] = entry;
  if (typeof component !== 'number' || typeof scope !== 'number' || entry.length < 4) {
    batch.reject(CUT_OFF);
    return;
  }
  if (scope !== ONE_HOUR_MEAN && scope !== FLOATING_DAY_MEAN) {
    batch.reject(`mean of scope ${scope}, not of an hour`);
    return;
  }
  const hour = hourOf(start, end);
  if (!hour) {
    batch.reject(NOT_AN_HOUR);
    return;
  }
  const property = (p: Pollutant) => (scope === ONE_HOUR_MEAN ? p.hourly : p.floating);
  readValue(batch, { station, component, value, hour, property });
}

interface Value {
  readonly station: string;
  readonly component: unknown;
  readonly value: unknown;
  readonly hour: Interval;
  property(pollutant: Pollutant): string | undefined;
}

function readValue(batch: BatchBuilder, { station, component, value, hour, property: nameOf }: Value): void {
  if (typeof component !== 'number') {
    batch.reject(CUT_OFF);
    return;
  }
  const pollutant = COMPONENTS.get(component);
  const property = pollutant && nameOf(pollutant);
  if (!property) {
    batch.reject(`component ${component} has no such mean in the vocabulary`);
  } else if (value === null) {
    batch.miss();
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
  const midnight = new Date(Date.UTC(year, month - 1, day));
  const exists = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day && hour <= 24;
  return exists ? fixedInstant({ year, month, day, hour }, 1) : undefined;
}
