import { DAY, HOUR, MINUTE } from '../../../model/time';
import { CHUNK } from './chunks';
import { afterAsking, missing, NOTHING_SETTLED, openNow, unsettledChunks, withAnswers, type Past } from './past';
import { cover } from './ranges';
import { RECENT, settledPart } from './times';

/** The third day of a chunk. */
const NOW = 1485 * CHUNK + 3 * DAY + 12 * HOUR;
const HOURLY = { cadence: HOUR, latency: HOUR, rereads: 48 * HOUR };
const WHY = { kind: 'unavailable', message: 'status 404', remedy: 'wait' } as const;
const AT = { now: NOW, random: 1 };

const fresh: Past = { ...NOTHING_SETTLED, since: NOW - 40 * DAY };
const numbers = (past: Past, now = NOW) => openNow(past, HOURLY, now).map(({ chunk }) => chunk);
const newest = (past: Past, now = NOW) => openNow(past, HOURLY, now)[0]!;

test('newest first, chunk by chunk, everything wanted is asked for exactly once', () => {
  let past = fresh;
  const asked: number[] = [];
  for (let open = openNow(past, HOURLY, NOW)[0]; open; open = openNow(past, HOURLY, NOW)[0]) {
    asked.push(open.piece.end - open.piece.start);
    past = afterAsking(withAnswers(past, [open.piece], HOURLY, NOW), open, WHY, AT);
  }
  expect(asked).toHaveLength(4);
  expect(asked.reduce((a, b) => a + b)).toBe(40 * DAY - 48 * HOUR - RECENT);
  expect(missing(past, HOURLY, NOW)).toBe(0);
  expect(past.resting).toEqual({});
});

test('a chunk that does not come rests, longer each time, and older ones go first', () => {
  const once = afterAsking(fresh, newest(fresh), WHY, AT);
  expect(numbers(fresh)).toEqual([1485, 1484, 1483, 1482]);
  expect(numbers(once)).toEqual([1484, 1483, 1482]);
  expect(unsettledChunks(once, HOURLY, NOW)).toHaveLength(4);
  expect(once.resting[1485]).toEqual({ failures: 1, wait: MINUTE, until: NOW + MINUTE, why: WHY });
  expect(numbers(once, NOW + MINUTE)).toEqual([1485, 1484, 1483, 1482]);
  const twice = afterAsking(once, newest(once, NOW + MINUTE), WHY, { now: NOW + MINUTE, random: 1 });
  expect(twice.resting[1485]).toMatchObject({ failures: 2, wait: 2 * MINUTE });
});

test('that the end of the past moves with the clock makes no new chunk of one that rests', () => {
  const once = afterAsking(fresh, newest(fresh), WHY, AT);
  for (const later of [1, 1000, 59_999]) {
    expect(numbers(once, NOW + later)).toEqual([1484, 1483, 1482]);
  }
});

test('what has come rests no more, what came in part does', () => {
  const open = newest(fresh);
  const once = afterAsking(fresh, open, WHY, AT);
  const half = { start: open.piece.start, end: open.piece.start + 1 };
  const inPart = afterAsking(withAnswers(once, [half], HOURLY, NOW), open, WHY, AT);
  expect(inPart.resting[1485]).toMatchObject({ failures: 2 });
  expect(Object.keys(withAnswers(inPart, [open.piece], HOURLY, NOW).resting)).toEqual(['1485']);
  expect(afterAsking(withAnswers(inPart, [open.piece], HOURLY, NOW), open, WHY, AT).resting).toEqual({});
});

test.each([
  ['hourly', HOURLY],
  ['read again for long', { cadence: 15 * MINUTE, latency: 30 * HOUR, rereads: 10 * DAY }],
  ['10 minutes', { cadence: 10 * MINUTE, latency: 30 * MINUTE, depth: 500 * DAY }],
])('when all is there, time that passes opens no past: %s', (_, times) => {
  const since = NOW - 60 * DAY;
  const past = { since, settled: cover([], settledPart(times, { start: since, end: NOW }, NOW)), resting: {} };
  for (const later of [1, MINUTE, HOUR]) {
    expect(openNow(past, times, NOW + later)).toEqual([]);
  }
});
