import { note, parseAll, testdata } from '../../../testing/parse-all';
import { davisWll } from './davis-wll';

const answer = testdata('davis-wll/current_conditions.json').toString();
const read = (text: string) => parseAll(davisWll, text);
const record = (fields: object) =>
  JSON.stringify({ data: { did: 'D', ts: 1784129174, conditions: [{ data_structure_type: 1, txid: 1, ...fields }] } });
const STATION = '001D0A71AB42';

it('reads the first transmitter, the barometer and the rain as the station of the device', () => {
  const { readings } = read(answer);
  expect(readings.filter(({ station }) => station === STATION).map(note)).toEqual([
    '2026-07-15T15:26:14.000Z/15:26:14.000Z air_temperature 77 [degF]',
    '2026-07-15T15:26:14.000Z/15:26:14.000Z relative_humidity 48 %',
    '2026-07-15T15:26:14.000Z/15:26:14.000Z dew_point 55.8 [degF]',
    '2026-07-15T15:25:14.000Z/15:26:14.000Z wind_speed 10 [mi_i]/h',
    '2026-07-15T15:25:14.000Z/15:26:14.000Z wind_direction 270 deg',
    '2026-07-15T15:24:14.000Z/15:26:14.000Z wind_gust 20 [mi_i]/h',
    '2026-07-15T15:24:14.000Z/15:26:14.000Z wind_gust_direction 280 deg',
    '2026-07-15T15:26:14.000Z/15:26:14.000Z global_radiation 612 W/m2',
    '2026-07-15T15:26:14.000Z/15:26:14.000Z precipitation 401.4 mm', // 2007 × 0.2 mm
    '2026-07-15T15:26:14.000Z/15:26:14.000Z precipitation_rate 2.4 mm/h', // 12 × 0.2 mm
    "2026-07-15T15:26:14.000Z/15:26:14.000Z pressure_sea_level 29.921 [in_i'Hg]",
    "2026-07-15T15:26:14.000Z/15:26:14.000Z pressure_station 29.7 [in_i'Hg]",
  ]);
  expect(readings.filter(({ cumulative }) => cumulative).map(({ property }) => property)).toEqual(['precipitation']);
});

it('makes stations of their own of further transmitters and probes', () => {
  const further = read(answer).readings.filter(({ station }) => station !== STATION);
  expect(further.map(({ station, property, value }) => [station, property, value])).toEqual([
    [`${STATION}-tx3`, 'air_temperature', 68],
    [`${STATION}-tx2`, 'soil_temperature', 64.4],
    [`${STATION}-tx2-ch2`, 'soil_temperature', 62.6],
  ]);
});

it('counts what is not there and what it cannot take', () => {
  expect(read(answer)).toMatchObject({
    rows: 6,
    missing: 4, // UV index, humidity of transmitter 3, soil probes 3 and 4
    rejected: {
      'rain of a bucket whose size is not said': 2,
      'record of a structure type other than 1 to 4': 1,
    },
  });
});

it.each([
  [1, 7, '0.07 [in_i]'],
  [2, 7, '1.4 mm'],
  [3, 7, '0.7 mm'],
  [4, 7, '0.007 [in_i]'],
])('a bucket of size %i: %i tips are %s', (rain_size, rainfall_year, expected) => {
  expect(read(record({ rain_size, rainfall_year })).readings.map(({ value, unit }) => `${value} ${unit}`)).toEqual([
    expected,
  ]);
});

it.each([
  ['of the year', { rainfall_daily: 1, rainfall_monthly: 2, rainfall_year: 3 }, [0.03]],
  ['of the day where there is no other', { rainfall_daily: 1 }, [0.01]],
  ['of the day while that of the year is lost', { rainfall_daily: 1, rainfall_year: null }, [0.01]],
  ['none where none is set', { rainfall_daily: null, rainfall_year: null }, []],
])('takes the total %s', (_, totals, values) => {
  const { readings, missing } = read(record({ rain_size: 1, ...totals }));
  expect(readings.map(({ value }) => value)).toEqual(values);
  expect(missing).toBe(1 - values.length);
});

it('rejects what is no number', () => {
  expect(read(record({ temp: 'warm', rain_size: 1, rainfall_year: {} }))).toMatchObject({
    readings: [],
    rejected: { 'value that is not a number': 2 },
  });
});

it.each([
  ['a failure of the device', '{"data":null,"error":{"code":409,"message":"Busy"}}', /says: "Busy"/],
  ['another document', '{"data":{"did":"D"}}', /no "data" with/],
  ['a time before the device was built', '{"data":{"did":"D","ts":0,"conditions":[]}}', /"ts"/],
  ['half an answer', answer.slice(0, 300), /not JSON/],
])('refuses %s', (_, text, message) => {
  expect(() => read(text)).toThrow(
    expect.objectContaining({ kind: 'payload', message: expect.stringMatching(message) })
  );
});

it('asks the device of the configuration, not more often than every ten seconds', () => {
  const range = { start: 0, end: 60_000 };
  const plan = {
    options: {},
    baseUrl: 'http://192.168.20.30',
    stations: [STATION, `${STATION}-tx3`],
    range,
    now: 60_000,
  };
  expect(davisWll.requests!(plan)).toEqual([{ url: 'http://192.168.20.30/v1/current_conditions', range }]);
  expect(davisWll.rate).toEqual({ requests: 1, per: 10_000 });
});

it('tells by name what it does not read, and why where that is known', () => {
  expect(Object.keys(read(answer).contents!.unread)).toEqual(
    expect.arrayContaining([
      ...['temp_in (indoors)', 'hum_in (indoors)', 'dew_point_in (indoors)'],
      expect.stringMatching(/^moist_soil_\d \(tension/),
      expect.stringMatching(/^wet_leaf_\d \(on a scale/),
    ])
  );
});

it('a total that is null does not shut out the next', () => {
  const { readings } = read(record({ rain_size: 2, rainfall_year: null, rainfall_monthly: 10 }));
  expect(readings).toMatchObject([{ property: 'precipitation', value: 2, counter: 'rainfall_monthly' }]);
});
