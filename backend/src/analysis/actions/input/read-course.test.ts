import { frame, numberField, timeField, type Frame } from '../../../model/frame';
import type { QuestionInput } from '../../../model/action/rule';
import { DAY, HOUR, MINUTE } from '../../../model/time';
import { testStanding } from '../../../testing/action-scene';
import { NO2_INPUT, testRule } from '../../../testing/action-rule';
import type { Asked } from '../../question';
import { courseNow, readingsUntil } from './read-course';

const NOW = Date.parse('2026-07-01T12:10Z');
const at = (text: string) => Date.parse(`2026-07-01T${text}Z`);

function answering(frames: (asked: Asked) => Frame[]) {
  const asked: Asked[] = [];
  return { asked, ask: (one: Asked) => Promise.resolve((asked.push(one), frames(one))) };
}

const oneValue = (times: readonly number[], values: readonly (number | null)[], labels = {}) => [
  frame('', [timeField('time', times), numberField('value', values, { labels, config: { unit: 'conμgm3' } })]),
];

test('what is shorter than a day ends when it is called, with where it comes from', async () => {
  const { asked, ask } = answering(() => oneValue([at('12:00')], [90], { station: 'DENW179', feed: 'uba' }));
  const course = await courseNow(testRule(), testStanding(), NOW, ask);
  expect(course).toEqual({
    readings: [
      {
        ...{ start: at('11:30'), end: at('12:00'), value: 90, station: 'DENW179', feed: 'uba', unit: 'µg/m³' },
        quality: 'provisional',
      },
    ],
  });
  // Three half hours, 60 min of age, and one interval more; buckets and quality as the rule says.
  expect(asked).toMatchObject([
    {
      range: { end: NOW },
      now: NOW,
      query: { type: 'series', stations: ['DENW179'], properties: ['no2'], intervalMs: 30 * MINUTE },
      unsaid: { bucket: '30m', minQuality: 'provisional' },
    },
  ]);
  expect(NOW - asked[0]!.range.start).toBeGreaterThanOrEqual(3 * 30 * MINUTE + HOUR);
});

test('what lasts a day begins when it is called', async () => {
  const input: QuestionInput = { ...NO2_INPUT, interval: DAY };
  const { ask } = answering(() => oneValue([Date.parse('2026-06-30T00:00Z')], [42]));
  const readings = await readingsUntil(input, { start: NOW - 2 * DAY, end: NOW }, ask);
  expect(readings).toMatchObject([{ start: Date.parse('2026-06-30T00:00Z'), end: Date.parse('2026-07-01T00:00Z') }]);
});

test.each([
  ['max', 30],
  ['min', 10],
  ['mean', 20],
] as const)('of a forecast the %s of what is ahead, at each interval by the run known then', async (take, value) => {
  const input: QuestionInput = { ...NO2_INPUT, interval: HOUR, ahead: { by: 24 * HOUR, take } };
  const issued = '2026-07-01T09:00:00.000Z';
  const { asked, ask } = answering(({ now }) =>
    oneValue([now + HOUR, now + 2 * HOUR, now + 3 * HOUR], [10, 20, 30], { issued })
  );
  const readings = await readingsUntil(input, { start: at('10:30'), end: NOW }, ask);
  expect(asked.map(({ range, now }) => [range, now])).toEqual(
    ['11:00', '12:00'].map((time) => [{ start: at(time), end: at(time) + 24 * HOUR }, at(time)])
  );
  expect(readings.map((one) => [one.end, one.value, one.issued])).toEqual([
    [at('11:00'), value, at('09:00')],
    [at('12:00'), value, at('09:00')],
  ]);
});

test('a time without data has no readings, and is no mistake', async () => {
  const { ask } = answering(() => [frame('', [])]);
  expect(await courseNow(testRule(), testStanding(), NOW, ask)).toEqual({ readings: [] });
});

test.each([
  ['two stations', undefined, /2 Zahlen statt einer/],
  ['a column that there is not', 'increment', /Eine Spalte „increment“ gibt es nicht. Es gibt: value/],
])('%s: unknown, and why', async (_, column, reason) => {
  const input = { ...NO2_INPUT, ...(column ? { column } : {}) };
  const { ask } = answering(() => [...oneValue([NOW], [1]), ...oneValue([NOW], [2])]);
  const course = await courseNow(testRule({ input }), testStanding(), NOW, ask);
  expect(course).toMatchObject({ unknown: { de: expect.stringMatching(reason) } });
});

test('a column is found by its name', async () => {
  const { ask } = answering(() => [
    frame('', [timeField('time', [at('12:00')]), numberField('free', [3]), numberField('occupancy', [0.7])]),
  ]);
  const input = { ...NO2_INPUT, column: 'occupancy' };
  expect(await courseNow(testRule({ input }), testStanding(), NOW, ask)).toMatchObject({ readings: [{ value: 0.7 }] });
});

test('a bug is no missing number', async () => {
  const ask = () => Promise.reject(new TypeError('bug'));
  await expect(courseNow(testRule(), testStanding(), NOW, ask)).rejects.toThrow('bug');
});

test.each([
  ['never heard', undefined, { unknown: { de: expect.stringMatching(/noch nicht/) } }],
  [
    'firing',
    { firing: true, from: 'Grafana', at: NOW - HOUR },
    { readings: [{ value: 1, issued: NOW - HOUR, end: NOW }] },
  ],
  [
    'over',
    { firing: false, from: 'Grafana', at: NOW - HOUR },
    { readings: [{ value: 0, start: NOW - HOUR, end: NOW }] },
  ],
])('an alert, %s', async (_, alert, expected) => {
  const rule = testRule({ input: { from: 'alert', maxAge: HOUR } });
  const { ask } = answering(() => []);
  expect(await courseNow(rule, testStanding(alert ? { alert } : {}), NOW, ask)).toMatchObject(expected);
});
