import { axisOf, DAY, HOUR, midnight } from './axis';

const BERLIN = 'Europe/Berlin';
const at = (iso: string) => Date.parse(iso);

// In Berlin the clocks change at 1 UTC, in 2026 on 29 March and 25 October.
test.each([
  ['2026-03-29T10:00Z', '2026-03-28T23:00Z'],
  ['2026-03-30T10:00Z', '2026-03-29T22:00Z'],
  ['2026-10-25T10:00Z', '2026-10-24T22:00Z'],
  ['2026-10-26T10:00Z', '2026-10-25T23:00Z'],
  ['2026-11-25T23:00Z', '2026-11-25T23:00Z'],
])('the midnight before %s is %s', (instant, expected) => {
  expect(new Date(midnight(at(instant), BERLIN)).toISOString()).toBe(new Date(at(expected)).toISOString());
});

test.each([
  ['2026-03-29', '2026-03-28T23:00Z', 23],
  ['2026-10-25', '2026-10-24T22:00Z', 25],
  ['2026-11-26', '2026-11-25T23:00Z', 24],
])('the %s has its hours', (_, start, hours) => {
  const end = at(start) + hours * HOUR;
  const axis = axisOf({ start: at(start), end, now: end + DAY, zone: BERLIN, reach: null, least: HOUR });
  expect(axis.days).toHaveLength(1);
  expect(axis.slots).toHaveLength(hours);
  expect(axis.slots.every((slot) => slot.end - slot.start === HOUR)).toBe(true);
});

const now = at('2026-11-26T09:10Z');
const wanted = { start: now - 48 * HOUR, end: now, now, zone: BERLIN, reach: now + 72 * HOUR, least: HOUR };

test.each([
  ['a range that ends now goes on to the end of the forecast', {}, now + 72 * HOUR],
  ['one that ends in the past does not', { end: now - 6 * HOUR }, now - 6 * HOUR],
  ['one that is to be the axis does not', { reach: null }, now],
  ['a forecast that is shorter does not cut it', { reach: now - HOUR }, now],
])('%s', (_, change, end) => {
  const axis = axisOf({ ...wanted, ...change });
  expect(axis.end).toBe(Math.ceil(end / HOUR) * HOUR);
});

test('the present is on the axis or nowhere', () => {
  expect(axisOf(wanted).now).toBe(now);
  expect(axisOf({ ...wanted, end: now - DAY, reach: null }).now).toBeNull();
});

test.each([
  [120 * HOUR, HOUR, HOUR],
  [120 * HOUR, 3 * HOUR, 3 * HOUR],
  [30 * DAY, HOUR, 3 * HOUR],
  [365 * DAY, HOUR, DAY],
])('an axis of %d ms with sums of %d ms has slots of %d ms', (length, least, step) => {
  const axis = axisOf({ ...wanted, start: now - length, reach: null, least });
  expect(axis.step).toBe(step);
  expect(axis.slots[0]!.start).toBe(axis.start);
  expect(axis.slots.at(-1)!.end).toBe(axis.end);
  expect(axis.slots.every((slot, i) => i === 0 || slot.start === axis.slots[i - 1]!.end)).toBe(true);
});
