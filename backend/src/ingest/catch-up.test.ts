import { DAY, HOUR, MINUTE } from '../model/time';
import {
  CHUNK,
  cover,
  newestChunk,
  newestRange,
  openPast,
  openRanges,
  postpone,
  RECENT,
  settledPart,
  timesOf,
  wantedRange,
} from './catch-up';

const NOW = Date.UTC(2026, 10, 22, 12);
/** As UBA: hourly, an hour late, corrected for two days. */
const HOURLY = { cadence: HOUR, latency: HOUR, rereads: 48 * HOUR };
/** As a road counter's live document: the provider keeps nothing. */
const LIVE = { cadence: MINUTE, latency: MINUTE, depth: 0 };
/** As DWD `recent`. */
const DEEP = { cadence: 10 * MINUTE, latency: 30 * MINUTE, depth: 500 * DAY };

const r = (start: number, end: number) => ({ start, end });

test.each([
  ['asked days', HOURLY, 30, 30 * DAY],
  ['corrections reach further back than asked', HOURLY, 0, 48 * HOUR],
  ['no further than the provider goes', DEEP, 3660, 500 * DAY],
  ['a live document has only now', LIVE, 30, 2 * MINUTE],
])('wanted: %s', (_, feed, days, back) => {
  expect(wantedRange(feed, NOW - days * DAY, NOW)).toEqual(r(NOW - back, NOW));
});

test.each([
  ['measures', { delivers: ['o3'] }, undefined],
  ['measures, and its provider keeps a day', { delivers: ['o3'], depth: DAY }, DAY],
  ['tells of events alone', { delivers: [] }, 0],
  ['tells of events that its provider keeps', { delivers: [], depth: DAY }, DAY],
])('how far back goes a feed that %s', (_, feed, depth) => {
  expect(timesOf({ cadence: HOUR, latency: HOUR, ...feed }, {}).depth).toBe(depth);
});

test.each([
  ['nothing covered', [], [r(0, 100)]],
  ['all covered', [r(-5, 200)], []],
  ['newest first', [r(10, 20), r(50, 60)], [r(60, 100), r(20, 50), r(0, 10)]],
  ['covered before and after', [r(-50, -20), r(90, 120)], [r(0, 90)]],
  ['covered after only', [r(120, 150)], [r(0, 100)]],
])('open: %s', (_, covered, open) => {
  expect(openRanges(covered, r(0, 100))).toEqual(open);
});

test.each([
  ['joins what touches', [r(0, 10), r(20, 30)], r(10, 20), [r(0, 30)]],
  ['keeps what is apart', [r(20, 30)], r(0, 10), [r(0, 10), r(20, 30)]],
  ['swallows what lies within', [r(5, 6), r(7, 8)], r(0, 10), [r(0, 10)]],
  ['an empty time covers nothing', [r(0, 10)], r(50, 50), [r(0, 10)]],
  ['a time that ends before it starts covers nothing', [], r(50, 40), []],
])('cover %s', (_, covered, range, expected) => {
  expect(cover(covered, range)).toEqual(expected);
});

test('an answer settles only what can no longer come late or change', () => {
  expect(settledPart(HOURLY, r(NOW - 3 * DAY, NOW), NOW)).toEqual(r(NOW - 3 * DAY, NOW - 48 * HOUR));
  expect(settledPart(DEEP, r(NOW - DAY, NOW), NOW)).toEqual(r(NOW - DAY, NOW - 40 * MINUTE));
});

test.each([
  ['usually what is never settled', [r(NOW - 30 * DAY, NOW - 48 * HOUR)], 48 * HOUR],
  ['after an outage of half a day also the gap', [r(NOW - 30 * DAY, NOW - 60 * HOUR)], 60 * HOUR],
  ['after a long outage the newest of it', [r(NOW - 30 * DAY, NOW - 20 * DAY)], 48 * HOUR + RECENT],
  ['at the very beginning the last days', [], 48 * HOUR + RECENT],
])('newest: %s', (_, covered, back) => {
  expect(newestRange(HOURLY, covered, wantedRange(HOURLY, NOW - 30 * DAY, NOW))).toEqual(r(NOW - back, NOW));
});

test('chunks lie on the same borders whenever they are asked for', () => {
  const border = 1480 * CHUNK;
  expect(newestChunk([r(border - 40 * DAY, border + 2 * DAY), r(0, 5)])).toEqual(r(border, border + 2 * DAY));
  expect(newestChunk([r(border - 40 * DAY, border)])).toEqual(r(border - CHUNK, border));
  expect(newestChunk([])).toBeUndefined();
});

test('newest first, chunk by chunk, everything wanted is asked for exactly once', () => {
  const wanted = wantedRange(HOURLY, NOW - 60 * DAY, NOW);
  let covered = cover([], settledPart(HOURLY, newestRange(HOURLY, [], wanted), NOW));
  const asked: number[] = [];
  for (;;) {
    const chunk = newestChunk(openRanges(covered, r(wanted.start, NOW - 48 * HOUR)));
    if (!chunk) {
      break;
    }
    asked.push(chunk.end - chunk.start);
    covered = cover(covered, chunk);
  }
  expect(asked.reduce((a, b) => a + b)).toBe(60 * DAY - 48 * HOUR - RECENT);
  expect(covered).toEqual([r(NOW - 60 * DAY, NOW - 48 * HOUR)]);
});

test('a part that did not come rests, longer each time, and older parts go first', () => {
  const wanted = wantedRange(HOURLY, NOW - 60 * DAY, NOW);
  const broken = r(NOW - 20 * DAY, NOW - 10 * DAY);
  const once = postpone([], broken, NOW, 1);
  expect(once).toEqual([{ ...broken, failures: 1, until: NOW + 15 * MINUTE }]);
  expect(openPast(HOURLY, [], once, wanted)).toEqual([
    r(NOW - 10 * DAY, NOW - 48 * HOUR - RECENT),
    r(NOW - 60 * DAY, NOW - 20 * DAY),
  ]);
  const later = wantedRange(HOURLY, NOW - 60 * DAY, NOW + 15 * MINUTE);
  expect(openPast(HOURLY, [], once, later)).toEqual([r(later.start, later.end - 48 * HOUR - RECENT)]);
  expect(postpone(once, broken, NOW, 1)).toEqual([{ ...broken, failures: 2, until: NOW + 30 * MINUTE }]);
});

test.each([
  ['hourly', HOURLY],
  ['read again for long', { cadence: 15 * MINUTE, latency: 30 * HOUR, rereads: 10 * DAY }],
  ['10 minutes', DEEP],
])('when all is there, time that passes opens no past: %s', (_, times) => {
  const since = NOW - 60 * DAY;
  const covered = cover([], settledPart(times, r(since, NOW), NOW));
  for (const later of [1, MINUTE, HOUR]) {
    expect(openPast(times, covered, [], wantedRange(times, since, NOW + later))).toEqual([]);
  }
});
