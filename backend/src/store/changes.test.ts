import { DAY } from '../model/time';
import { ownTime } from '../testing/own-time';
import { Changes } from './changes';
import type { SeriesPoints } from './observation-store';

const JULY = Date.UTC(2026, 6, 1);
const ALWAYS = { start: -Infinity, end: Infinity };
const reading = (start: number, end = start) =>
  [{ series: {}, observations: [{ start, end }] }] as unknown as SeriesPoints[];

it.each([
  ['in the time', JULY + DAY, JULY + DAY, true],
  ['on its last day', JULY + 3 * DAY - 1, JULY + 3 * DAY - 1, true],
  ['that reaches into it', JULY - DAY, JULY, true],
  ['of the day after', JULY + 3 * DAY, JULY + 3 * DAY, false],
  ['of the week before', JULY - 7 * DAY, JULY - 7 * DAY, false],
  ['of next year', JULY + 365 * DAY, JULY + 365 * DAY, false],
])('a reading %s', (_, start, end, concerns) => {
  const changes = new Changes();
  const before = changes.now;
  changes.noteReadings(reading(start, end));
  expect(changes.lastIn({ start: JULY, end: JULY + 3 * DAY }) > before).toBe(concerns);
  expect(changes.lastIn(ALWAYS)).toBeGreaterThan(before);
});

it('what is newest counts, also where the time has no end', () => {
  const changes = new Changes();
  changes.noteReadings(reading(JULY));
  changes.noteReadings(reading(JULY + DAY));
  const before = changes.now;
  changes.noteReadings(reading(JULY));
  expect(changes.lastIn({ start: JULY, end: Infinity })).toBe(before + 1);
  expect(changes.lastIn({ start: JULY + DAY + 1, end: Infinity })).toBe(before);
});

it('a series that is made concerns every answer, an event only those that ask for events', () => {
  const changes = new Changes();
  changes.noteEvents();
  expect([changes.lastIn({ start: 0, end: DAY }), changes.lastIn(ALWAYS), changes.series]).toEqual([0, 1, 0]);
  changes.noteSeries();
  expect([changes.lastIn({ start: 0, end: DAY }), changes.lastIn(ALWAYS), changes.series]).toEqual([2, 2, 2]);
});

it('what another process wrote may be anything', () => {
  const changes = new Changes();
  changes.noteEverything();
  expect([changes.lastIn({ start: 0, end: DAY }), changes.series]).toEqual([1, 1]);
});

it('does not grow with every day that is ever named', () => {
  const changes = new Changes();
  for (let day = 0; day < 41_000; day++) {
    changes.noteReadings(reading(day * DAY));
  }
  expect(changes.lastIn({ start: 0, end: DAY })).toBeGreaterThanOrEqual(40_000);
  const asked = ownTime();
  changes.lastIn({ start: 0, end: DAY });
  expect(ownTime() - asked).toBeLessThan(50);
});
