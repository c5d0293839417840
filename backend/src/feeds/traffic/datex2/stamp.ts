import { parseInstant, type Instant, type Interval } from '../../../model/time';
import { child, descendant, type XmlElement } from '../../support/xml/xml-element';
import { periodOf } from './site-table';
import { timeIn } from './versions';

/** What documents leave open and the configuration says. */
export interface TimeReading {
  /** Whether a time stamp names the start or the end of its interval, where the document does not say it. */
  readonly timeIs: 'start' | 'end';
  /** Length of the interval where neither value nor table name it, ms. */
  readonly period?: number;
}

/** A time stamp with the share of its interval that lies before it; undefined where the document does not say it. */
export interface Stamp {
  readonly at: Instant;
  readonly before?: number;
}

/** Version 3 says what a time means, in words of its own. */
const BEFORE: ReadonlyMap<string | undefined, number> = new Map([
  ['beginTime', 0],
  ['middleTime', 0.5],
  ['endTime', 1],
]);

export function stampOf(element: XmlElement | undefined): Stamp | undefined {
  const at = instantOf(timeIn(element));
  const before = element && BEFORE.get(child(element, 'timeMeaning')?.text);
  return at === undefined ? undefined : { at, ...(before === undefined ? {} : { before }) };
}

/**
 * The interval of a value: its own, else that of its site with the length that the site table says.
 * @param length as the site table says, ms
 * @returns or in plain words why there is none
 */
export function intervalOf(
  value: XmlElement,
  length: number | undefined,
  ofSite: Stamp | undefined,
  reading: TimeReading
): Interval | string {
  const own = descendant(value, 'measurementOrCalculationTime');
  const whole = own && wholeOf(own);
  if (whole) {
    return whole;
  }
  const stamp = own ? stampOf(own) : ofSite;
  const ownPeriod = descendant(value, 'measurementOrCalculationPeriod')?.text;
  const period = ownPeriod === undefined ? (length ?? reading.period) : periodOf(ownPeriod);
  if (stamp === undefined || period === undefined) {
    return stamp === undefined ? 'time missing or without zone' : 'length of the interval unknown';
  }
  const start = stamp.at - period * (stamp.before ?? (reading.timeIs === 'start' ? 0 : 1));
  return { start, end: start + period };
}

/** Version 3 may tell both ends of an interval; a moment has them at once. */
function wholeOf(time: XmlElement): Interval | undefined {
  const start = instantOf(child(time, 'period', 'startOfPeriod')?.text);
  const end = instantOf(child(time, 'period', 'endOfPeriod')?.text);
  return start !== undefined && end !== undefined && start <= end ? { start, end } : undefined;
}

/** A stamp; one without a zone could be local or UTC: it is not taken. */
export function instantOf(text: string | undefined): Instant | undefined {
  return text !== undefined && /^\d{4}-.*T.*(Z|[+-]\d\d:?\d\d)$/.test(text) ? parseInstant(text) : undefined;
}
