import { gzipSync } from 'node:zlib';
import { note, parseAll, testdata } from '../../../testing/parse-all';
import { sensorCommunityArchive } from './sensor-community-archive';

const particles = testdata('sensor-community-archive/2026-07-14_sds011_sensor_200.csv');
const climate = testdata('sensor-community-archive/2026-07-14_bme280_sensor_201.csv');
const read = (bytes: Uint8Array | string) => parseAll(sensorCommunityArchive, bytes);

it('reads a day of a particle sensor: the station is the location, stamps are UTC', () => {
  const batch = read(particles);
  expect(batch.readings.map((reading) => `${reading.station} ${note(reading)}`)).toEqual([
    '71 2026-07-14T00:00:44.000Z/00:00:44.000Z pm10 27.27 ug/m3',
    '71 2026-07-14T00:00:44.000Z/00:00:44.000Z pm25 1.87 ug/m3',
    '71 2026-07-14T00:03:13.000Z/00:03:13.000Z pm10 11.03 ug/m3',
    '71 2026-07-14T00:05:41.000Z/00:05:41.000Z pm25 1.2 ug/m3',
  ]);
  expect(batch).toMatchObject({ rows: 3, missing: 2, rejected: {} });
});

it('reads a day of a climate sensor, faults apart', () => {
  const batch = read(climate);
  expect(batch.readings.map(note)).toEqual([
    '2026-07-14T00:00:46.000Z/00:00:46.000Z pressure_station 99810.25 Pa',
    '2026-07-14T00:00:46.000Z/00:00:46.000Z air_temperature 16.42 Cel',
    '2026-07-14T00:00:46.000Z/00:00:46.000Z relative_humidity 81.3 %',
    '2026-07-14T00:03:15.000Z/00:03:15.000Z pressure_station 99809 Pa',
    '2026-07-14T00:03:15.000Z/00:03:15.000Z relative_humidity 100 %',
  ]);
  expect(batch).toMatchObject({ missing: 0, rejected: { 'value by which the sensor reports a fault': 1 } });
});

it('tells the humidity of their row beside particles', () => {
  const table = 'location;timestamp;P1;humidity\n71;2026-07-14T00:00:44;27.3;70.1\n71;2026-07-14T00:03:13;27.3;70.0\n';
  expect(
    read(table)
      .readings.filter(({ property }) => property === 'pm10')
      .map(({ humidity }) => humidity)
  ).toEqual([70.1, 70]);
});

it('reads a packed file like an unpacked one', () => {
  expect(read(gzipSync(particles))).toEqual(read(particles));
});

it.each([
  ['without a location', ';2026-07-14T00:00:44;1'],
  ['without a time', '71;14.07.2026 00:00;1'],
  ['that is cut off', '71;2026-07-'],
])('rejects a row %s', (_, row) => {
  expect(read(`location;timestamp;P1\n${row}\n`)).toMatchObject({
    rows: 1,
    readings: [],
    rejected: { 'row without location or time': 1 },
  });
});

it.each([
  ['another table', 'a;b;c\n1;2;3\n'],
  ['a table without a value that the hub collects', 'location;timestamp;durP1\n'],
  ['a list of files', '<!DOCTYPE HTML><html><title>Index of /2026-07-14</title>'],
])('refuses %s', (_, text) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ kind: 'payload' }));
});

describe('requests', () => {
  const ask = (from: string, to: string, now: string) =>
    sensorCommunityArchive.requests!({
      options: sensorCommunityArchive.options.parse({ sensors: ['sds011_sensor_200', 'bme280_sensor_201'] }),
      baseUrl: 'https://a.example',
      stations: ['71'],
      range: { start: Date.parse(from), end: Date.parse(to) },
      now: Date.parse(now),
    }).map(({ url, range }) => [
      url.slice('https://a.example/'.length),
      new Date(range.start).toISOString().slice(0, 10),
    ]);

  it('are one for each sensor and day, newest first', () => {
    expect(ask('2026-07-13T12:00Z', '2026-07-15T00:00Z', '2026-07-20T00:00Z')).toEqual([
      ['2026-07-14/2026-07-14_sds011_sensor_200.csv', '2026-07-14'],
      ['2026-07-14/2026-07-14_bme280_sensor_201.csv', '2026-07-14'],
      ['2026-07-13/2026-07-13_sds011_sensor_200.csv', '2026-07-13'],
      ['2026-07-13/2026-07-13_bme280_sensor_201.csv', '2026-07-13'],
    ]);
  });

  it.each([
    ['2026-07-15T07:59Z', ['2026-07-13']],
    ['2026-07-15T08:01Z', ['2026-07-14', '2026-07-13']],
  ])('leave a day alone until its file is out: %s', (now, days) => {
    expect([...new Set(ask('2026-07-13T12:00Z', now, now).map(([, day]) => day))]).toEqual(days);
  });

  it('take a sensor only as its file calls it', () => {
    expect(sensorCommunityArchive.options.safeParse({ sensors: ['200'] }).success).toBe(false);
  });
});

it('PPD42NS counts particles, which are no mass', () => {
  const rows =
    'sensor_id;sensor_type;location;lat;lon;timestamp;P1;durP1;P2\n27;PPD42NS;1;51.4;7.5;2018-12-30T10:00:00;972.68;3;10';
  const { readings, rejected, contents } = parseAll(sensorCommunityArchive, rows);
  expect(readings).toEqual([]);
  expect(Object.entries(rejected)).toEqual([[expect.stringMatching(/^PPD42NS counts particles/), 2]]);
  expect(contents!.unread).toEqual({ durP1: 1 });
});
