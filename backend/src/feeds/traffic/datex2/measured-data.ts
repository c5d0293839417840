import { parseInstant, type Instant } from '../../../model/time';
import type { BatchBuilder } from '../../support/batch';
import { child, descendant, type XmlElement } from '../../support/xml/xml-element';
import { combine, type Value } from './combine';
import type { Characteristic, Quantity } from './plan';
import { periodOf, type Site } from './site-table';
import { timeIn, valuesIn } from './versions';

/** What documents leave open and the configuration says. */
export interface TimeReading {
  /** Whether a time stamp names the start or the end of its interval. */
  readonly timeIs: 'start' | 'end';
  /** Length of the interval where neither value nor table name it, ms. */
  readonly period?: number;
}

/** Reads one siteMeasurements into the batch: readings of what the site table gives a meaning to, the rest told. */
export function readSite(record: XmlElement, site: Site, reading: TimeReading, batch: BatchBuilder): void {
  const { characteristics, refused, unread, targets } = site.plan;
  const time = instantOf(timeIn(child(record, 'measurementTimeDefault')));
  const values = new Map<number, Value>();
  for (const element of valuesIn(record)) {
    const index = Number(element.attributes.index);
    const characteristic = characteristics.get(index);
    const name = unread.get(index);
    const refusal = characteristic ? refused.get(index) : 'index not in the site table';
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
  for (const target of targets) {
    const { measured, missing, rejected } = combine(target, values);
    batch.miss(missing);
    rejected.forEach((reason) => batch.reject(reason));
    if (measured) {
      const { incomplete, ...interval } = measured;
      batch.read({
        station: site.facts.station,
        property: target.property,
        unit: target.unit,
        ...interval,
        ...(incomplete ? { quality: 'suspect', reasons: ['incomplete'] } : {}),
      });
    }
  }
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
  siteTime: Instant | undefined,
  reading: TimeReading
): Value {
  const [quantity, holder, number] = found(element);
  if (!holder || quantity !== meaning.quantity) {
    return { fault: 'other kind of value than in the site table' };
  }
  if (isTrue(child(holder, 'dataError')?.text)) {
    return { fault: 'marked as faulty (dataError)' };
  }
  const value = numberOf(child(holder, number)?.text);
  // NDW: speed -1 (elsewhere 0) with no input values says that no vehicle passed
  if (quantity === 'speed' && (value === -1 || holder.attributes.numberOfInputValuesUsed === '0')) {
    return { missing: true };
  }
  if (value === undefined || value < 0) {
    return { fault: 'not a number, or below zero' };
  }
  const ownTime = timeIn(descendant(element, 'measurementOrCalculationTime'));
  const time = ownTime === undefined ? siteTime : instantOf(ownTime);
  const ownPeriod = descendant(element, 'measurementOrCalculationPeriod')?.text;
  const period = ownPeriod === undefined ? (meaning.period ?? reading.period) : periodOf(ownPeriod);
  if (time === undefined || period === undefined) {
    return { fault: time === undefined ? 'time missing or without zone' : 'length of the interval unknown' };
  }
  const start = reading.timeIs === 'start' ? time : time - period;
  const incomplete = Number(holder.attributes.numberOfIncompleteInputs ?? 0) > 0;
  return { value, incomplete, start, end: start + period };
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

const isTrue = (text: string | undefined) => text === 'true' || text === '1';

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^[+-]?\d{1,15}(\.\d{1,20})?(E[+-]?\d)?$/i.test(text) ? Number(text) : undefined;
}

/** A stamp; one without a zone could be local or UTC: it is not taken. */
export function instantOf(text: string | undefined): Instant | undefined {
  return text !== undefined && /^\d{4}-.*T.*(Z|[+-]\d\d:?\d\d)$/.test(text) ? parseInstant(text) : undefined;
}
