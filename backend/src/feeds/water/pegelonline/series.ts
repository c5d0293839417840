import { parseInstant } from '../../../model/time';
import type { BatchBuilder } from '../../support/batch';
import type { Measurement, Timeseries } from './document';

/** What a series of a gauge is called in the vocabulary. */
export interface Quantity {
  readonly property: string;
  readonly unit: string;
}

/**
 * By short name and unit as the provider writes them. The unit decides: gauges on canals give their level above
 * normal zero (`m+NN`), all others in cm above the gauge's own zero; the two are different properties.
 */
const QUANTITIES: ReadonlyMap<string, Quantity> = new Map([
  ['W cm', { property: 'water_level', unit: 'cm' }],
  ['W m+NN', { property: 'water_level_nhn', unit: 'm' }],
  ['W m. ü. NHN', { property: 'water_level_nhn', unit: 'm' }],
  ['Q m³/s', { property: 'water_discharge', unit: 'm3/s' }],
  ['WT °C', { property: 'water_temperature', unit: 'Cel' }],
  ['LT °C', { property: 'air_temperature', unit: 'Cel' }],
  ['O2 mg/l', { property: 'water_oxygen', unit: 'mg/L' }],
  ['PH --', { property: 'water_ph', unit: '[pH]' }],
  ['LF µS/cm', { property: 'water_conductivity', unit: 'uS/cm' }],
  ['DFH cm', { property: 'clearance_height', unit: 'cm' }],
]);

export const PEGELONLINE_PROPERTIES: readonly string[] = [
  ...new Set([...QUANTITIES.values()].map(({ property }) => property)),
];

export function quantityOf({ shortname, unit }: Pick<Timeseries, 'shortname' | 'unit'>): Quantity | undefined {
  // Micro sign and Greek mu look the same.
  return QUANTITIES.get(`${shortname} ${unit.replace('\u03bc', '\u00b5')}`);
}

/** The provider's word for "not measured". */
const MISSING = 99_999;

/** One measurement: an instant with its offset from UTC. */
export function readMeasurement(batch: BatchBuilder, station: string, quantity: Quantity, at: Measurement): void {
  const instant = parseInstant(at.timestamp);
  if (at.value === undefined || at.value === null || at.value === MISSING) {
    if (instant === undefined) {
      batch.miss();
    } else {
      batch.missAt({ station, property: quantity.property, end: instant });
    }
  } else if (instant === undefined || !HAS_OFFSET.test(at.timestamp)) {
    batch.reject('unreadable time stamp');
  } else {
    const doubt = at.stateMnwMhw === 'commented' ? ({ quality: 'suspect', reasons: ['provider-flag'] } as const) : {};
    batch.read({ station, ...quantity, value: at.value, start: instant, end: instant, ...doubt });
  }
}

const HAS_OFFSET = /(?:Z|[+-]\d\d:?\d\d)$/;
