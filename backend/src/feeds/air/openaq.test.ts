import { HOUR, MINUTE } from '../../model/time';
import { note, parseAll, testdata } from '../../testing/parse-all';
import { openaq } from './openaq';

const hours = testdata('openaq/hours.json');
const location = testdata('openaq/location.json');
const now = Date.parse('2026-07-01T12:00Z');

describe('hours of a sensor', () => {
  const batch = parseAll(openaq, hours, { station: '4711' });

  it('brings gases to µg/m³ at 20 °C: 20 ppb of NO2 are 38.25, 30 ppb of ozone 59.871', () => {
    expect(batch.readings.map((reading) => `${reading.station} ${note(reading)}`)).toEqual([
      '4711 2026-07-01T10:00Z/11:00Z no2 38.25 ug/m3',
      '4711 2026-07-01T10:00Z/11:00Z o3 59.871 ug/m3',
    ]);
  });

  it('doubts an hour that is half measured or flagged', () => {
    expect(batch.readings.map(({ quality, reasons }) => [quality, reasons])).toEqual([
      [undefined, undefined],
      ['suspect', ['incomplete', 'provider-flag']],
    ]);
  });

  it('counts -999 as missing and says what it does not take', () => {
    expect(batch).toMatchObject({
      rows: 5,
      missing: 1,
      rejected: { 'unreadable period': 1 },
      contents: { unread: { 'temperature (c)': 1 } },
    });
  });
});

const sensor = (coverage: object) => ({
  id: 91,
  parameter: { id: 7, name: 'co', units: 'mg/m³' },
  latest: { datetime: { utc: '2026-07-01T11:00:00Z' }, value: 0.3 },
  coverage,
});

it.each([
  ['an hour for each value', { expectedCount: 24, expectedInterval: '24:00:00' }, '2026-07-01T10:00Z/11:00Z'],
  ['nothing said of it', {}, '2026-07-01T11:00Z/11:00Z'],
  ['no value expected', { expectedCount: 0, expectedInterval: '24:00:00' }, '2026-07-01T11:00Z/11:00Z'],
])('the newest value of a sensor: %s', (_, coverage, interval) => {
  const { readings } = parseAll(openaq, JSON.stringify({ results: [sensor(coverage)] }));
  expect(readings.map((reading) => `${reading.station} ${note(reading)}`)).toEqual([`91 ${interval} co 0.3 mg/m3`]);
});

it('counts a sensor without a newest value as missing', () => {
  const document = JSON.stringify({ results: [{ ...sensor({}), latest: null }] });
  expect(parseAll(openaq, document)).toMatchObject({ readings: [], rows: 1, missing: 1, rejected: {} });
});

describe('a location', () => {
  const next = (hoursBack: number, page = location) => {
    const asked = {
      url: `https://openaq.example/v3/locations/4711#${hoursBack}`,
      range: { start: now - hoursBack * HOUR + 40 * MINUTE, end: now - 20 * MINUTE },
    };
    const context = { options: openaq.options.parse({}), receivedAt: 0, station: '4711', asked };
    return [...openaq.parse({ bytes: page }, context)].flatMap((batch) => batch.next ?? []);
  };

  it('leads to the hours of the sensors that are wanted', () => {
    const query = 'datetime_from=2026-06-30T12%3A00%3A00.000Z&datetime_to=2026-07-01T12%3A00%3A00.000Z&limit=1000';
    expect(next(24)).toEqual([
      { station: '4711', url: `https://openaq.example/v3/sensors/91/hours?${query}` },
      { station: '4711', url: `https://openaq.example/v3/sensors/93/hours?${query}` },
    ]);
  });

  it('leads nowhere when it has been silent since', () => {
    expect(next(1)).toEqual([]);
  });

  it('from a file is a place without a measurement', () => {
    expect(parseAll(openaq, location)).toMatchObject({
      readings: [],
      stations: [{ station: '4711', name: 'Schwerte', lat: 51.44875, lon: 7.58224 }],
      rejected: { 'location: describes a place and its sensors, holds no measurement': 1 },
    });
  });
});

it('follows a full page to the next', () => {
  const [result] = (JSON.parse(hours.toString()) as { results: unknown[] }).results;
  const page = (length: number) =>
    new TextEncoder().encode(
      JSON.stringify({ meta: { page: 2, found: '>1000' }, results: Array(length).fill(result) })
    );
  const asked = { url: 'https://openaq.example/v3/sensors/91/hours?limit=1000&page=2', range: { start: 0, end: now } };
  const context = { options: openaq.options.parse({}), receivedAt: 0, station: '4711', asked };
  const next = (length: number) => [...openaq.parse({ bytes: page(length) }, context)].flatMap((b) => b.next ?? []);
  expect(next(999)).toEqual([]);
  expect(next(1000)).toEqual([
    { station: '4711', url: 'https://openaq.example/v3/sensors/91/hours?limit=1000&page=3' },
  ]);
});

it.each([
  ['a refusal', '{"detail":"Unauthorized. A valid API key must be provided"}', /has no list of results/],
  ['half an answer', hours.toString().slice(0, 500), /cut off/],
])('refuses %s', (_, document, message) => {
  expect(() => parseAll(openaq, document)).toThrow(message);
});

it('rejects a result that is none, and keeps the others', () => {
  expect(parseAll(openaq, '{"results":[7,{"id":1}]}')).toMatchObject({
    rows: 2,
    rejected: { 'result of unknown shape': 2 },
  });
});

describe('requests', () => {
  const range = { start: now - 24 * HOUR, end: now };
  const ask = (options: object, later = 0) =>
    openaq.requests!({
      options: openaq.options.parse(options),
      baseUrl: 'https://openaq.example',
      stations: ['4711'],
      range,
      now: now + later,
    });

  it('asks for the location, with the key in a header', () => {
    expect(ask({ apiKey: 'geheim' })).toEqual([
      { url: 'https://openaq.example/v3/locations/4711', headers: { 'x-api-key': 'geheim' }, range, station: '4711' },
    ]);
  });

  it('asks for older time with a question of its own, which "not changed" does not answer', () => {
    expect(ask({}, HOUR)[0]).toEqual({
      url: 'https://openaq.example/v3/locations/4711#2026-07-01T12:00:00.000Z',
      range,
      station: '4711',
    });
  });

  it('stays below what OpenAQ allows', () => {
    expect(openaq.rate).toEqual({ requests: 60, per: 60_000 });
  });
});
