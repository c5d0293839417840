import { DAY, HOUR } from '../../model/time';
import { note, parseAll, testdata } from '../../testing/parse-all';
import type { FeedRequest } from '../feed';
import { pegelonline } from './pegelonline';

const RIVER = 'aaaaaaaa-0000-4000-8000-000000000001';
const CANAL = 'aaaaaaaa-0000-4000-8000-000000000002';
const stations = testdata('pegelonline/stations.json');
const course = testdata('pegelonline/measurements.json');

const asked = (hours: number, fragment = '') => ({
  url: `https://pegel.example/webservices/rest-api/v2/stations.json?ids=${RIVER}${fragment}`,
  range: { start: Date.parse('2026-07-01T09:00Z') - hours * HOUR, end: Date.parse('2026-07-01T09:00Z') },
});

describe('current measurements', () => {
  const batch = parseAll(pegelonline, stations);

  it('reads instants with their offset, and tells a river from a canal by the unit', () => {
    expect(batch.readings.map((reading) => `${reading.station.slice(-1)} ${note(reading)}`)).toEqual([
      '1 2026-07-01T08:15Z/08:15Z water_level 212.5 cm',
      '1 2026-07-01T08:00Z/08:00Z water_temperature 19.4 Cel',
      '1 2026-07-01T08:00Z/08:00Z water_conductivity 512 uS/cm',
      '2 2026-01-15T09:15Z/09:15Z water_level_nhn 56.48 m',
    ]);
  });

  it('counts 99999 and null as missing; what has no property or no time is rejected', () => {
    expect(batch).toMatchObject({
      rows: 9,
      missing: 2,
      rejected: { 'unreadable time stamp': 1 },
      contents: { unread: { 'VA (m/s)': 1 } },
    });
  });

  it('doubts what the provider comments on', () => {
    expect(batch.readings.map(({ quality, reasons }) => [quality, reasons])).toEqual([
      ...Array(3).fill([undefined, undefined]),
      ['suspect', ['provider-flag']],
    ]);
  });

  it('says where the gauges are', () => {
    expect(batch.stations).toEqual([
      { station: RIVER, name: 'BEISPIELBRÜCKE', lat: 51.55, lon: 7.42 },
      { station: CANAL, name: 'SCHLEUSE BEISPIEL OP', lat: 51.66, lon: 7.6 },
    ]);
  });
});

describe('the way to older measurements', () => {
  const nextOf = (request: FeedRequest | undefined) =>
    [...pegelonline.parse({ bytes: stations }, { options: {}, receivedAt: 0, asked: request })].flatMap(
      ({ next = [] }) => next
    );

  it('leads from the list to each series that has a property; from a file it leads nowhere', () => {
    expect(nextOf(undefined)).toEqual([]);
    expect(nextOf(asked(24))).toHaveLength(8);
    expect(nextOf(asked(24))[1]).toEqual({
      station: RIVER,
      url: `https://pegel.example/webservices/rest-api/v2/stations/${RIVER}/Q/measurements.json?start=2026-06-30T09%3A00%3A00.000Z&end=2026-07-01T09%3A00%3A00.000Z#series=Q&unit=m%C2%B3%2Fs`,
    });
  });

  it('leads to a document that says nothing of itself: its address does', () => {
    const { readings, ...counts } = parseAll(pegelonline, course, {
      station: RIVER,
      asked: asked(24, '#series=W&unit=m%2BNN'),
    });
    expect(readings.map(note)).toEqual([
      '2026-03-29T00:45Z/00:45Z water_level_nhn 210 m',
      '2026-03-29T01:00Z/01:00Z water_level_nhn 211.5 m',
    ]);
    expect(counts).toMatchObject({ rows: 4, missing: 1, rejected: { 'unreadable time stamp': 1 } });
  });

  it.each([
    ['without an address', { station: RIVER }],
    ['without a station', { asked: asked(24, '#series=W&unit=cm') }],
    ['in a unit that the series does not have', { station: RIVER, asked: asked(24, '#series=W&unit=km') }],
  ])('is of no use %s', (_, context) => {
    expect(() => parseAll(pegelonline, course, context)).toThrow(/does not say of which gauge, series and unit/);
  });
});

it.each([
  ['an error', '{"status":404,"message":"Station konnte nicht gefunden werden."}', /neither stations nor measurements/],
  ['other numbers', '[1,2,3]', /neither stations nor measurements/],
  ['half a document', '[{"uuid":"a', /not JSON, or it is cut off/],
])('refuses %s', (_, document, message) => {
  expect(() => parseAll(pegelonline, document)).toThrow(message);
});

it.each([
  ['an empty list', '[]', { rows: 0, rejected: {} }],
  [
    'one entry that is broken',
    `[{"uuid":"a","shortname":"A","timeseries":[{"shortname":"W","unit":"cm"}]},{"uuid":7}]`,
    { rows: 2, rejected: { 'entry is neither a station nor a measurement': 1 } },
  ],
])('makes nothing of %s', (_, document, expected) => {
  expect(parseAll(pegelonline, document)).toMatchObject({ readings: [], missing: 0, ...expected });
});

it.each([
  ['what is new', DAY, ''],
  ['older time, which "not changed" must not answer', 2 * DAY, '#1970-01-02T00:00:00.000Z'],
])('asks once for all gauges for %s', (_, now, question) => {
  const range = { start: 0, end: DAY };
  const plan = { options: {}, baseUrl: 'https://pegel.example', stations: [RIVER, CANAL], range, now };
  expect(pegelonline.requests!(plan)).toEqual([
    {
      url: `https://pegel.example/webservices/rest-api/v2/stations.json?ids=${RIVER}%2C${CANAL}&includeTimeseries=true&includeCurrentMeasurement=true${question}`,
      range,
    },
  ]);
});
