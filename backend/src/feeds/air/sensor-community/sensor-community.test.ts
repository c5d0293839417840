import { note, parseAll, testdata } from '../../../testing/parse-all';
import { sensorCommunity } from './sensor-community';
import { besideHumidity } from '../../support/humidity';

const area = testdata('sensor-community/area.json').toString();
const read = (text: string) => parseAll(sensorCommunity, text);

it('reads sensors of one location as one station, at the UTC stamp, as they were sent', () => {
  const { readings } = read(area);
  expect(readings.map((reading) => `${reading.station} ${note(reading)}`)).toEqual([
    '71 2026-07-15T15:26:12.000Z/15:26:12.000Z pm10 19.13 ug/m3',
    '71 2026-07-15T15:26:12.000Z/15:26:12.000Z pm25 16.23 ug/m3',
    '71 2026-07-15T15:26:13.000Z/15:26:13.000Z air_temperature 18.8 Cel',
    '71 2026-07-15T15:26:13.000Z/15:26:13.000Z relative_humidity 70.1 %',
    '71 2026-07-15T15:26:13.000Z/15:26:13.000Z pressure_station 99810 Pa',
    '71 2026-07-15T15:26:13.000Z/15:26:13.000Z pressure_sea_level 101320.55 Pa',
    '72 2026-07-15T15:26:15.000Z/15:26:15.000Z noise_laeq 48.2 dB(A)',
    '72 2026-07-15T15:26:15.000Z/15:26:15.000Z noise_lamax 63.5 dB(A)',
  ]);
});

it('says what it does not take', () => {
  expect(read(area)).toMatchObject({
    rows: 5,
    missing: 1, // P0 "unavailable"
    rejected: { indoor: 1 },
    contents: { unread: { 'temperature (second sensor of the same quantity at one location)': 1 } },
  });
});

it('knows where the locations are', () => {
  expect(read(area).stations).toEqual([
    { station: '71', lat: 51.4411, lon: 7.569, heightM: 126 },
    { station: '72', lat: 51.45, lon: 7.61 },
  ]);
});

describe('the humidity beside particles', () => {
  const humid = (text: string) =>
    read(text)
      .readings.filter(({ humidity = 0 }) => humidity > 70)
      .map(({ property }) => property);

  it.each([
    ['is that of their location', area, ['pm10', 'pm25']],
    ['is 70 %', area.replace('70.10', '70.00'), []],
    ['is not that of another location', area.replace('"id": 71', '"id": 74'), []],
    ['is not that of eleven minutes later', area.replace('15:26:13', '15:37:13'), []],
    ['is not that of a sensor that is at fault', area.replace('"70.10"', '"1.0"'), []],
  ])('%s', (_, text, expected) => {
    expect(humid(text)).toEqual(expected);
  });

  it.each([
    ['pm10', 70.1, { humidity: 70.1 }],
    ['pm1', 71, { humidity: 71 }],
    ['pm10', NaN, {}],
    ['noise_laeq', 99, {}],
  ])('of %s at %d %% is %j', (property, humidity, expected) => {
    expect(besideHumidity(property, humidity)).toEqual(expected);
  });
});

const one = (values: string, more = '') =>
  `[{"timestamp":"2026-07-15 15:26:12","location":{"id":1${more}},"sensor":{"id":2},"sensordatavalues":[${values}]}]`;

it.each(['"-145.12"', '"85.00"', '85'])('takes a temperature of %s for a fault', (value) => {
  expect(read(one(`{"value_type":"temperature","value":${value}}`))).toMatchObject({
    readings: [],
    rejected: { 'value by which the sensor reports a fault': 1 },
  });
});

it.each(['"nan"', '""', '"%.1f"', 'null'])('takes %s for missing', (value) => {
  expect(read(one(`{"value_type":"P1","value":${value}}`))).toMatchObject({ readings: [], missing: 1 });
});

it('leaves out what it does not collect', () => {
  const values =
    '{"value_type":"durP1","value":"1"},{"value_type":"noise_LA_min","value":"40"},{"value_type":"__proto__","value":"1"}';
  expect(read(one(values))).toMatchObject({ readings: [], missing: 0, rejected: {} });
});

it.each([
  ['7', 'an entry that is none'],
  ['{"timestamp":"gestern","location":{"id":1},"sensor":{"id":2},"sensordatavalues":[]}', 'a time that is none'],
])('rejects %s: %s', (entry) => {
  expect(read(`[${entry}]`)).toMatchObject({
    rows: 1,
    rejected: { 'measurement without location, sensor, time or values': 1 },
  });
});

it('takes an empty list for nothing new', () => {
  expect(read('[]')).toEqual({ readings: [], stations: [], rows: 0, missing: 0, rejected: {} });
});

it.each(['{"detail":"Not found."}', '"x"'])('refuses %s', (text) => {
  expect(() => read(text)).toThrow(/no list of measurements/);
});

it('asks once for the area', () => {
  const range = { start: 0, end: 1 };
  const options = sensorCommunity.options.parse({ area: '51.44,7.57,5' });
  const plan = { options, baseUrl: 'https://s.example', stations: ['71', '72'], range, now: 1 };
  expect(sensorCommunity.requests!(plan)).toEqual([
    { url: 'https://s.example/airrohr/v1/filter/area=51.44,7.57,5', range },
  ]);
});

it.each(['Schwerte', '51.44,7.57', '51.44,7.57,5/../..'])('refuses the area "%s"', (text) => {
  expect(sensorCommunity.options.safeParse({ area: text }).success).toBe(false);
});

it('PPD42NS counts particles, which are no mass; its number says nothing about the others', () => {
  const entry = (id: number, name: string, value: string) => ({
    timestamp: '2018-12-30 10:00:00',
    location: { id: 1, latitude: '51.4', longitude: '7.5', indoor: 0 },
    sensor: { id, sensor_type: { name } },
    sensordatavalues: [
      { value_type: 'P1', value },
      { value_type: 'durP1', value: '3' },
    ],
  });
  const { readings, rejected, contents } = read(
    JSON.stringify([entry(27, 'PPD42NS', '972.68'), entry(28, 'SDS011', '12.5')])
  );
  expect(readings).toMatchObject([{ property: 'pm10', value: 12.5 }]);
  expect(Object.keys(rejected)).toEqual([expect.stringMatching(/^PPD42NS counts particles/)]);
  expect(contents!.unread).toEqual({ durP1: 2 });
});
