import { MINUTE } from '../time';
import { changesOf } from './changes';
import { cadenceAt, differences } from './course';

/** Minutes at which readings begin → changes, in minutes. */
const changes = (minutes: readonly number[], cadence: number) =>
  changesOf(
    minutes.map((minute) => minute * MINUTE),
    0,
    cadence * MINUTE
  ).map(({ since, found, cadence: seen }) => [since / MINUTE, found / MINUTE, seen / MINUTE]);

const every = (minutes: number, first: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => first + i * minutes);

describe('the rhythm of readings', () => {
  test.each<[string, readonly number[], number, (readonly number[])[]]>([
    ['is what was expected', every(5, 0, 100), 5, []],
    ['is seen from four readings', every(5, 0, 4), 60, [[0, 15, 5]]],
    ['is not yet seen from three', every(5, 0, 3), 60, []],
    ['is whole minutes, though the device counts otherwise', every(2.875, 0, 4), 60, [[0, 8.625, 3]]],
    // Nine of the last twelve distances: four of five minutes before the first hour has passed count no longer.
    ['changes where it did', [...every(5, 0, 20), ...every(60, 155, 20)], 5, [[155, 635, 60]]],
    ['gets quicker', [...every(60, 0, 20), ...every(5, 1145, 20)], 60, [[1145, 1185, 5]]],
    ['does not change by a gap', [...every(5, 0, 20), ...every(5, 5000, 20)], 5, []],
    [
      'does not change while every other reading is lost for half an hour',
      [...every(5, 0, 20), ...every(10, 105, 3), ...every(5, 130, 20)],
      5,
      [],
    ],
    ['does not change by a device that is early and late', every(5, 0, 60).map((at, i) => at + (i % 3) - 1), 5, []],
    ['is none where readings come at random', [0, 1, 7, 9, 30, 33, 60, 61, 90, 97, 99, 150, 155, 157, 250], 15, []],
  ])('%s', (_, minutes, cadence, expected) => {
    expect(changes(minutes, cadence)).toEqual(expected);
  });

  test('is the same when only the end is looked at, and what was usual before it is known', () => {
    const starts = [...every(5, 0, 30), ...every(60, 205, 30)].map((minute) => minute * MINUTE);
    const all = changesOf(starts, 0, 5 * MINUTE);
    expect(all).toHaveLength(1);
    for (let first = 13; first < 36; first++) {
      expect(changesOf(starts.slice(first - 13), 13, 5 * MINUTE)).toEqual(all);
    }
  });
});

test('courses differ where a reading has another cadence', () => {
  const before = { cadence: 60, earlier: [{ until: 100, cadence: 5, found: 120 }] };
  const now = { cadence: 60, earlier: [...before.earlier, { until: 200, cadence: 15, found: 220 }] };
  expect([50, 100, 199, 200].map((start) => cadenceAt(now, start))).toEqual([5, 15, 15, 60]);
  expect(differences(before, now)).toEqual([{ start: 100, end: 200 }]);
  expect(differences(now, now)).toEqual([]);
});
