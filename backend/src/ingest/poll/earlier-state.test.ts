import { DAY, HOUR, MINUTE } from '../../model/time';
import { CHUNK } from './past/chunks';
import { fromStore } from './earlier-state';
import { missing, openNow } from './past/past';
import { asOf } from './state';

const NOW = 1485 * CHUNK + 3 * DAY;
const TIMES = { cadence: HOUR, latency: HOUR, rereads: 2 * DAY };

/** Of a station whose newest chunk had failed a thousand times with an end that moved. */
const STORED = {
  since: { a: NOW - 40 * DAY, b: NOW - 40 * DAY },
  coverage: { a: [{ start: NOW - 40 * DAY, end: NOW - 20 * DAY }] },
  postponed: {
    a: Array.from({ length: 1000 }, (_, i) => ({
      start: 1485 * CHUNK,
      end: NOW - 3 * DAY + 1 + i,
      failures: 1,
      until: NOW + i,
    })),
  },
  documents: { x: { validators: { etag: '"1"' }, takers: 't', usedAt: NOW - HOUR } },
  revision: { began: NOW - DAY, end: NOW - 5 * DAY, due: NOW + HOUR },
};

test('the state of an earlier version goes on where it was, and is small again', () => {
  const state = fromStore(JSON.parse(JSON.stringify(STORED)), NOW)!;
  expect(state.stations['a']!.settled).toEqual(STORED.coverage.a);
  expect(Object.keys(state.stations['a']!.resting)).toEqual(['1485']);
  expect(state.stations['a']!.resting[1485]).toMatchObject({ failures: 1, until: NOW + 999 });
  expect(state.stations['b']).toEqual({ since: NOW - 40 * DAY, settled: [], resting: {} });
  expect(state).toMatchObject({ documents: STORED.documents, revision: STORED.revision });
  expect(JSON.stringify(state).length).toBeLessThan(1000);

  const wanted = new Map([
    ['a', 30],
    ['b', 30],
  ]);
  const now = asOf(NOW, state, TIMES, wanted);
  expect(missing(now.stations['a']!, TIMES, NOW)).toBe(17 * DAY);
  expect(openNow(now.stations['a']!, TIMES, NOW).map(({ chunk }) => chunk)).toEqual([1484, 1483]);
});

test('rests that an earlier version has stored under a clock that was ahead end within a day', () => {
  const parts = [{ start: 1484 * CHUNK, end: 1485 * CHUNK, failures: 3, until: NOW + 300 * DAY }];
  const state = fromStore({ ...STORED, postponed: { a: parts } }, NOW);
  const { resting } = asOf(NOW, state, TIMES, new Map([['a', 30]])).stations['a']!;
  expect(resting[1484]!.until).toBe(NOW + DAY);
});

test('the state of today is taken as it is, and of nothing there is none', () => {
  const state = asOf(NOW, undefined, TIMES, new Map([['a', 30]]));
  expect(fromStore(JSON.parse(JSON.stringify(state)), NOW + MINUTE)).toEqual(state);
  expect(fromStore(undefined, NOW)).toBeUndefined();
});
