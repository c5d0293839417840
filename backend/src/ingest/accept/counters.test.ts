import type { Observation } from '../../model/observation';
import { DAY, MINUTE } from '../../model/time';
import { countIncrements, type CounterState } from './counters';

const T0 = Date.UTC(2026, 6, 15, 21);

/** Total of a rain gauge, mm, so many minutes after T0. */
const total = (minutes: number, value: number, more: Partial<Observation> = {}): Observation => ({
  station: 'ecowitt-1',
  property: 'precipitation',
  start: T0 + minutes * MINUTE,
  end: T0 + minutes * MINUTE,
  value,
  quality: 'provisional',
  reasons: [],
  ...more,
});

type Increment = readonly [from: number, to: number, value: number];

const minutesOf = (increments: readonly Observation[]): Increment[] =>
  increments.map(({ start, end, value }) => [(start - T0) / MINUTE, (end - T0) / MINUTE, value]);

/** Feeds the batches one after the other, as the pipeline does. */
function story(...batches: Observation[][]) {
  let state: CounterState | undefined;
  const told: Increment[][] = batches.map((batch) => {
    const counted = countIncrements(batch, state);
    state = counted.state;
    return minutesOf(counted.increments);
  });
  return { told, state };
}

test.each<[string, Observation[], Increment[]]>([
  ['the first total says nothing', [total(0, 12.4)], []],
  ['rain is the difference, for the time between', [total(0, 12.4), total(1, 12.7)], [[0, 1, 0.3]]],
  ['the same total again is no rain, which is a fact too', [total(0, 12.4), total(1, 12.4)], [[0, 1, 0]]],
  ['the console starts again at its midnight', [total(0, 12.4), total(60, 0.2)], [[0, 60, 0.2]]],
  ['it starts again and it is dry', [total(0, 12.4), total(60, 0)], [[0, 60, 0]]],
  [
    'an outage is one interval',
    [total(0, 1), total(600, 9.5), total(601, 9.6)],
    [
      [0, 600, 8.5],
      [600, 601, 0.1],
    ],
  ],
  ['two of the same moment count once', [total(0, 1), total(5, 2), total(5, 2)], [[0, 5, 1]]],
  [
    'no binary noise',
    [total(0, 0.1), total(1, 0.3), total(2, 0.4)],
    [
      [0, 1, 0.2],
      [1, 2, 0.1],
    ],
  ],
])('%s', (_, totals, increments) => {
  expect(minutesOf(countIncrements(totals).increments)).toEqual(increments);
});

test('goes on where the batch before ended', () => {
  const { told } = story([total(0, 5)], [total(1, 5.5)], [], [total(2, 6), total(3, 6)]);
  expect(told).toEqual([
    [],
    [[0, 1, 0.5]],
    [],
    [
      [1, 2, 0.5],
      [2, 3, 0],
    ],
  ]);
});

test('a push that is sent twice counts once', () => {
  const { told } = story([total(0, 5)], [total(1, 6)], [total(1, 6)], [total(0, 5)], [total(2, 7)]);
  expect(told).toEqual([[], [[0, 1, 1]], [], [], [[1, 2, 1]]]);
});

test('a recording imported beside live data fills only the time before them', () => {
  const live = [total(10, 10), total(20, 12)];
  const recording = [total(0, 7), total(5, 8), total(10, 10), total(15, 11), total(20, 12)];
  const { told, state } = story(live, recording, recording, [total(30, 13)]);
  expect(told).toEqual([
    [[10, 20, 2]],
    [
      [0, 5, 1],
      [5, 10, 2],
    ],
    [],
    [[20, 30, 1]],
  ]);
  expect(state).toMatchObject({ first: { at: T0 }, last: { at: T0 + 30 * MINUTE } });
});

test('over a whole story the rain is that of the gauge, resets and outages included', () => {
  // 2.0 mm before midnight, 1.5 mm after it, 4.0 mm during an outage of a day.
  const totals = [total(0, 3), total(30, 5), total(61, 0.5), total(120, 1.5), total(120 + DAY / MINUTE, 5.5)];
  const { increments } = countIncrements(totals);
  expect(increments.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(7.5, 9);
});

const YEARS = (366 * DAY) / MINUTE;

test('a clock that was at 1970 for a moment makes no rain of half a century, and the counting goes on', () => {
  const reset = total(-56 * YEARS, 6);
  const { told, state } = story([total(0, 5)], [total(5, 6)], [reset], [total(10, 6.5), total(-5, 4.5)]);
  expect(told).toEqual([
    [],
    [[0, 5, 1]],
    [],
    [
      [-5, 0, 0.5],
      [5, 10, 0.5],
    ],
  ]);
  expect(state).toMatchObject({ first: { at: T0 - 5 * MINUTE }, last: { at: T0 + 10 * MINUTE } });
});

test('a counter that comes back after more than a year begins anew', () => {
  const { told } = story([total(0, 5)], [total(2 * YEARS, 90)], [total(2 * YEARS + 5, 91)]);
  expect(told).toEqual([[], [], [[2 * YEARS, 2 * YEARS + 5, 1]]]);
});

test('an increment is worth what the total that ends it is worth', () => {
  const doubtful = total(1, 2, { quality: 'suspect', reasons: ['clock'] });
  const { increments } = countIncrements([total(0, 1), doubtful, total(2, 3)]);
  expect(increments.map(({ quality, reasons }) => [quality, ...reasons])).toEqual([
    ['suspect', 'clock'],
    ['provisional'],
  ]);
});

test('another of the console’s totals says nothing of the one before: no year’s rain falls in a minute', () => {
  const year = (minutes: number, value: number) => total(minutes, value, { counter: 'yearlyrainin' });
  const day = (minutes: number, value: number) => total(minutes, value, { counter: 'dailyrainin' });
  const { told } = story(
    [year(0, 300)],
    [year(1, 300.2)],
    [day(2, 4)],
    [day(3, 4.2)],
    [year(4, 301)],
    [year(5, 301.1)]
  );
  expect(told).toEqual([[], [[0, 1, 0.2]], [], [[2, 3, 0.2]], [], [[4, 5, 0.1]]]);
});

test('a total whose counter an earlier version did not note goes on', () => {
  const { told } = story([total(0, 300)], [total(1, 300.2, { counter: 'yearlyrainin' })]);
  expect(told).toEqual([[], [[0, 1, 0.2]]]);
});
