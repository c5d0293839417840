import { relativeInstant } from './relative-time';

// A Friday; two days after the clock in Berlin has gone back to MEZ it would be a Tuesday.
const FRIDAY = Date.parse('2026-11-27T10:34:56.789Z');
const AFTER_CHANGE = Date.parse('2026-10-26T10:00:00Z');

// As the documentation of Grafana's time range describes them ("Time units and relative ranges").
test.each([
  ['now', 'start', FRIDAY, '2026-11-27T10:34:56.789Z'],
  ['now-24h', 'start', FRIDAY, '2026-11-26T10:34:56.789Z'],
  ['now-90m', 'start', FRIDAY, '2026-11-27T09:04:56.789Z'],
  ['now+3d', 'end', FRIDAY, '2026-11-30T10:34:56.789Z'],
  ['now/d', 'start', FRIDAY, '2026-11-26T23:00:00.000Z'],
  ['now/d', 'end', FRIDAY, '2026-11-27T23:00:00.000Z'],
  ['now-1d/d', 'start', FRIDAY, '2026-11-25T23:00:00.000Z'],
  ['now-1d/d', 'end', FRIDAY, '2026-11-26T23:00:00.000Z'],
  ['now/w', 'start', FRIDAY, '2026-11-22T23:00:00.000Z'],
  ['now-1M/M', 'start', FRIDAY, '2026-09-30T22:00:00.000Z'],
  ['now/Q', 'start', FRIDAY, '2026-09-30T22:00:00.000Z'],
  ['now/y', 'start', FRIDAY, '2025-12-31T23:00:00.000Z'],
  ['now/d+8h', 'start', FRIDAY, '2026-11-27T07:00:00.000Z'],
  // A day of 25 hours lies between them.
  ['now-1d', 'start', AFTER_CHANGE, '2026-10-25T10:00:00.000Z'],
  ['now-2d', 'start', AFTER_CHANGE, '2026-10-24T09:00:00.000Z'],
  ['now-24h', 'start', AFTER_CHANGE, '2026-10-25T10:00:00.000Z'],
] as const)('%s as the %s of a range', (text, bound, now, expected) => {
  expect(new Date(relativeInstant(text, now, bound)!).toISOString()).toBe(expected);
});

test.each(['', 'now-', 'now-24x', 'now/', 'tomorrow', 'now -1d', 'now-9999999d', 'NOW', '1750000000000'])(
  '"%s" is none',
  (text) => {
    expect(relativeInstant(text, FRIDAY, 'start')).toBeUndefined();
  }
);

test('a year that no calendar has is none', () => {
  expect(relativeInstant('now-999999y', FRIDAY, 'start')).toBeUndefined();
});
