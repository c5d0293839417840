import type { InputReading } from '../model/action/audit';
import type { QuestionInput, Rule } from '../model/action/rule';
import { HOUR, MINUTE, type Instant } from '../model/time';

/** A question about NO2 in half hours. */
export const NO2_INPUT: QuestionInput = {
  from: 'question',
  query: { type: 'series', stations: ['DENW179'], properties: ['no2'] },
  interval: 30 * MINUTE,
  maxAge: 60 * MINUTE,
  minQuality: 'provisional',
};

/** On above 80 in 2 of 3 half hours, off below 64 for 60 min, 60 min … 4 h, lock 60 min, twice a day. */
export function testRule(given: Partial<Rule> = {}): Rule {
  return {
    ...{ id: 'no2-schwerte', version: 'v1', name: { de: 'Pförtnerampel', en: 'Gate signals' }, kommune: 'schwerte' },
    ...{ mode: 'automatic', input: NO2_INPUT },
    on: { side: 'above', beyond: 80, intervals: 2, of: 3 },
    off: { beyond: 64, for: HOUR },
    ...{ minOn: HOUR, maxOn: 4 * HOUR, lock: HOUR, perDay: 2, releaseWithin: HOUR },
    ...{ times: [], outputs: [{ kind: 'webhook', id: 'lsa', url: 'https://lsa.example/schalten' }], assumed: [] },
    ...given,
  };
}

/** Half hours of which the last ends then; null is one without a value. */
export function halfHours(end: Instant, values: readonly (number | null)[]): InputReading[] {
  return values.map((value, i) => {
    const last = end - (values.length - 1 - i) * 30 * MINUTE;
    return { start: last - 30 * MINUTE, end: last, value, station: 'DENW179', feed: 'uba', unit: 'µg/m³' };
  });
}
