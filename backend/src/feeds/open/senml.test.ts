import { HubError } from '@smartregion/terms/errors';
import { convert } from '@smartregion/terms/units';
import { propertyOf } from '@smartregion/terms/property';
import { note, parseAll, testdata } from '../../testing/parse-all';
import { senml } from './senml';

const receivedAt = Date.parse('2026-07-15T12:31:00Z');
const read = (pack: unknown, options: object = {}, station?: string) =>
  parseAll(senml, JSON.stringify(pack), { receivedAt, options, station });
const BASE = { bn: 'urn:dev:ow:10e2073a01080063:', bt: 1784118600 };

it('reads a pack: base name, base time, base unit, and what gives no value', () => {
  const { rows, missing, rejected, readings } = parseAll(senml, testdata('senml/pack.json'), { receivedAt });
  expect({ rows, missing, rejected }).toEqual({
    rows: 5,
    missing: 0,
    rejected: { 'text, truth value or data': 1, 'integrated sum (s) without a value': 1 },
  });
  expect(readings.map(note)).toEqual([
    '2026-07-15T12:30Z/12:30Z relative_humidity 48.5 %',
    '2026-07-15T12:29Z/12:29Z air_temperature 294.25 K',
    '2026-07-15T12:30Z/12:30Z pm10 17.5 ug/m3',
  ]);
  expect(new Set(readings.map(({ station }) => station))).toEqual(new Set(['urn:dev:ow:10e2073a01080063']));
});

// RFC 8428, section 4.5.3: what is less than 2**28 is relative to now
it.each([
  ['no time', {}, '2026-07-15T12:31Z'],
  ['t', { t: -60 }, '2026-07-15T12:30Z'],
  ['bt and t', { bt: -120, t: 60 }, '2026-07-15T12:30Z'],
  [
    'just below 2^28',
    { t: 2 ** 28 - 1 },
    new Date(receivedAt + (2 ** 28 - 1) * 1000).toISOString().replace(':00.000Z', 'Z'),
  ],
  ['2^28', { t: 2 ** 28 }, '1978-07-04T21:24:16.000Z'], // date -u -d @268435456
  ['absolute with fractions', { bt: 1784118600.25, t: 0.5 }, '2026-07-15T12:30:00.750Z'],
])('takes %s as %s', (_, time, expected) => {
  const { readings } = read([{ n: 'urn:dev:a:relative_humidity', u: '%RH', v: 1, ...time }]);
  expect(note(readings[0]!)).toMatch(new RegExp(`^${expected.replace(/[.]/g, '\\.')}/`));
});

it('adds the base value', () => {
  expect(
    read([
      { ...BASE, bv: 20, n: 'air_temperature', u: 'Cel', v: 1.5 },
      { n: 'dew_point', u: 'Cel', v: -2 },
    ]).readings
  ).toMatchObject([{ value: 21.5 }, { value: 18 }]);
});

it('lets later base fields take the place of earlier ones', () => {
  const { readings } = read([
    { ...BASE, n: 'relative_humidity', u: '%RH', v: 1 },
    { bn: 'urn:dev:mac:0024befffe804ff1_', n: 'relative_humidity', u: '%RH', v: 2 },
  ]);
  expect(readings.map(({ station }) => station)).toEqual([
    'urn:dev:ow:10e2073a01080063',
    'urn:dev:mac:0024befffe804ff1',
  ]);
});

it.each([
  ['air_temperature', 'K', 280, 6.85],
  ['pressure_station', 'Pa', 101_325, 1013.25],
  ['relative_humidity', '/', 0.5, 50],
  ['wind_speed', 'km/h', 36, 10],
  ['wind_direction', 'rad', Math.PI, 180],
  ['water_level', 'm', 1.2, 120],
  ['pm25', 'kg/m3', 1.2e-8, 12],
  ['precipitation_rate', 'm/h', 0.002, 2],
  ['traffic_flow_all', '1/min', 10, 600],
  ['water_discharge', 'l/s', 500, 0.5],
  ['water_conductivity', 'S/m', 0.05, 500],
  ['battery_voltage', 'mV', 3300, 3.3],
  ['travel_time', 'ms', 1500, 1.5],
  ['bike_count', 'count', 3, 3],
  ['water_ph', 'pH', 7.1, 7.1],
])('%s in %s: %d is %d', (property, unit, v, expected) => {
  const [reading] = read([{ ...BASE, n: property, u: unit, v }]).readings;
  expect(convert(reading!.value, reading!.unit, propertyOf(property).ucum)).toBeCloseTo(expected, 6);
});

