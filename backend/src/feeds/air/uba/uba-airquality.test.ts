import { DAY } from '../../../model/time';
import { note, parseAll, testdata } from '../../../testing/parse-all';
import { ubaAirquality } from './uba-airquality';

const airquality = testdata('uba/airquality.json');
const measures = testdata('uba/measures.json');

describe('airquality', () => {
  const batch = parseAll(ubaAirquality, airquality, { station: 'DENW179' });

  it('reads hours in MEZ, in summer too, whatever their order, and 24:00', () => {
    // 2026-07-01 00:00 MEZ = 2026-06-30 23:00 UTC
    expect(batch.readings.map(note)).toEqual([
      '2026-06-30T23:00Z/2026-07-01T00:00Z air_quality_index 1 1',
      '2026-06-30T23:00Z/2026-07-01T00:00Z o3 48 ug/m3',
      '2026-06-30T23:00Z/2026-07-01T00:00Z no2 23 ug/m3',
      '2026-06-30T21:00Z/22:00Z air_quality_index 2 1',
      '2026-06-30T21:00Z/22:00Z pm10_24h 21 ug/m3',
      '2026-06-30T21:00Z/22:00Z o3 61 ug/m3',
      '2026-06-30T21:00Z/22:00Z no2 41 ug/m3',
      '2026-06-30T21:00Z/22:00Z pm25_24h 12 ug/m3',
      '2026-06-30T22:00Z/23:00Z air_quality_index 0 1',
      '2026-06-30T22:00Z/23:00Z pm10_24h 20 ug/m3',
      '2026-06-30T22:00Z/23:00Z so2 3 ug/m3',
      '2026-06-30T22:00Z/23:00Z co 0.2 mg/m3',
    ]);
  });

  it('counts rows, null as missing and an unknown component as rejected', () => {
    expect(batch).toMatchObject({
      rows: 4,
      missing: 2, // PM2.5 of the first hour, the index of the last
      rejected: {},
      contents: { unread: { 'component 6': 1 } },
    });
  });

  it('marks the index, not the pollutants, of an hour in which pollutants are missing', () => {
    const marked = batch.readings.filter((reading) => reading.reasons?.includes('incomplete'));
    expect(marked.map(note)).toEqual(['2026-06-30T23:00Z/2026-07-01T00:00Z air_quality_index 1 1']);
  });

  it('calls the station as it was asked for, and by its number when nobody asked', () => {
    expect(new Set(batch.readings.map((reading) => reading.station))).toEqual(new Set(['DENW179']));
    expect(parseAll(ubaAirquality, airquality).readings[0]?.station).toBe('1441');
  });

  it('does not give two stations the name of one', () => {
    const two =
      '{"data":{"1441":{"2026-01-15 10:00:00":["2026-01-15 11:00:00",0,0]},"1442":{"2026-01-15 10:00:00":["2026-01-15 11:00:00",3,0]}}}';
    const stations = parseAll(ubaAirquality, two, { station: 'DENW179' }).readings.map((reading) => reading.station);
    expect(stations).toEqual(['1441', '1442']);
  });
});

