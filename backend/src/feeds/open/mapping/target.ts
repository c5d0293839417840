import { propertyOf, type Property } from '@smartregion/terms/property';
import type { Reading } from '../../../model/observation';
import { HOUR, type Interval } from '../../../model/time';
import type { BatchBuilder } from '../../support/batch';
import { unitFor, type ReadableUnit } from './units';

/** What the values of one column, attribute, field or datastream are. */
export interface Target {
  readonly property: Property;
  readonly unit: ReadableUnit;
}

/** @param unit as written; without one the values are in the property's own unit. Undefined when it does not fit. */
export function targetOf(id: string, unit?: string): Target | undefined {
  const property = propertyOf(id);
  const readable = unit === undefined ? { unit: property.ucum, factor: 1 } : unitFor(unit, property);
  return readable && { property, unit: readable };
}

/** A number as platforms write it, also as text; `missing` for what says that there is none, undefined for the rest. */
export function numberOf(value: unknown): number | 'missing' | undefined {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? value : undefined;
  }
  if (value === null || value === undefined) {
    return 'missing';
  }
  const text = typeof value === 'string' ? value.trim() : undefined;
  if (text === undefined) {
    return undefined;
  }
  if (/^(|nan|null|none|n\/a|-|unavailable|unknown|urn:ngsi-ld:null)$/i.test(text)) {
    return 'missing';
  }
  const number = /^[+-]?\d{1,20}(\.\d{1,20})?(e[+-]?\d{1,3})?$/i.test(text) ? Number(text) : NaN;
  return Number.isFinite(number) ? number : undefined;
}

/** Vehicles that were counted in an interval are a rate as everywhere else in the hub. */
export function readValue(
  batch: BatchBuilder,
  { property, unit }: Target,
  value: number,
  at: Interval & Pick<Reading, 'station' | 'quality' | 'reasons' | 'qualifier'>
): void {
  if (unit.unit !== '{count}' || property.ucum !== '1/h') {
    const scaled = unit.factor === 1 ? value : rounded(value * unit.factor);
    batch.read({ ...at, property: property.id, value: scaled, unit: unit.unit });
  } else if (at.end === at.start) {
    batch.reject('vehicles counted, but the time in which they were counted is not known');
  } else {
    batch.read({ ...at, property: property.id, value: rounded((value * HOUR) / (at.end - at.start)), unit: '1/h' });
  }
}

/** To six decimals, like converted units: 0.30000000000000004 was never measured. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
