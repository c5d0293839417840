import { toDataFrame } from '@grafana/data';
import { BOUND, costOf } from '../../../shared/src/testing/cost';
import { lengthened } from '../../../shared/src/testing/lengthened';
import { changed, days, limits, openYear, region } from '../testdata/frames';
import { lawDay } from './dayFrame';
import { readLimits, yearsOf } from './readLimits';
import type { Station } from './station';
import { isAbove, stationYear, usedShare } from './stationYear';
import { exceededDays, verdictOf, worstFirst } from './verdict';

const NOW = Date.UTC(2024, 5, 1);

function stations(...frames: Parameters<typeof readLimits>[0]): readonly Station[] {
  const reading = readLimits(frames);
  return reading.lack === null ? reading.stations : [];
}

describe('limit values', () => {
  const [soest] = stations(limits(2022));

  // Exceedances of the year: Umweltbundesamt's export of DENW095, counted apart (testdata of the hub's figures).
  test.each([
    ['39bimschv', 'pm10', '24h', { exceedances: 4, allowed: 35, limit: 50 }],
    ['39bimschv', 'no2', '1h', { exceedances: 0, allowed: 18, limit: 200 }],
    ['eu2030', 'pm10', '24h', { exceedances: 7, allowed: 18, limit: 45 }],
    ['who2021', 'no2', 'year', { value: 15, allowed: null, limit: 10, state: 'exceeded' }],
  ])('%s %s %s', (law, pollutant, metric, expected) => {
    const row = soest!.rows.find((one) => one.law === law && one.pollutant === pollutant && one.metric === metric);
    expect(row).toMatchObject(expected);
  });

  test('are of a station that says where it is and whose figures they are', () => {
    expect(soest).toMatchObject({
      ...{ id: 'DENW095', name: 'Soest-Ost', kommune: 'Soest', indicative: false, demo: false },
      attribution: ['Umweltbundesamt'],
    });
  });

  test('in words hold the same: columns have their names', () => {
    const [read] = stations(limits(2023));
    expect(
      read!.rows.find(({ law, pollutant, metric }) => `${law} ${pollutant} ${metric}` === '39bimschv no2 year')
    ).toMatchObject({ value: 12, state: 'expected-met', projection: { value: 11.7, low: 10.9, high: 12.5 } });
  });

  test('of a sensor are marked, also where the kind is worded', () => {
    const worded = changed(limits(2022), () => ({ station_class: 'Sensor, orientierend' }));
    expect(stations(worded)[0]!.indicative).toBe(true);
  });
});

describe('days', () => {
  const [soest] = stations(days(2022));
  const calendar = (pollutant: string) => soest!.calendars.find((one) => one.pollutant === pollutant)!;

  test.each([
    ['pm10', 4, 4],
    ['o3', 13, 19],
    ['no2', 0, 6],
  ])('%s: every day of the year, %i above the limit, %i not valid', (pollutant, above, invalid) => {
    const { days: all } = calendar(pollutant);
    expect(all.size).toBe(365);
    expect(exceededDays(all)).toBe(above);
    expect([...all.values()].filter(({ value }) => value === null)).toHaveLength(invalid);
  });

  test.each([
    ['2022-05-23', true],
    ['2022-05-24', false],
    ['2022-12-15', false],
    ['2022-12-16', false],
  ])('%s of PM10 is %s to have no or some value', (day, missing) => {
    const { index } = lawDay(Date.parse(`${day}T00:00+01:00`));
    expect(calendar('pm10').days.get(index)!.value === null).toBe(missing);
  });

  test('belong to MEZ, also in summer', () => {
    expect(lawDay(Date.parse('2022-06-30T23:00Z'))).toEqual({ year: 2022, index: 181 });
    expect(lawDay(Date.parse('2022-12-31T23:00Z'))).toEqual({ year: 2023, index: 0 });
  });
});

