import { inSteps, personalAmong, newestTold } from './personal';

test.each([
  ['2026-07-01T12:00:00Z', '2026-07-01T12:00:00Z', '2026-07-01T11:55:00Z'],
  ['2026-07-01T12:04:59.999Z', '2026-07-01T12:00:00Z', '2026-07-01T11:55:00Z'],
  ['2026-07-01T12:05:00Z', '2026-07-01T12:05:00Z', '2026-07-01T12:00:00Z'],
])('%s is told as %s; then everybody knows what was until %s', (now, step, newest) => {
  expect(inSteps(Date.parse(now))).toBe(Date.parse(step));
  expect(newestTold(Date.parse(now))).toBe(Date.parse(newest));
});

test('what a sensor of a space sends beside shows it as well', () => {
  const sent = (station: string, property: string, feed = 'ttn') => ({ station, property, feed });
  const shows = personalAmong([sent('platz-1', 'parking_state'), sent('rathaus', 'air_temperature')]);
  expect(shows(sent('platz-1', 'parking_state'))).toBe(true);
  expect(shows(sent('platz-1', 'battery_voltage'))).toBe(true);
  expect(shows(sent('platz-1', 'air_temperature', 'brightsky'))).toBe(false);
  expect(shows(sent('rathaus', 'air_temperature'))).toBe(false);
  expect(personalAmong([sent('garage', 'parking_free')])(sent('garage', 'parking_free'))).toBe(false);
});
