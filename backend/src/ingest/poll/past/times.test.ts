import { DAY, HOUR, MINUTE } from '../../../model/time';
import { newestRange, pastRange, RECENT, settledPart, timesOf, wantedRange } from './times';

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

test('the past ends where the newest poll begins', () => {
  const wanted = wantedRange(HOURLY, NOW - 30 * DAY, NOW);
  expect(pastRange(HOURLY, [], wanted)).toEqual(r(NOW - 30 * DAY, NOW - 48 * HOUR - RECENT));
});
