import { FieldType, toDataFrame } from '@grafana/data';
import { LUENEN, monthsFrame } from '../testdata/periodFrames';
import { isRunning, readMonths, totalHours } from './months';

test('a row per station and month is read with its hours, oldest first', () => {
  const [station, ...others] = readMonths([monthsFrame()]);
  expect(others).toEqual([]);
  expect(station).toMatchObject({
    id: 'luenen',
    name: 'Lünen-Niederaden',
    attribution: 'Umweltbundesamt',
    demo: false,
  });
  expect(station!.months.map(({ year, month }) => `${year}-${month + 1}`)).toEqual([
    ...['2025-7', '2025-8', '2025-9', '2025-10', '2025-11'],
  ]);
  expect(station!.months[3]).toMatchObject({ hours: LUENEN['2025-10']!.slice(0, 5), unknown: 23 });
  expect(totalHours(station!.months[3]!)).toBe(745);
});

test.each([
  ['eea-eaqi-2024', 6],
  ['us-epa-aqi-2024', 6],
  ['uba-lqi-2019', 5],
])('%s has %d classes', (index, classes) => {
  expect(readMonths([monthsFrame({ index })])[0]!.months[0]!.hours).toHaveLength(classes);
});

test.each([
  ['nothing', []],
  ['no month', [{ name: 'class_1', type: FieldType.number, values: [1] }]],
  [
    'an impossible month',
    [
      { name: 'month', type: FieldType.string, values: ['2025-13'] },
      { name: 'class_1', type: FieldType.number, values: [1] },
    ],
  ],
  [
    'texts for hours',
    [
      { name: 'time', type: FieldType.time, values: [0] },
      { name: 'class_1', type: FieldType.string, values: ['many'] },
    ],
  ],
])('frames with %s hold no months', (_, fields) => {
  expect(readMonths([toDataFrame({ fields })])).toEqual([]);
});

test('hours that cannot be are none: negative, not a number, more than a month has', () => {
  const fields = [
    { name: 'time', type: FieldType.time, values: [Date.parse('2025-09-30T22:00Z')] },
    { name: 'class_1', type: FieldType.number, values: [-3] },
    { name: 'class_2', type: FieldType.number, values: [NaN] },
    { name: 'class_3', type: FieldType.number, values: [9e9] },
  ];
  const [station] = readMonths([toDataFrame({ name: 'x', fields })]);
  expect(station!.months).toEqual([{ year: 2025, month: 9, hours: [0, 0, 745, 0, 0], unknown: 0 }]);
});

test.each([
  ['2025-11-30T22:59Z', true],
  ['2025-11-30T23:00Z', false],
])('November at %s runs: %s', (now, running) => {
  expect(isRunning({ year: 2025, month: 10, hours: [], unknown: 0 }, Date.parse(now))).toBe(running);
});