describe('rejects', () => {
  it.each([
    ['a unit that does not fit', { n: 'air_temperature', u: 'V', v: 1 }, /unit/],
    ['a unit that is not registered', { n: 'air_temperature', u: '°C', v: 1 }, /unit/],
    ['no unit', { n: 'air_temperature', v: 1 }, /unit/],
    ['a name without a property', { n: 'voltage', u: 'V', v: 1 }, /without a property/],
    ['a name of several properties', { n: 'temperature', u: 'Cel', v: 1 }, /several properties/],
    ['two values', { n: 'air_temperature', u: 'Cel', v: 1, vs: 'a' }, /rules/],
    ['a value of a wrong type', { n: 'air_temperature', u: 'Cel', v: '1' }, /rules/],
    ['a name of other signs', { n: 'air temperature', u: 'Cel', v: 1 }, /name/],
    ['a truth value', { n: 'air_temperature', vb: true }, /truth/],
    ['data', { n: 'air_temperature', vd: 'aGk' }, /data/],
  ])('%s', (_, record, reason) => {
    const { rows, readings, rejected } = read([{ ...BASE, ...record }]);
    expect({ rows, readings }).toEqual({ rows: 1, readings: [] });
    expect(Object.keys(rejected)).toEqual([expect.stringMatching(reason)]);
  });
});

describe('the configuration', () => {
  const record = { ...BASE, n: 'rain', v: 3 };

  it.each([
    ['by the last part', { rain: { property: 'precipitation' } }, 'urn:dev:ow:10e2073a01080063'],
    [
      'by the whole name',
      { 'urn:dev:ow:10e2073a01080063:rain': { property: 'precipitation' }, rain: { property: 'bike_count' } },
      'urn:dev:ow:10e2073a01080063',
    ],
    ['to another station', { rain: { property: 'precipitation', station: 'dach' } }, 'dach'],
    ['to a channel', { rain: { property: 'precipitation', channel: 'nord' } }, 'urn:dev:ow:10e2073a01080063-nord'],
  ])('maps a name %s', (_, names, station) => {
    expect(read([record], { names }).readings).toMatchObject([
      { station, property: 'precipitation', value: 3, unit: 'mm' },
    ]);
  });

  it('says unit, scale and that it is a running total', () => {
    const names = { rain: { property: 'precipitation', unit: '[in_i]', scale: 0.01, cumulative: true } };
    expect(read([record], { names }).readings).toMatchObject([{ value: 0.03, unit: '[in_i]', cumulative: true }]);
  });

  it('maps a device that measures one thing by its whole name', () => {
    const names = { 'urn:dev:ow:10e2073a01080063': { property: 'air_temperature' } };
    // RFC 8428, section 5.1.1
    const pack = [{ n: 'urn:dev:ow:10e2073a01080063', u: 'Cel', v: 23.1 }];
    expect(read(pack, { names }, 'rathaus').readings).toMatchObject([{ station: 'rathaus', value: 23.1 }]);
  });
});

describe('refuses the whole pack', () => {
  it.each([
    ['with a label that must be understood', [{ ...BASE, n: 'a', v: 1, foo_: 2 }], /must understand/],
    ['of a newer version', [{ ...BASE, bver: 11, n: 'a', v: 1 }], /bver/],
    [
      'of two versions',
      [
        { ...BASE, bver: 10 },
        { bver: 9, n: 'a', v: 1 },
      ],
      /bver/,
    ],
    ['with a base time that is text', [{ ...BASE, bt: '1784118600', n: 'a', v: 1 }], /base field/],
    ['that is no list', { n: 'a', v: 1 }, /no list/],
    ['of something else', [1, 2], /no object/],
  ])('%s', (_, pack, message) => {
    expect(() => read(pack)).toThrow(HubError);
    expect(() => read(pack)).toThrow(message);
  });

  it('but not for labels that it may pass over', () => {
    expect(read([{ ...BASE, bver: 26, n: 'relative_humidity', u: '%RH', v: 1, foo: 2, ut: 60 }]).readings).toHaveLength(
      1
    );
  });
});
