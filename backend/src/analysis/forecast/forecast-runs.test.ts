import { HOUR, MINUTE } from '../../model/time';
import { chooseRuns, leadHours, type ForecastPoint, type Issue } from './forecast-runs';

const T0 = Date.UTC(2026, 10, 23);

/** Hours of the issue and of the interval's end after T0; the value says which run it is of. */
const point = (run: number, end: number): ForecastPoint => ({
  start: T0 + (end - 1) * HOUR,
  end: T0 + end * HOUR,
  value: run,
  quality: 'provisional',
  reasons: [],
  receivedAt: T0,
  issued: T0 + run * HOUR,
});

/** Runs of 0, 3 and 6 o'clock; the middle one is short. */
const RUNS = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((end) => point(0, end)),
  ...[4, 5, 6].map((end) => point(3, end)),
  ...[7, 8].map((end) => point(6, end)),
].sort((a, b) => a.end - b.end || a.issued - b.issued);

test.each<[string, Issue, [number, number][]]>([
  [
    'the newest that speaks of each hour',
    { kind: 'latest' },
    [1, 2, 3]
      .map((end): [number, number] => [end, 0])
      .concat([
        [4, 3],
        [5, 3],
        [6, 3],
        [7, 6],
        [8, 6],
        [9, 0],
      ]),
  ],
  [
    'one run',
    { kind: 'given', at: T0 + 3 * HOUR },
    [
      [4, 3],
      [5, 3],
      [6, 3],
    ],
  ],
  [
    'the run before, a minute earlier',
    { kind: 'given', at: T0 + 3 * HOUR - MINUTE },
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map((end) => [end, 0]),
  ],
  ['none before the first', { kind: 'given', at: T0 - MINUTE }, []],
  [
    'two hours ahead',
    { kind: 'lead', hours: 2 },
    [
      [2, 0],
      [3, 0],
      [4, 0],
      [5, 3],
      [6, 3],
      [7, 0],
      [8, 6],
      [9, 0],
    ],
  ],
  ['a day ahead, which none is', { kind: 'lead', hours: 24 }, []],
])('%s', (_, issue, expected) => {
  const chosen = chooseRuns(RUNS, issue);
  expect(chosen.map(({ end, value }) => [(end - T0) / HOUR, value])).toEqual(expected);
});

test.each([
  [T0, T0 + HOUR, 1],
  [T0, T0 + 24 * HOUR, 24],
  [T0 + 12 * MINUTE, T0 + HOUR, 1],
  [T0 + 12 * MINUTE, T0 + 2 * HOUR, 2],
  [T0, T0, 0],
])('issued at %d for %d is %d hours ahead', (issued, end, hours) => {
  expect(leadHours({ issued, end })).toBe(hours);
});
