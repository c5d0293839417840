import { HOUR } from '../../model/time';
import { note, parseAll } from '../../testing/parse-all';
import { hystreet } from './hystreet';

const count = (count: number, more: object = {}) => ({
  direction: 'Richtung Markt',
  count,
  object_type: 'PERSON',
  object_subtype: 'ADULT',
  collection_type: 'measured',
  zone: 1,
  ...more,
});
const answer = (measurements: object[], more: object = {}) =>
  JSON.stringify({ location_id: 300, local_timezone: 'Europe/Berlin', resolution: 'hour', measurements, ...more });
const read = (measurement: object, more: object = {}) =>
  parseAll(
    hystreet,
    answer([{ measured_at: '2026-06-01T08:00:00.000Z', total_count: 57, counts: [count(57)], ...measurement }], more)
  );

it('sums directions, zones and ages of an hour that begins at its stamp', () => {
  const batch = read({ counts: [count(40), count(10, { zone: 2 }), count(7, { object_subtype: 'CHILD' })] });
  expect(batch.readings.map(note)).toEqual(['2026-06-01T08:00Z/09:00Z pedestrian_count 57 {count}']);
  expect(batch).toMatchObject({ rows: 1, missing: 0, rejected: {}, readings: [{ station: '300' }] });
});

it.each([
  ['bicycles beside people', { total_count: 60, counts: [count(57), count(3, { object_type: 'BICYCLE' })] }, 57],
  ['the total where nothing stands for itself', { counts: [] }, 57],
  ['nobody', { total_count: 0, counts: [] }, 0],
])('%s', (_, measurement, value) => {
  expect(read(measurement).readings.map((reading) => reading.value)).toEqual([value]);
});

it.each([
  ['estimated', ['provider-flag']],
  ['measured', undefined],
])('collection type %s', (collection_type, reasons) => {
  const [reading] = read({ counts: [count(50), count(7, { collection_type })] }).readings;
  expect(reading!.reasons).toEqual(reasons);
  expect(reading!.quality).toBe(reasons && 'suspect');
});

it.each([
  ['23 hours in March', '2026-03-28T23:00:00.000Z', '2026-03-28T23:00Z/2026-03-29T22:00Z'],
  ['25 hours in October', '2026-10-24T22:00:00.000Z', '2026-10-24T22:00Z/2026-10-25T23:00Z'],
])('a day is a day of the place: %s', (_, measured_at, interval) => {
  expect(read({ measured_at }, { resolution: 'day' }).readings.map(note)).toEqual([
    `${interval} pedestrian_count 57 {count}`,
  ]);
});

it('counts what is not there and rejects what cannot be taken', () => {
  expect(read({ total_count: null })).toMatchObject({ readings: [], missing: 1 });
  expect(read({ measured_at: '01.06.2026' })).toMatchObject({ rejected: { 'time not readable': 1 } });
  expect(read({}, { resolution: 'month' })).toMatchObject({ rejected: { 'resolution of unknown length': 1 } });
  expect(read({ total_count: 'viele' })).toMatchObject({ rejected: { 'measurement not as described': 1 } });
});

it('names what it does not read: fields, and what is counted beside people', () => {
  const { contents, stations } = read(
    { weather_condition: 'rain', counts: [count(57), count(3, { object_type: 'BICYCLE' })] },
    { city: 'Unna', name: 'Markt' }
  );
  expect(contents!.unread).toEqual({ city: 1, weather_condition: 1, 'counts (BICYCLE)': 1 });
  expect(stations).toEqual([{ station: '300', name: 'Markt' }]);
});

it.each([
  ['one', { location: { id: 300, name: 'Markt' } }],
  ['a list', { locations: [{ id: 300, name: 'Markt' }] }],
])('locations give no readings: %s', (_, document) => {
  expect(parseAll(hystreet, JSON.stringify(document))).toMatchObject({
    readings: [],
    stations: [{ station: '300', name: 'Markt' }],
    rejected: { 'location: describes a station, holds no counts': 1 },
  });
});

it.each(['{"error":"Unauthorized"}', '[]', answer([], { local_timezone: 'Mars/Olympus' })])(
  'refuses %s',
  (document) => {
    expect(() => parseAll(hystreet, document)).toThrow(expect.objectContaining({ kind: 'payload' }));
  }
);

it('asks for hours that are over, with the token', () => {
  const now = Date.parse('2026-06-01T10:20:00Z');
  const range = { start: now - 3 * HOUR, end: now };
  const plan = { options: { token: 't' }, baseUrl: 'https://api.hystreet.com', stations: ['300'], range, now };
  expect(hystreet.requests!(plan)).toEqual([
    {
      url: 'https://api.hystreet.com/locations/300/measurements?from=2026-06-01T07%3A00%3A00.000Z&to=2026-06-01T09%3A00%3A00.000Z&resolution=hour',
      headers: { 'X-API-Token': 't' },
      range,
      station: '300',
    },
  ]);
});
