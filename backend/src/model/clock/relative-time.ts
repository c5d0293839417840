import { DateTime, type DateTimeUnit, type DurationUnit } from 'luxon';
import { LOCAL, type Instant } from '../time';

const UNITS = {
  s: 'second',
  m: 'minute',
  h: 'hour',
  d: 'day',
  w: 'week',
  M: 'month',
  Q: 'quarter',
  y: 'year',
} as const;

const STEP = /([+-])(\d{0,6})([smhdwMQy])|\/([smhdwMQy])/g;
const WHOLE = /^now(?:[+-]\d{0,6}[smhdwMQy]|\/[smhdwMQy])*$/;

/**
 * A moment as Grafana's time picker writes it: `now`, `now-24h`, `now/d`, `now-1M/M`. Days and longer ones are those of
 * the wall clock, weeks begin on Monday.
 * @param bound a start goes back to the start of a unit, an end on to its end: the start of the next, as ranges here do
 *   not contain their end (Grafana stops a millisecond before)
 * @returns undefined when it is none
 */
export function relativeInstant(
  text: string,
  now: Instant,
  bound: 'start' | 'end',
  zone: string = LOCAL
): Instant | undefined {
  if (!WHOLE.test(text)) {
    return undefined;
  }
  let at = DateTime.fromMillis(now, { zone });
  for (const [, sign, count, unit, whole] of text.matchAll(STEP)) {
    if (whole) {
      at = at.startOf(unitOf(whole));
      at = bound === 'end' ? at.plus({ [unitOf(whole)]: 1 }) : at;
    } else {
      const amount = { [unitOf(unit!)]: count ? Number(count) : 1 };
      at = sign === '-' ? at.minus(amount) : at.plus(amount);
    }
  }
  return at.isValid ? at.toMillis() : undefined;
}

const unitOf = (letter: string): DateTimeUnit & DurationUnit => UNITS[letter as keyof typeof UNITS];
