import { note, parseAll, testdata } from '../../../testing/parse-all';
import { wunderground } from './wunderground';

const report = testdata('wunderground/report.txt').toString();
const receivedAt = Date.parse('2026-07-15T15:27:00Z');
const read = (form: string, context = {}) => parseAll(wunderground, form, { receivedAt, ...context });
/** Only what is named, behind ID and time. */
const form = (fields: string) => `ID=ISCHWE12&PASSWORD=9c1f77e0&dateutc=2026-07-15+15:26:14&${fields}`;

it('reads a report at the moment of its UTC stamp, each value in the unit that was sent', () => {
  const { readings, rows } = read(report);
  expect(rows).toBe(1);
  expect(readings.map(note)).toEqual(
    [
      'air_temperature 77 [degF]',
      'relative_humidity 48 %',
      'dew_point 55.8 [degF]',
      'wind_direction 270 deg',
      'wind_speed 10 [mi_i]/h',
      'wind_gust 20 [mi_i]/h',
      'wind_gust_direction 280 deg',
      'precipitation 20 [in_i]',
      'global_radiation 612.4 W/m2',
      'uv_index 5 1',
      "pressure_station 29.7 [in_i'Hg]",
      'soil_temperature 64.4 [degF]',
      'pm25 7.5 ug/m3',
    ].map((value) => `2026-07-15T15:26:14.000Z/15:26:14.000Z ${value}`)
  );
  expect(readings.filter(({ cumulative }) => cumulative).map(({ property }) => property)).toEqual(['precipitation']);
});

it('counts what is missing, and tells by name what it does not read', () => {
  const { missing, rejected, contents } = read(report);
  expect({ missing, rejected }).toEqual({ missing: 2, rejected: {} }); // leaf wetness empty, PM10 -9999
  expect(Object.keys(contents!.unread)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^indoortempf \(indoors\)/),
      expect.stringMatching(/^soilmoisture\d? \(soil moisture as tension/),
      expect.stringMatching(/^Aq\w+ \(gas in ppb or ppm/),
      'temp2f', // a further thermometer of unknown place
    ])
  );
  expect(JSON.stringify(contents)).not.toContain('9c1f77e0');
});

describe('rain', () => {
  it.each([
    ['the total of the year', 'rainin=0.1&dailyrainin=1&monthlyrainin=2&yearlyrainin=20', 20],
    ['the total of the day where there is no other', 'rainin=0.1&dailyrainin=1', 1],
    ['the total of the day where that of the year is not set', 'yearlyrainin=-9999&dailyrainin=0.04', 0.04],
  ])('is %s', (_, fields, value) => {
    expect(read(form(fields)).readings).toMatchObject([{ property: 'precipitation', value, cumulative: true }]);
  });

  it('of the last hour, which comes every minute, would count sixty times', () => {
    expect(read(form('rainin=0.1'))).toMatchObject({ readings: [], rejected: {} });
  });
});

it.each([
  ['of the place, unless somebody says otherwise', [], {}, 'pressure_station'],
  ['at sea level, by the name that the console sends', ['ISCHWE12'], {}, 'pressure_sea_level'],
  ['at sea level, by the name in the address', ['bauhof'], { station: 'bauhof' }, 'pressure_sea_level'],
  ['of the place at every other station', ['IUNNA3'], {}, 'pressure_station'],
])('baromin is the pressure %s', (_, seaLevelStations, context, property) => {
  const { readings } = read(form('baromin=29.921'), { options: { seaLevelStations }, ...context });
  expect(readings).toMatchObject([{ property, value: 29.921 }]);
});

describe('station', () => {
  it('is the ID; the PASSWORD appears nowhere', () => {
    const batch = read(report);
    expect(new Set(batch.readings.map(({ station }) => station))).toEqual(new Set(['ISCHWE12']));
    expect(JSON.stringify(batch)).not.toContain('9c1f77e0');
  });

  it('is named by the address of the push where that does', () => {
    expect(read(report, { station: 'bauhof' }).readings[0]!.station).toBe('bauhof');
  });
});

it.each([
  ['now', '2026-07-15T15:27:00.000Z'],
  ['2026-07-15%2015%3A26%3A14', '2026-07-15T15:26:14.000Z'],
  ['2018-5-27%205:46:19', '2018-05-27T05:46:19.000Z'],
])('dateutc=%s', (dateutc, expected) => {
  const [reading] = read(`ID=A&dateutc=${dateutc}&tempf=50`).readings;
  expect(new Date(reading!.end).toISOString()).toBe(expected);
});

it('tells what the clock of the console says', () => {
  const { clocks, readings } = read(form('tempf=50'));
  expect(clocks).toEqual([{ station: readings[0]!.station, at: readings[0]!.start }]);
});

it('reads a form without a path as well, and neither of two values of one name', () => {
  const { readings, rejected, contents } = read(form('tempf=50&tempf=60&humidity=40&constructor=1&__proto__=2'));
  expect(readings).toMatchObject([{ property: 'relative_humidity', value: 40 }]);
  expect(rejected).toEqual({ 'field "tempf" stands there twice with different values': 1 });
  expect(Object.keys(contents!.unread)).toEqual(['constructor', '__proto__']);
});

it.each([
  ['28.308', [28.308, 30.095]],
  ['-9999', [undefined, undefined, 30.095]],
])('absbaromin=%s decides what baromin is', (absolute, [station, seaLevel, alone]) => {
  const { readings } = read(form(`absbaromin=${absolute}&baromin=30.095`));
  expect(readings.map(({ property, value }) => [property, value])).toEqual(
    alone === undefined
      ? [
          ['pressure_station', station],
          ['pressure_sea_level', seaLevel],
        ]
      : [['pressure_station', alone]]
  );
});

it('a pressure that is not reduced to sea level is not taken for it', () => {
  expect(read(form('absbaromin=29.7&baromin=29.7'))).toMatchObject({
    readings: [{ property: 'pressure_station' }],
    rejected: { 'sea-level pressure not calibrated: equals the station pressure': 1 },
  });
});

it.each(['1e999', 'Infinity', '12,5', 'NaN'])('rejects the value "%s"', (value) => {
  expect(read(form(`tempf=${value}`))).toMatchObject({ readings: [], rejected: { 'value that is not a number': 1 } });
});

describe('refuses', () => {
  it.each([
    ['a report without ID', 'PASSWORD=9c1f77e0&dateutc=now&tempf=50', /no ID/],
    ['a report without time', 'ID=ISCHWE12&PASSWORD=9c1f77e0&tempf=50', /no dateutc/],
    [
      'a time that no calendar has',
      'ID=A&PASSWORD=9c1f77e0&dateutc=2026-02-30+10:00:00',
      /2026-02-30 10:00:00.* is no time/,
    ],
    ['JSON', '{"PASSWORD":"9c1f77e0"}', /no ID/],
    ['nothing', '', /is empty/],
  ])('%s, without telling the password', (_, body, message) => {
    let refusal: unknown;
    try {
      read(body);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toMatchObject({ kind: 'payload', message: expect.stringMatching(message) });
    expect(JSON.stringify(refusal) + String(refusal)).not.toContain('9c1f77e0');
  });
});
