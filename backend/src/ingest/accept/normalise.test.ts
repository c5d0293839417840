import type { StationConfig } from '../../config/region';
import type { Reading } from '../../model/observation';
import { DAY, HOUR, MINUTE } from '../../model/time';
import { normalise } from './normalise';

const T0 = Date.UTC(2026, 6, 15, 13);

const WERL: StationConfig = {
  id: 'dwd-05480',
  provider: '05480',
  name: 'Werl',
  lat: 51.5763,
  lon: 7.8879,
  class: 'reference',
};

const reading = (property: string, value: number, more: Partial<Reading> = {}): Reading => ({
  station: '05480',
  property,
  value,
  unit: 'Cel',
  start: T0,
  end: T0 + 10 * MINUTE,
  ...more,
});

const take = (...readings: Reading[]) => normalise({ readings }, [WERL]);
const single = (one: Reading) => take(one).measured[0]!.observations[0]!;

test.each([
  ['air_temperature', 70.3, '[degF]', 21.277778],
  ['air_temperature', 280.65, 'K', 7.5],
  ['pressure_sea_level', 29.92, "[in_i'Hg]", 1013.207489],
  ['wind_speed', 36, 'km/h', 10],
  ['global_radiation', 6, 'J/cm2/(10.min)', 100],
  ['cloud_cover', 8, '{okta}', 100],
  ['air_temperature', 21.3, 'Cel', 21.3],
])('%s of %d %s is %d in the unit of the vocabulary', (property, value, unit, canonical) => {
  expect(single(reading(property, value, { unit }))).toMatchObject({
    property,
    value: canonical,
    station: 'dwd-05480',
  });
});

test('what the parser knows stays: interval, quality, reasons, qualifier, issue', () => {
  const known = {
    quality: 'suspect',
    reasons: ['suspect-dst'],
    qualifier: '<',
    issued: T0 - HOUR,
    start: T0 - HOUR,
    end: T0,
  } as const;
  expect(single(reading('air_temperature', 20, known))).toEqual({
    station: 'dwd-05480',
    property: 'air_temperature',
    value: 20,
    ...known,
  });
});

test('is provisional unless the parser knows better', () => {
  expect(single(reading('air_temperature', 20)).quality).toBe('provisional');
  expect(single(reading('air_temperature', 20, { quality: 'valid' })).quality).toBe('valid');
});

test('groups by property, in time order', () => {
  const at = (minutes: number) => ({ start: T0 + minutes * MINUTE, end: T0 + (minutes + 10) * MINUTE });
  const { measured } = take(
    reading('air_temperature', 2, at(10)),
    reading('dew_point', 1, at(10)),
    reading('air_temperature', 1, at(0)),
    reading('air_temperature', 3, at(20))
  );
  expect(measured.map((group) => [group.property.id, group.observations.map((o) => o.value)])).toEqual([
    ['air_temperature', [1, 2, 3]],
    ['dew_point', [1]],
  ]);
});

describe('what is not taken is counted by its reason', () => {
  test.each([
    [reading('air_temperature', 1, { station: '99999' }), 'station is not in the configuration'],
    [reading('air_temprature', 1), 'property "air_temprature" is not in the vocabulary'],
    [reading('air_temperature', NaN), 'value is not a number'],
    [reading('air_temperature', Infinity), 'value is not a number'],
    [reading('air_temperature', 1, { end: T0 - 1 }), 'interval ends before it starts'],
    [reading('air_temperature', 1, { start: NaN }), 'interval ends before it starts'],
    [reading('no2', 20, { unit: '[ppb]' }), 'unit "[ppb]" of no2 cannot be converted to "ug/m3"'],
  ])('%#: %s', (bad, reason) => {
    const { measured, rejected } = take(bad, reading('dew_point', 1), bad);
    expect(rejected).toEqual({ [reason]: 2 });
    expect(measured.map((group) => group.property.id)).toEqual(['dew_point']);
  });

  test('but not what another Kommune takes, nor what the configuration leaves out', () => {
    const stations = [{ ...WERL, properties: ['air_temperature'] }];
    const readings = [
      reading('air_temperature', 1),
      reading('dew_point', 1),
      reading('air_temperature', 1, { station: '13696' }),
      reading('air_temperature', 1, { station: '00001' }),
    ];
    const { measured, rejected } = normalise({ readings }, stations, new Set(['05480', '13696']));
    expect(rejected).toEqual({ 'station is not in the configuration': 1 });
    expect(measured.map((group) => group.property.id)).toEqual(['air_temperature']);
  });
});

