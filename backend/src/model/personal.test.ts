import { inSteps, isPersonal, newestTold } from './personal';

test.each([
  ['2026-07-01T12:00:00Z', '2026-07-01T12:00:00Z', '2026-07-01T11:55:00Z'],
  ['2026-07-01T12:04:59.999Z', '2026-07-01T12:00:00Z', '2026-07-01T11:55:00Z'],
  ['2026-07-01T12:05:00Z', '2026-07-01T12:05:00Z', '2026-07-01T12:00:00Z'],
])('%s is told as %s; then everybody knows what was until %s', (now, step, newest) => {
  expect(inSteps(Date.parse(now))).toBe(Date.parse(step));
  expect(newestTold(Date.parse(now))).toBe(Date.parse(newest));
});

test.each([
  ['parking_state', true],
  ['parking_free', false],
  ['no2', false],
])('%s: %s', (property, expected) => expect(isPersonal({ property })).toBe(expected));