describe('measures', () => {
  it('reads the one-hour means of winter', () => {
    const batch = parseAll(ubaAirquality, measures, { station: 'DENW179' });
    expect(batch.readings.map(note)).toEqual([
      '2026-01-15T21:00Z/22:00Z no2 38 ug/m3',
      '2026-01-15T23:00Z/2026-01-16T00:00Z no2 35.5 ug/m3',
    ]);
    expect(batch).toMatchObject({ rows: 3, missing: 1, rejected: {} });
  });

  const one = (entry: unknown[]) => JSON.stringify({ data: { 1441: { '2026-01-15 22:00:00': entry } } });
  const end = '2026-01-15 23:00:00';

  it.each([
    [1, 2, 'pm10 9 ug/m3'],
    [9, 2, 'pm25 9 ug/m3'],
    [3, 2, 'o3 9 ug/m3'],
    [4, 2, 'so2 9 ug/m3'],
    [2, 2, 'co 9 mg/m3'],
    [1, 6, 'pm10_24h 9 ug/m3'],
    [9, 6, 'pm25_24h 9 ug/m3'],
  ])('maps component %i with scope %i to %s', (component, scope, expected) => {
    const { readings } = parseAll(ubaAirquality, one([component, scope, 9, end, '0']));
    expect(readings.map(note)).toEqual([`2026-01-15T21:00Z/22:00Z ${expected}`]);
  });

  it.each([
    ['an end that is a day away', [5, 2, 9, '2026-01-16 22:00:00', '0'], 'start and end are not an hour apart'],
    ['a day that no calendar has', [5, 2, 9, '2026-02-30 23:00:00', '0'], 'start and end are not an hour apart'],
    ['a text for a value', [5, 2, 'n/a', end, '0'], 'value is not a number'],
    ['an entry that is cut off', [5], 'entry of unknown shape'],
    ['an index beyond the scale', [end, 7, 0], 'index outside 0 … 4'],
  ])('rejects %s', (_, entry, reason) => {
    expect(parseAll(ubaAirquality, one(entry))).toMatchObject({ readings: [], rejected: { [reason]: 1 } });
  });

  it('tells of a daily maximum by name', () => {
    expect(parseAll(ubaAirquality, one([3, 3, 9, end, '0']))).toMatchObject({
      readings: [],
      rejected: {},
      contents: { unread: { 'component 3 (mean of scope 3, not of an hour)': 1 } },
    });
  });

  it('rejects a number that no computer holds', () => {
    const document = one([5, 2, 9, end, '0']).replace('[5,2,9,', '[5,2,1e999,');
    expect(parseAll(ubaAirquality, document)).toMatchObject({ readings: [], rejected: { 'value is not a number': 1 } });
  });
});

describe('documents', () => {
  const { data } = JSON.parse(airquality.toString()) as { data: object };

  it.each([
    ['the bare data', data],
    [
      'a log of answers',
      [
        { request: 'station=DENW179', data },
        { request: 'station=DENW179', data: {} },
      ],
    ],
    ['a log with a note', { _note: 'logged', items: [{ data }] }],
  ])('reads %s as the answer itself', (_, document) => {
    expect(parseAll(ubaAirquality, JSON.stringify(document))).toEqual(parseAll(ubaAirquality, airquality));
  });

  it.each([
    '{"request":{},"indices":{},"data":{}}',
    '{"data":[]}',
    '{"data":{"1441":[]}}',
    '{"data":{"1441":{}}}',
    '{}',
    '[]',
  ])('takes %s for an hour that is not out yet', (document) => {
    expect(parseAll(ubaAirquality, document)).toEqual({
      readings: [],
      stations: [],
      rows: 0,
      missing: 0,
      rejected: {},
    });
  });

  it.each([
    ['a failure', '{"error":"station not found"}', /has no "data"/],
    ['half an answer', airquality.toString().slice(0, 900), /has no "data"/],
    ['a page', '<!DOCTYPE html><title>Wartungsarbeiten</title>', /HTML page \("Wartungsarbeiten"\)/],
    ['nothing', '', /is empty/],
    ['other numbers', '{"data":[1,2,3]}', /has no "data"/],
  ])('refuses %s', (_, document, message) => {
    expect(() => parseAll(ubaAirquality, document)).toThrow(message);
  });
});