describe('range of the vocabulary', () => {
  const lasting = (hours: number) => ({ end: T0 + hours * HOUR });
  test.each([
    ['air_temperature', 45, {}, true],
    ['air_temperature', 45.1, {}, false],
    ['air_temperature', -35.1, {}, false],
    ['relative_humidity', 101, { unit: '%' }, false],
    // limits of amounts hold for an hour
    ['sunshine_duration', 60, { unit: 'min', ...lasting(1) }, true],
    ['sunshine_duration', 61, { unit: 'min', ...lasting(1) }, false],
    ['sunshine_duration', 600, { unit: 'min', end: T0 + DAY }, true],
    ['precipitation', 151, { unit: 'mm' }, false],
    // means do not grow with the interval
    ['no2', 501, { unit: 'ug/m3', end: T0 + DAY }, false],
  ])('%s of %d %j is plausible: %s', (property, value, more, plausible) => {
    const expected = plausible
      ? { value, quality: 'provisional', reasons: [] }
      : { value, quality: 'implausible', reasons: ['range'] };
    expect(single(reading(property, value, more))).toMatchObject(expected);
  });

  test('keeps the reasons that were there, in the one order that reasons have', () => {
    expect(single(reading('air_temperature', 60, { reasons: ['clock'] })).reasons).toEqual(['range', 'clock']);
  });
});

test.each([
  ['a console that says north', {}, 360],
  ['a service that says calm', { calm: true } as const, 0],
])('0° of %s is kept as the WMO codes it', (_, more, expected) => {
  expect(single(reading('wind_direction', 0, { unit: 'deg', ...more })).value).toBe(expected);
  expect(single(reading('wind_direction', 90, { unit: 'deg' })).value).toBe(90);
});

describe('weight', () => {
  const direction = reading('wind_direction', 230, { unit: 'deg' });
  const speed = (value: number, more: Partial<Reading> = {}) => reading('wind_speed', value, { unit: 'm/s', ...more });
  const weightOf = (...readings: Reading[]) =>
    take(...readings).measured.find((group) => group.property.id === 'wind_direction')!.observations[0]!.weight;

  test.each([
    ['the speed of the same interval, in canonical unit', [speed(36, { unit: 'km/h' })], 10],
    ['whatever comes first', [speed(1, { start: T0 + 1, end: T0 + 2 }), speed(4)], 4],
    ['none from another interval', [speed(4, { end: T0 + HOUR })], undefined],
    ['none that is out of range', [speed(99)], undefined],
    ['none of another run of a forecast', [speed(4, { issued: T0 })], undefined],
    ['none where the batch has none', [], undefined],
  ])('%s', (_, speeds, weight) => {
    expect(weightOf(direction, ...speeds)).toBe(weight);
    expect(weightOf(...speeds, direction)).toBe(weight);
  });
});

test('running totals stand apart and are not held against the range of an amount', () => {
  const yearly = reading('precipitation', 31.97, { unit: '[in_i]', cumulative: true, end: T0 });
  const { measured, totals } = take(yearly, reading('precipitation', 0.2, { unit: 'mm' }));
  expect(totals[0]!.observations).toMatchObject([{ value: 812.038, quality: 'provisional' }]);
  expect(measured[0]!.observations).toMatchObject([{ value: 0.2 }]);
});
