import { DAY, HOUR, MINUTE } from '../../model/time';
import { stateInRhythm } from './state';

const T0 = Date.UTC(2026, 6, 15, 12);

// The hub has listened for a day; minutes since the end of the newest interval.
test.each([
  ['in time', 10 * MINUTE, 0, 29, 'ok'],
  ['three cadences missed', 10 * MINUTE, 0, 31, 'silent'],
  ['the provider needs two hours', HOUR, 2 * HOUR, 299, 'ok'],
  ['and then is overdue', HOUR, 2 * HOUR, 301, 'silent'],
  ['taken down long ago', 10 * MINUTE, 0, 31 * 24 * 60, 'off'],
] as const)('%s', (_, cadence, latency, minutes, state) => {
  expect(stateInRhythm({ cadence, latency, newest: T0 }, T0 - DAY, T0 + minutes * MINUTE)).toBe(state);
});

test('what came while the hub was not running is late, but nobody’s silence', () => {
  const rhythm = { cadence: 10 * MINUTE, latency: 0, newest: T0 };
  const started = T0 + 6 * HOUR;
  expect(stateInRhythm(rhythm, started, started + 20 * MINUTE)).toBe('late');
  expect(stateInRhythm(rhythm, started, started + 40 * MINUTE)).toBe('silent');
  // Also after a summer in a drawer.
  expect(stateInRhythm(rhythm, T0 + 40 * DAY, T0 + 40 * DAY + MINUTE)).toBe('late');
});

test('who has never sent is waited for as long as anybody else', () => {
  const rhythm = { cadence: HOUR, latency: 20 * MINUTE, newest: null };
  expect(stateInRhythm(rhythm, T0, T0 + 200 * MINUTE)).toBe('waiting');
  expect(stateInRhythm(rhythm, T0, T0 + 201 * MINUTE)).toBe('never');
});
