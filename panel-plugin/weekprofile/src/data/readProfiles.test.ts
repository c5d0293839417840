import { createTheme, FieldType, toDataFrame } from '@grafana/data';
import { BOUND, costOf } from '../../../shared/src/testing/cost';
import { amountsOf } from '../../../shared/src/frames/amounts';
import { hourFrame, monthFrame, monthHourFrame, no2Frame, weekdayFrame, weekFrame } from '../testdata/frames';
import { rowEnds } from '../text/rowEnds';
import { dayLines } from './lines';
import { extreme, hoursBehind, type Profile } from './profile';
import { readProfiles } from './readProfiles';

const read = (...frames: Parameters<typeof readProfiles>[0][number][]): readonly Profile[] => {
  const reading = readProfiles(frames, 'mean');
  return reading.lack === null ? reading.profiles : [];
};

test.each([
  ['week', weekFrame(), 168, 17, 872],
  ['month-hour', monthHourFrame(), 288, 6 * 24 + 15, 22],
  ['hour', hourFrame(), 24, 17, 872],
  ['weekday', weekdayFrame(), 7, 0, 365],
  ['month', monthFrame(), 12, 4, 360],
] as const)('%s: cells in their order, the highest where it belongs', (by, frame, count, highest, value) => {
  const [profile] = read(frame);
  expect(profile).toMatchObject({ by, station: 'Lünen, Moltkestraße', kommune: 'Lünen' });
  expect(profile!.cells).toHaveLength(count);
  expect(extreme(profile!.cells, 'highest')).toBe(highest);
  expect(profile!.cells[highest]!.value).toBeCloseTo(value);
});

test('rows in any order, in English, with full names', () => {
  const frame = toDataFrame({
    fields: [
      { name: 'Weekday', type: FieldType.string, values: ['Sunday', 'Mon', 'nonsense'] },
      { name: 'Hour', type: FieldType.number, values: [23, 0, 5] },
      { name: 'Mean', type: FieldType.number, values: [5, 7, 9] },
    ],
  });
  const [profile] = read(frame);
  expect([profile!.cells[167]!.value, profile!.cells[0]!.value]).toEqual([5, 7]);
  expect(profile!.cells.filter(({ value }) => value === 9)).toEqual([]);
});

test('stations merged into one frame are apart again', () => {
  const frame = toDataFrame({
    fields: [
      { name: 'hour', type: FieldType.number, values: [0, 0] },
      { name: 'mean', type: FieldType.number, values: [1, 2] },
      { name: 'station', type: FieldType.string, values: ['a', 'b'] },
      { name: 'station_name', type: FieldType.string, values: ['A', 'B'] },
    ],
  });
  expect(read(frame).map(({ station, cells }) => [station, cells[0]!.value])).toEqual([
    ['A', 1],
    ['B', 2],
  ]);
});

test('the hub says that there is nothing', () => {
  const note = toDataFrame({ fields: [{ name: 'note', type: FieldType.string, values: ['Keine Daten'] }] });
  expect(readProfiles([note], 'mean')).toEqual({ lack: 'data' });
});

test('workdays are pooled by the hours behind them: Monday to Friday at 17 o’clock', () => {
  // 872 · (1 + 0.95 + 0.97 + 0.96 + 0.9) / 5, each rounded: (872 + 828 + 846 + 837 + 785) / 5.
  const [workdays, weekend] = dayLines(read(weekFrame())[0]!);
  expect(workdays!.values[17]).toBeCloseTo(833.6);
  expect(weekend!.values[17]).toBeCloseTo((340 + 270) / 2);
});

test('summer is April to September', () => {
  const [summer, winter] = dayLines(read(monthHourFrame())[0]!);
  expect(summer!.values[15]).toBeGreaterThan(winter!.values[15]!);
  // Mean of cos over three months each side of the turn: the year's mean is 10, the hour adds 3.
  expect((summer!.values[15]! + winter!.values[15]!) / 2).toBeCloseTo(13);
});

const ends = (frame: ReturnType<typeof weekFrame>) => {
  const [profile] = read(frame);
  return rowEnds(profile!, amountsOf(profile!.field, 'de', createTheme()), 'de');
};

test('vehicles add up to their day, and a day with a hole has no sum', () => {
  // Monday: 20+12+8+10+30+110+320+640+610+430+400+420+450+460+490+560+700+872+640+420+280+200+120+60
  expect(ends(weekFrame())[0]).toBe('8,3\u202fTsd.');
  const holed = weekFrame({ means: Array.from({ length: 168 }, (_, i) => (i === 3 ? null : 10)) });
  expect(ends(holed).slice(0, 2)).toEqual(['', '240']);
});

test('concentrations have a mean of their day', () => {
  expect(ends(no2Frame())[0]).toBe(String(Math.round(14 + 8262 / 24 / 24)));
});

test('hours behind the cells, those without a value left out', () => {
  expect(hoursBehind(read(no2Frame())[0]!.cells)).toEqual([9, 9]);
});

test('ten thousand cells are read in a moment', () => {
  const one = weekFrame();
  const fields = one.fields.map((field) => ({
    ...field,
    values: Array.from({ length: 10_000 }, (_, row) => field.values[row % one.length]),
  }));
  const long = { ...one, fields, length: 10_000 };
  expect(read(long)[0]!.cells).toHaveLength(168);
  expect(costOf(() => read(long))).toBeLessThan(BOUND);
});
