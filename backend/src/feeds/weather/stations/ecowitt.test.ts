import { convert } from '@smartregion/terms/units';
import { propertyOf } from '@smartregion/terms/property';
import type { Reading } from '../../../model/observation';
import { note, parseAll, testdata } from '../../../testing/parse-all';
import { ecowitt } from './ecowitt';

const report = testdata('ecowitt/report.txt').toString();
const receivedAt = Date.parse('2026-07-15T15:27:00Z');
const read = (form: string, context = {}) => parseAll(ecowitt, form, { receivedAt, ...context });
const changed = (from: string, to: string) => report.replace(from, to);
/** Only what is named, behind PASSKEY and time. */
const form = (fields: string) => `PASSKEY=A1&dateutc=2026-07-15+15:26:14&${fields}`;
const inCanonicalUnit = ({ property, value, unit }: Reading) => convert(value, unit, propertyOf(property).ucum);

it('reads a report at the moment of its UTC stamp, each value in the unit that was sent', () => {
  const { readings, rows } = read(report);
  expect(rows).toBe(1);
  expect(readings.filter(({ station }) => !station.endsWith('-ch2')).map(note)).toEqual(
    [
      "pressure_sea_level 29.921 [in_i'Hg]",
      "pressure_station 29.7 [in_i'Hg]",
      'air_temperature 77 [degF]',
      'relative_humidity 48 %',
      'wind_direction 270 deg',
      'wind_speed 10 [mi_i]/h',
      'wind_gust 20 [mi_i]/h',
      'global_radiation 612.4 W/m2',
      'uv_index 5 1',
      'precipitation_rate 0.1 [in_i]/h',
      'precipitation 40 [in_i]',
      'soil_moisture 41 %',
      'soil_temperature 64.4 [degF]',
      'pm25 7.5 ug/m3',
      'globe_temperature 86 [degF]',
      'wbgt 71.6 [degF]',
      'lightning_count 3 {count}',
      'battery_voltage 2.9 V',
    ].map((value) => `2026-07-15T15:26:14.000Z/15:26:14.000Z ${value}`)
  );
});

it.each([
  ['air_temperature', 25], // (77 - 32) × 5/9
  ['wind_speed', 4.4704], // 10 mph
  ['pressure_sea_level', 1013.241353], // 29.921 inHg × 33.8638866667
  ['precipitation_rate', 2.54], // 0.1 in/h
  ['precipitation', 1016], // 40 in
  ['soil_temperature', 18], // 64.4 °F
])('stands for %s %d', (property, value) => {
  expect(inCanonicalUnit(read(report).readings.find((reading) => reading.property === property)!)).toBeCloseTo(
    value,
    5
  );
});

it('says which values count up', () => {
  const counting = read(report).readings.filter((reading) => reading.cumulative);
  expect(counting.map(({ property, value }) => [property, value])).toEqual([
    ['precipitation', 40],
    ['lightning_count', 3],
  ]);
});

it('counts what is missing, and tells by name what it does not read', () => {
  const { missing, rejected, contents } = read(report);
  expect(missing).toBe(1); // leaf wetness empty
  expect(rejected).toEqual({});
  expect(contents!.unread).toMatchObject({
    ...{ 'tempinf (indoors)': 1, 'humidityin (indoors)': 1, 'co2 (sensor WH45, indoors)': 1 },
    temp1f: 1, // a thermometer of unknown place
  });
});

it('makes a station of its own of each further channel', () => {
  const [further, ...more] = read(report, { station: 'rathaus' }).readings.filter((r) => r.station !== 'rathaus');
  expect(further).toMatchObject({ station: 'rathaus-ch2', property: 'soil_moisture', value: 38 });
  expect(more).toEqual([]);
});

describe('rain', () => {
  it.each([
    ['the total that never starts again', 'dailyrainin=1&yearlyrainin=20&totalrainin=40&yrain_piezo=9', 40],
    ['the total of the year', 'dailyrainin=1&monthlyrainin=2&yearlyrainin=20', 20],
    ['the total of the day where there is no other', 'dailyrainin=1&hourlyrainin=0.5', 1],
    ['the piezo sensor where there is no tipping bucket', 'drain_piezo=1&yrain_piezo=9', 9],
  ])('is %s', (_, fields, value) => {
    const { readings } = read(form(fields));
    expect(readings).toMatchObject([{ property: 'precipitation', value, cumulative: true }]);
  });

  it.each(['-9999', '', '--'])('a total that is not set ("%s") does not shut out the next', (unset) => {
    const { readings } = read(form(`yearlyrainin=20&totalrainin=${unset}`));
    expect(readings).toMatchObject([{ property: 'precipitation', value: 20, counter: 'yearlyrainin' }]);
  });

  it('is missing where none is set', () => {
    expect(read(form('yearlyrainin=-9999&totalrainin='))).toMatchObject({ readings: [], missing: 1 });
  });
});

describe('pressure at sea level', () => {
  it('is not taken while the console repeats the station pressure', () => {
    const { readings, rejected } = read(form('baromrelin=29.700&baromabsin=29.700'));
    expect(readings.map(({ property }) => property)).toEqual(['pressure_station']);
    expect(rejected).toEqual({ 'sea-level pressure not calibrated: equals the station pressure': 1 });
  });

  it('is missing, not wrong, when the sensor is lost', () => {
    expect(read(form('baromrelin=-9999&baromabsin=-9999'))).toMatchObject({ missing: 2, rejected: {} });
  });
});

