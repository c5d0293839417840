import type { Reading } from '../../../../model/observation';
import { HOUR } from '../../../../model/time';
import type { BatchBuilder } from '../../../support/batch';
import { ELEMENTS, LONGEST_PERIOD, type Element } from './elements';
import type { Entry, Report } from './report';

/**
 * Reads what a station reports of a moment.
 * @param readings of the whole document, by station, property and end: the shortest period of each stays
 */
export function readReport(batch: BatchBuilder, report: Report, readings: Map<string, Reading>): void {
  const { station, name, lat, lon, at, entries } = report;
  batch.station({ station, name, lat, lon });
  for (const entry of entries) {
    const element = elementOf(entry);
    if (!element) {
      if (entry.value !== null && !FRAME.has(entry.key)) {
        batch.unread(entry.key);
      }
      continue;
    }
    const value = typeof entry.value === 'number' ? (element.read ?? same)(entry.value) : undefined;
    const length = element.instant ? 0 : entry.period;
    if (value !== undefined && length !== undefined && length > LONGEST_PERIOD) {
      batch.unread(`${entry.key} (period of more than an hour)`);
      continue;
    }
    batch.known(entry.key);
    if (value === undefined) {
      batch.miss();
    } else if (length === undefined || (!element.instant && !(length > 0))) {
      batch.reject('value without a period');
    } else {
      const place = element.property === 'soil_temperature' ? `${station}-${centimetres(entry)}cm` : station;
      keep(batch, readings, { station: place, start: at - length, end: at, ...scaled(element, value, length) });
    }
  }
}

/** Who reports, where and when. */
const FRAME = new Set([
  ...['blockNumber', 'stationNumber', 'stationOrSiteName', 'latitude', 'longitude'],
  ...['year', 'month', 'day', 'hour', 'minute'],
]);

const same = (value: number): number => value;

/** At 2 m, or 5 cm above the ground; a temperature elsewhere (a mast) is another quantity. */
function elementOf({ key, height, depth }: Entry): Element | undefined {
  const element = ELEMENTS.get(key);
  if (key === 'airTemperature') {
    return height === 0.05 ? GROUND : element;
  }
  return key === 'soilTemperature' && depth === undefined ? undefined : element;
}

const GROUND: Element = { property: 'air_temperature_ground', unit: 'K', instant: true };

const centimetres = ({ depth = 0 }: Entry): number => Math.round(depth * 100);

/** Radiation comes as a sum over its period. */
function scaled(
  { property, unit }: Element,
  value: number,
  length: number
): Pick<Reading, 'property' | 'value' | 'unit' | 'calm'> {
  if (unit === 'J/m2') {
    return { property, value: (value * HOUR) / length, unit: 'J/m2/h' };
  }
  // Direction 0 is calm, north is 360 (WMO, 0 11 001).
  return { property, value, unit, ...(unit === 'deg' && value === 0 ? { calm: true } : {}) };
}

function keep(batch: BatchBuilder, readings: Map<string, Reading>, reading: Reading): void {
  const key = `${reading.station}\u001f${reading.property}\u001f${reading.end}`;
  const known = readings.get(key);
  if (known && known.start !== reading.start) {
    batch.unread(`${reading.property} (longer period beside the one taken)`);
  }
  if (!known || reading.start >= known.start) {
    readings.set(key, reading);
  }
}