test('both answers meet at the station, each year apart, newest first', () => {
  const read = stations(limits(2022), limits(2023), days(2022), days(2023));
  expect(read).toHaveLength(1);
  expect(yearsOf(read)).toEqual([2023, 2022]);
  expect(stationYear(read[0]!, 2022, NOW)).toMatchObject({ law: '39bimschv', running: false });
  expect(stationYear(read[0]!, 2023, NOW)).toMatchObject({ law: '39bimschv', running: true });
});

describe('a year runs', () => {
  test('as long as the calendar says, whatever the rows do', () => {
    expect(stationYear(stations(limits(2022))[0]!, 2022, Date.UTC(2022, 6, 1)).running).toBe(true);
  });
  test('where its days end before its end', () => {
    expect(stationYear(stations(days(2023))[0]!, 2023, NOW).running).toBe(true);
    expect(stationYear(stations(days(2022))[0]!, 2022, NOW).running).toBe(false);
  });
  test('not for having exceeded days alone', () => {
    const exceeded = changed(days(2022), ({ above_limit }) => (above_limit === 1 ? {} : null));
    expect(stationYear(stations(exceeded)[0]!, 2022, NOW).running).toBe(false);
  });
});

test('the worst station goes first, one that says nothing last', () => {
  const years = stations(...region()).map((station) => stationYear(station, 2022, NOW));
  expect(worstFirst(years).map(({ station }) => station.id)).toEqual(['demo-luenen', 'DENW095', 'demo-selm']);
});

test('a year that is open is decided by the limit that is used up most', () => {
  const year = stationYear(stations(openYear())[0]!, 2023, NOW);
  expect(verdictOf(year)).toMatchObject({ state: 'open', deciding: { pollutant: 'no2', metric: 'year' } });
});

test.each([
  ['17 of 35', { allowed: 35, exceedances: 17 }, false, 17 / 35],
  ['36 of 35', { allowed: 35, exceedances: 36 }, true, 36 / 35],
  ['one where none is allowed', { allowed: 0, exceedances: 1 }, true, 2],
  ['a mean at its limit', { allowed: null, value: 40, limit: 40 }, false, 1],
  ['a mean above it', { allowed: null, value: 41, limit: 40 }, true, 41 / 40],
])('%s', (_, figures, above, share) => {
  const row = { ...stations(limits(2022))[0]!.rows[0]!, ...figures };
  expect([isAbove(row), usedShare(row)]).toEqual([above, share]);
});

describe('what is lacking', () => {
  test.each([
    ['no frames', [], 'data'],
    [
      'a note',
      [toDataFrame({ fields: [{ name: 'note', values: ['Zu dieser Auswahl gibt es keine Messreihe.'] }] })],
      'data',
    ],
    ['other fields', [toDataFrame({ fields: [{ name: 'air_temperature', values: [21.4] }] })], 'fields'],
    ['figures as texts', [changed(limits(2022), () => ({})), toDataFrame({ fields: [] })].slice(1), 'data'],
  ])('%s', (_, frames, lack) => {
    expect(readLimits(frames).lack).toBe(lack);
  });

  test('limits that are texts', () => {
    const frame = limits(2022);
    const texts = frame.fields.map((field) =>
      field.name === 'limit' ? { ...field, type: 'string' as never, values: field.values.map(String) } : field
    );
    expect(readLimits([{ ...frame, fields: texts }])).toMatchObject({ lack: 'fields' });
  });
});

// What is drawn is one year, whatever else is there.
test.each([
  [10_000, BOUND],
  [100_000, 10 * BOUND],
])('%i rows are read in a moment', (count, bound) => {
  const one = days(2022);
  const fields = one.fields.map((field) => ({
    ...field,
    values: Array.from({ length: count }, (_, row) => field.values[row % one.length]),
  }));
  const read = () => stations({ ...one, fields, length: count });
  expect(read()[0]!.calendars).toHaveLength(3);
  expect(costOf(read)).toBeLessThan(bound);
});

test('10 000 limits of stations are read in a moment', () => {
  const frame = lengthened(limits(2022), 10_000, 'station', 'station_name');
  const read = () => stations(frame);
  expect(read().length).toBeGreaterThan(200);
  expect(costOf(read)).toBeLessThan(BOUND);
});
