import { HubError } from '@smartregion/terms/errors';
import { note, parseAll, testdata } from '../../testing/parse-all';
import { deviceJson } from './device-json';

const receivedAt = Date.parse('2026-07-15T12:31:00Z');
const read = (message: unknown, options: object = {}, station?: string) =>
  parseAll(deviceJson, JSON.stringify(message), { receivedAt, options, station });

/** One device read by this profile. */
const by = (fields: object, message: object, more: object = {}) =>
  read(message, { profile: 'own', profiles: { own: { fields, ...more } } }, 'bauhof');

it('reads what a bridge sends: with and without an envelope, by common names', () => {
  const { rows, missing, rejected, readings } = parseAll(deviceJson, testdata('device-json/bridge.json'), {
    receivedAt,
  });
  expect({ rows, missing, rejected }).toEqual({
    rows: 3,
    missing: 1,
    rejected: { 'entry that names no device': 1 },
  });
  expect(readings.map((reading) => [reading.station, note(reading)])).toEqual([
    ['bauhof', '2026-07-15T12:30Z/12:30Z air_temperature 21.4 Cel'],
    ['bauhof', '2026-07-15T12:30Z/12:30Z relative_humidity 48 %'],
    ['halle', '2026-07-15T12:31Z/12:31Z co2 640 [ppm]'],
  ]);
});

describe('a field', () => {
  it.each([
    ['number', 21.5, {}, 21.5],
    ['number as text', '24.59', {}, 24.59],
    ['text with blanks', ' 24.59 ', {}, 24.59],
    ['scaled', 2459, { scale: 0.01 }, 24.59],
    ['scaled and shifted', 2459, { scale: 0.01, offset: -40 }, -15.41],
  ])('%s is read', (_, sent, field, value) => {
    expect(by({ t: { property: 'air_temperature', ...field } }, { t: sent }).readings).toMatchObject([
      { value, unit: 'Cel' },
    ]);
  });

  it.each([
    ['null', null],
    ['empty', ''],
    ['the mark as number', -999],
    ['the mark as text', '-999.0'],
    ['a mark of letters', 'n/a'],
  ])('%s is missing', (_, sent) => {
    const batch = by({ t: { property: 'air_temperature', missing: [-999, 'n/a'] } }, { t: sent });
    expect(batch).toMatchObject({ readings: [], missing: 1, rejected: {} });
  });

  it.each([['12,5'], ['warm'], [true], [[1]], [{ v: 1 }], ['0x10'], ['1e999']])('%j is no number', (sent) => {
    const batch = by({ t: { property: 'air_temperature' } }, { t: sent });
    expect(batch).toMatchObject({ readings: [], missing: 0, rejected: { 'value that is not a number': 1 } });
  });

  it('that is not sent is passed over, and so are those that the profile does not name', () => {
    expect(by({ t: { property: 'air_temperature' } }, { battery: 1 })).toMatchObject({
      readings: [],
      missing: 0,
      rejected: {},
    });
  });

  it('is found by its path, through lists, and nowhere in what JavaScript knows itself', () => {
    const fields = Object.fromEntries(
      ['soil.0.m', 'soil.1.m', 'soil.length', 'constructor.length', '__proto__.x'].map((path) => [
        path,
        { property: 'soil_moisture' },
      ])
    );
    expect(by(fields, { soil: [{ m: 20 }] }).readings).toMatchObject([{ value: 20 }]);
  });

  it('of another depth is a station of its own', () => {
    const fields = {
      a: { property: 'soil_moisture', channel: '10cm' },
      b: { property: 'soil_moisture', channel: '60cm' },
    };
    expect(by(fields, { a: 20, b: 30 }).readings.map(({ station, value }) => [station, value])).toEqual([
      ['bauhof-10cm', 20],
      ['bauhof-60cm', 30],
    ]);
  });

  it('can be a running total, or stand for the minutes before', () => {
    const fields = {
      n: { property: 'bike_count', cumulative: true },
      rain: { property: 'precipitation', minutes: 10 },
    };
    const [total, rain] = by(fields, { n: 4711, rain: 0.4 }).readings;
    expect(total).toMatchObject({ value: 4711, cumulative: true, start: receivedAt, end: receivedAt });
    expect(note(rain!)).toBe('2026-07-15T12:21Z/12:31Z precipitation 0.4 mm');
  });
});

it.each([
  ['RFC 3339', '2026-07-15T14:20:00+02:00'],
  ['RFC 3339 with nanoseconds', '2026-07-15T12:20:00.000000001Z'],
  ['seconds', 1784118000],
  ['milliseconds', 1784118000000],
])('takes the time of the device as %s', (_, sent) => {
  const [reading] = by(
    { t: { property: 'air_temperature' } },
    { t: 1, meta: { at: sent } },
    { time: 'meta.at' }
  ).readings;
  expect(note(reading!)).toBe('2026-07-15T12:20Z/12:20Z air_temperature 1 Cel');
});

it.each([['yesterday'], [-1], [null], ['2026-02-30T00:00:00Z'], [1e300]])(
  'takes the time of receipt for %j',
  (sent) => {
    const [reading] = by({ t: { property: 'air_temperature' } }, { t: 1, at: sent }, { time: 'at' }).readings;
    expect(reading?.end).toBe(receivedAt);
  }
);

it('names the station by the address before the object', () => {
  expect(read({ device: 'halle', temperature: 1 }, {}, 'bauhof').readings).toMatchObject([{ station: 'bauhof' }]);
  expect(read({ sensor: 'halle', temperature: 1 }, { device: 'sensor' }).readings).toMatchObject([
    { station: 'halle' },
  ]);
});

it.each([[{ temperature: 1 }], [7], ['text'], [[{}]]])('refuses %j, which names no device', (message) => {
  expect(() => read(message)).toThrow(HubError);
  expect(() => read(message)).toThrow(/which device/);
});
