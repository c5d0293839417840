import { HOUR, type Interval } from '../../../model/time';
import type { BatchBuilder } from '../../support/batch';
import { child, descendant, type XmlElement } from '../../support/xml/xml-element';
import { combine, type Value } from './combine';
import { readEnvironment } from './environment';
import { hubExtensionOf } from './hub-extension';
import { isTrue, numberOf } from './number';
import type { Characteristic, Quantity, Target } from './plan';
import type { Site } from './site-table';
import { intervalOf, stampOf, type Stamp, type TimeReading } from './stamp';
import { valuesIn } from './versions';

/** Reads one siteMeasurements into the batch: readings of what the site table gives a meaning to, the rest told. */
export function readSite(record: XmlElement, site: Site, reading: TimeReading, batch: BatchBuilder): void {
  const { characteristics, environment, refused, unread, targets } = site.plan;
  const { station } = site.facts;
  const time = stampOf(child(record, 'measurementTimeDefault'));
  const values = new Map<number, Value>();
  const ofEnvironment: XmlElement[] = [];
  for (const element of valuesIn(record)) {
    const index = Number(element.attributes.index);
    const characteristic = characteristics.get(index);
    const name = unread.get(index);
    const refusal = characteristic ? refused.get(index) : 'index not in the site table';
    if (characteristic && isWithoutValue(element)) {
      batch.miss();
      continue;
    }
    if (characteristic && environment.has(index)) {
      ofEnvironment.push(element);
      continue;
    }
    if (name !== undefined) {
      batch.unread(name);
    } else if (refusal !== undefined) {
      batch.reject(refusal);
    } else if (characteristic) {
      batch.known(characteristic.kind);
    }
    if (characteristic) {
      values.set(index, valueOf(element, characteristic, time, reading));
    }
  }
  readEnvironment(ofEnvironment, station, { characteristics, time, reading }, batch);
  for (const target of targets) {
    const { measured, missing, rejected } = combine(target, values);
    batch.miss(missing);
    rejected.forEach((reason) => batch.reject(reason));
    if (measured) {
      const { incomplete, value, mark, ...interval } = measured;
      batch.read({
        ...{ station, property: target.property, unit: target.unit, ...interval },
        value: asCounted(value, target, interval),
        ...(incomplete ? { quality: 'suspect', reasons: ['incomplete'] } : {}),
        ...mark,
      });
    }
  }
}

/** Version 3: the publisher says of the index that there is nothing. */
function isWithoutValue(element: XmlElement): boolean {
  return descendant(element, 'physicalQuantityFaultType')?.text === 'noDataValuesAvailable';
}

/** Rates per hour become what was counted in the interval, where that is what the property is. */
function asCounted(rate: number, { isCounted }: Target, { start, end }: Interval): number {
  return isCounted ? Math.round((rate * (end - start) * 1e6) / HOUR) / 1e6 : rate;
}

/** Where each quantity keeps its number. */
const HOLDERS: readonly (readonly [quantity: Quantity, holder: string, number: string])[] = [
  ['flow', 'vehicleFlow', 'vehicleFlowRate'],
  ['speed', 'averageVehicleSpeed', 'speed'],
  ['occupancy', 'occupancy', 'percentage'],
];

function valueOf(
  element: XmlElement,
  meaning: Characteristic,
  siteTime: Stamp | undefined,
  reading: TimeReading
): Value {
  const [quantity, holder, number] = found(element);
  if (!holder || quantity !== meaning.quantity) {
    return { fault: 'other kind of value than in the site table' };
  }
  if (isTrue(child(holder, 'dataError')?.text)) {
    return { fault: 'marked as faulty (dataError)' };
  }
  const { value: exact, ...mark } = hubExtensionOf(holder);
  const value = exact ?? numberOf(child(holder, number)?.text);
  // NDW: speed -1 (elsewhere 0) with no input values says that no vehicle passed
  if (quantity === 'speed' && (value === -1 || holder.attributes.numberOfInputValuesUsed === '0')) {
    return { missing: true };
  }
  if (value === undefined || value < 0) {
    return { fault: 'not a number, or below zero' };
  }
  const interval = intervalOf(element, meaning.period, siteTime, reading);
  if (typeof interval === 'string') {
    return { fault: interval };
  }
  const incomplete = Number(holder.attributes.numberOfIncompleteInputs ?? 0) > 0;
  return { value, incomplete, ...interval, ...(Object.keys(mark).length > 0 ? { mark } : {}) };
}

function found(element: XmlElement): readonly [Quantity, XmlElement | undefined, string] {
  for (const [quantity, name, number] of HOLDERS) {
    const holder = descendant(element, name);
    if (holder) {
      return [quantity, holder, number];
    }
  }
  return ['other', undefined, ''];
}