describe('station', () => {
  // printf %s 5E1F00112233445566778899AABBCCDD | sha256sum
  const hashed = 'ecowitt-ae2950f684ff';

  it('is named by a hash of the PASSKEY, which appears nowhere', () => {
    const batch = read(report);
    expect(batch.readings[0]!.station).toBe(hashed);
    expect(JSON.stringify(batch)).not.toContain('5E1F0011');
  });

  it('is named by the address of the push where that does', () => {
    expect(read(report, { station: 'rathaus' }).readings[0]!.station).toBe('rathaus');
  });
});

describe('time', () => {
  it.each([
    ['now', 'now', '2026-07-15T15:27:00.000Z'],
    ['percent-encoded', '2026-07-15%2015%3A26%3A14', '2026-07-15T15:26:14.000Z'],
    ['unpadded', '2026-7-15+15:26:14', '2026-07-15T15:26:14.000Z'],
    ['with a stray blank', '+2026-07-15+15:26:14+', '2026-07-15T15:26:14.000Z'],
    ['without a blank', '2026-07-1515:26:14', '2026-07-15T15:26:14.000Z'],
  ])('%s', (_, dateutc, expected) => {
    const [reading] = read(changed('2026-07-15+15:26:14', dateutc)).readings;
    expect(new Date(reading!.start).toISOString()).toBe(expected);
  });

  it.each(['', 'yesterday', '2026-02-30+10:00:00', '2026-07-15+25:00:00', '0', '2026-07-15'])(
    'refuses "%s"',
    (dateutc) => {
      const message = dateutc === '' ? /no dateutc/ : /dateutc ".*" is no time/;
      expect(() => read(changed('2026-07-15+15:26:14', dateutc))).toThrow(message);
    }
  );

  it('is what the clock of the console says, unless something buffers', () => {
    const at = Date.parse('2026-07-15T15:26:14Z');
    const [clock, ...channels] = read(report).clocks ?? [];
    expect(clock).toMatchObject({ at });
    expect(channels.every((channel) => channel.station.startsWith(`${clock!.station}-ch`))).toBe(true);
    expect(read(report, { options: { checkClock: false } })).not.toHaveProperty('clocks');
  });
});

it.each(['1e999', 'Infinity', '0x10', '12,5', 'lost', '1.2.3'])('rejects the value "%s"', (value) => {
  expect(read(form(`tempf=${value}`))).toMatchObject({ readings: [], rejected: { 'value that is not a number': 1 } });
});

it('is not led astray by keys that JavaScript knows', () => {
  const { readings, contents } = read(form('constructor=1&__proto__=2&toString1=3&constructor1=4'));
  expect(readings).toEqual([]);
  expect(Object.keys(contents!.unread)).toEqual(['constructor', '__proto__', 'toString1', 'constructor1']);
});

describe('refuses', () => {
  it.each([
    ['JSON', '{"PASSKEY":"A1","tempf":"77"}', /no PASSKEY/],
    ['a form without PASSKEY', 'ID=KDUN1&PASSWORD=geheim&tempf=77', /no PASSKEY/],
    ['an empty PASSKEY', 'PASSKEY=&dateutc=now', /no PASSKEY/],
    ['nothing', '', /is empty/],
    ['a page', '<html>', /HTML page/],
  ])('%s', (_, body, message) => {
    expect(() => read(body)).toThrow(
      expect.objectContaining({ kind: 'payload', message: expect.stringMatching(message) })
    );
  });

  it('without telling what the form held', () => {
    const refusal = (() => {
      try {
        return read('ID=KDUN1&PASSWORD=geheim&tempf=77');
      } catch (error) {
        return error;
      }
    })();
    expect(JSON.stringify(refusal) + String(refusal)).not.toMatch(/geheim|KDUN1/);
  });
});

it('what the indoor sensor WH45 measures is not the air of the station', () => {
  const { readings, rejected, contents } = read(form('pm25_ch1=21.0&pm10_co2=6.1&pm25_co2=5.8&co2=455&co2_batt=6'));
  expect(readings.map(note)).toEqual(['2026-07-15T15:26:14.000Z/15:26:14.000Z pm25 21 ug/m3']);
  expect(rejected).toEqual({});
  expect(Object.keys(contents!.unread)).toEqual([
    ...['pm10_co2', 'pm25_co2', 'co2'].map((key) => `${key} (sensor WH45, indoors)`),
    'co2_batt',
  ]);
});

it('a field that stands there twice with different values is refused by name, the same twice is one', () => {
  expect(read(form('tempf=50&tempf=60&humidity=40&humidity=40'))).toMatchObject({
    readings: [{ property: 'relative_humidity', value: 40 }],
    rejected: { 'field "tempf" stands there twice with different values': 1 },
  });
  expect(() => read('PASSKEY=A1&dateutc=2026-07-15+15:26:14&dateutc=2026-07-15+15:27:14')).toThrow(
    /dateutc stands there twice/
  );
});