describe('requests', () => {
  const ask = (from: string, to: string, options: object = {}, now = to) =>
    ubaAirquality.requests!({
      options: ubaAirquality.options.parse(options),
      baseUrl: 'https://uba.example',
      stations: ['DENW006', 'DENW179'],
      range: { start: Date.parse(from), end: Date.parse(to) },
      now: Date.parse(now),
    });

  it('asks per station for the one-hour means, and for index and floating means', () => {
    // 12:00 UTC = 13:00 MEZ, so that the first hour ends at 14; 15:20 UTC = 16:20 MEZ: the last whole hour ends at 16
    const requests = ask('2026-07-14T12:00Z', '2026-07-14T15:20Z');
    const hours = 'date_from=2026-07-14&time_from=14&date_to=2026-07-14&time_to=16';
    expect(requests.filter((request) => request.station === 'DENW179').map((request) => request.url)).toEqual([
      `https://uba.example/api/air-data/v3/measures/json?component=1&scope=2&station=DENW179&${hours}`,
      `https://uba.example/api/air-data/v3/measures/json?component=3&scope=2&station=DENW179&${hours}`,
      `https://uba.example/api/air-data/v3/measures/json?component=4&scope=2&station=DENW179&${hours}`,
      `https://uba.example/api/air-data/v3/measures/json?component=5&scope=2&station=DENW179&${hours}`,
      `https://uba.example/api/air-data/v3/measures/json?component=9&scope=2&station=DENW179&${hours}`,
      `https://uba.example/api/air-data/v3/airquality/json?station=DENW179&${hours}`,
    ]);
    expect(requests).toHaveLength(12);
  });

  it('asks for less when the Kommune wants less', () => {
    const requests = ask('2026-07-14T12:00Z', '2026-07-14T15:00Z', { pollutants: ['co'], index: false, version: 'v4' });
    expect(requests.map((request) => request.url)).toEqual([
      expect.stringMatching(/air-data\/v4\/measures\/json\?component=2&scope=2&station=DENW006&/),
      expect.stringMatching(/air-data\/v4\/measures\/json\?component=2&scope=2&station=DENW179&/),
    ]);
  });

  it.each(['v2', 'v3', 'v4'])('asks the version that is set: %s', (version) => {
    const [request] = ask('2026-07-14T12:00Z', '2026-07-14T15:00Z', { version });
    expect(request!.url).toMatch(new RegExp(`^https://uba\\.example/api/air-data/${version}/measures/json`));
  });

  it('names the hour up to midnight 24 of its day, and the one after it 1 of the next', () => {
    // MEZ midnight of 15 January = 14 January 23:00 UTC
    const [request] = ask('2026-01-14T22:00Z', '2026-01-15T00:00Z');
    expect(request!.url).toMatch(/date_from=2026-01-14&time_from=24&date_to=2026-01-15&time_to=1$/);
  });

  it('splits a long time into parts of at most 31 days without gap, newest first', () => {
    const requests = ask('2026-01-01T00:00Z', '2026-03-15T00:00Z', { pollutants: ['no2'], index: false });
    const parts = requests.filter((request) => request.station === 'DENW006').map((request) => request.range);
    expect(parts.map(({ start, end }) => (end - start) / DAY)).toEqual([31, 31, 11]);
    expect(parts[0]!.end).toBe(Date.parse('2026-03-15T00:00Z'));
    expect(parts[1]!.end).toBe(parts[0]!.start);
    expect(parts[2]!.end).toBe(parts[1]!.start);
    expect(parts[2]!.start).toBe(Date.parse('2026-01-01T00:00Z'));
  });

  it('does not ask for the future or for an hour that is not over', () => {
    const [request] = ask('2026-07-14T10:00Z', '2026-07-15T00:00Z', {}, '2026-07-14T12:59Z');
    expect(request!.range.end).toBe(Date.parse('2026-07-14T12:00Z'));
    expect(ask('2026-07-14T12:10Z', '2026-07-14T12:50Z')).toEqual([]);
  });
});

it('refuses options that it does not have', () => {
  expect(ubaAirquality.options.safeParse({ components: [5] }).success).toBe(false);
  expect(ubaAirquality.options.safeParse({ pollutants: ['ozon'] }).success).toBe(false);
});
