import { note, parseAll } from '../../testing/parse-all';
import { DAY, HOUR } from '../../model/time';
import { metar } from './metar';
import { stampBefore } from './metar/stamp';

const receivedAt = Date.parse('2026-07-15T12:31:00Z');
const parse = (text: string) => parseAll(metar, text, { receivedAt });
/** Readings without their time: `wind_speed 12 [kn_i]`, with the qualifier before the value. */
const facts = (text: string) =>
  parse(text).readings.map(({ property, qualifier = '', value, unit }) => `${property} ${qualifier}${value} ${unit}`);

it.each([
  [
    'a plain report',
    'EDLW 151220Z 24012KT 9999 FEW035 24/15 Q1013 NOSIG',
    [
      'wind_speed 12 [kn_i]',
      'wind_direction 240 deg',
      'visibility >10000 m',
      'air_temperature 24 Cel',
      'dew_point 15 Cel',
      'pressure_qnh 1013 hPa',
    ],
  ],
  [
    'AUTO, gusts, a direction that varies, frost',
    'METAR EDLW 151220Z AUTO 24012G28KT 200V280 3500 -SHSN BKN008/// M00/M03 Q0998=',
    [
      'wind_speed 12 [kn_i]',
      'wind_direction 240 deg',
      'wind_gust 28 [kn_i]',
      'visibility 3500 m',
      'air_temperature 0 Cel',
      'dew_point -3 Cel',
      'pressure_qnh 998 hPa',
    ],
  ],
  [
    'a correction, metres per second, CAVOK',
    'METAR COR UUEE 151200Z 32004MPS CAVOK 25/12 Q1009 R24L/000070 NOSIG',
    [
      'wind_speed 4 m/s',
      'wind_direction 320 deg',
      'visibility >10000 m',
      'air_temperature 25 Cel',
      'dew_point 12 Cel',
      'pressure_qnh 1009 hPa',
    ],
  ],
  [
    'inches, miles and remarks',
    'SPECI KJFK 151151Z 18010KT 1 1/2SM BR OVC010 19/M02 A2992 RMK AO2 SLP132 T01890022',
    [
      'wind_speed 10 [kn_i]',
      'wind_direction 180 deg',
      'visibility 2414 m',
      'air_temperature 19 Cel',
      'dew_point -2 Cel',
      "pressure_qnh 29.92 [in_i'Hg]",
      'pressure_sea_level 1013.2 hPa',
    ],
  ],
  [
    'a pressure below 1000 hPa in the remarks',
    'KJFK 151151Z 10/05 RMK SLP987',
    ['air_temperature 10 Cel', 'dew_point 5 Cel', 'pressure_sea_level 998.7 hPa'],
  ],
  [
    'fog',
    'EDLW 151220Z 00000KT 0000 R06/0300 FG VV/// 04/04 Q1030',
    [
      ...['wind_speed 0 [kn_i]', 'wind_direction 0 deg', 'visibility <50 m'],
      ...['air_temperature 4 Cel', 'dew_point 4 Cel', 'pressure_qnh 1030 hPa'],
    ],
  ],
  [
    'more than can be measured',
    'EDLW 151220Z 240P99GP99KT',
    ['wind_speed >99 [kn_i]', 'wind_direction 240 deg', 'wind_gust >99 [kn_i]'],
  ],
  ['less than a quarter of a mile', 'KJFK 151151Z M1/4SM', ['visibility <402 m']],
  ['more than six miles', 'KJFK 151151Z P6SM', ['visibility >9656 m']],
  ['two and a half miles without the blank', 'KJFK 151151Z 21/2SM', ['visibility 4023 m']], // 2.5 × 1609.344
  ['kilometres', 'HTDA 151200Z 20KM 28/24', ['visibility 20000 m', 'air_temperature 28 Cel', 'dew_point 24 Cel']],
  [
    'a minimum in one direction beside',
    'EDLW 151220Z 24012KT 6000 1500SW 24/15 Q1013',
    [
      'wind_speed 12 [kn_i]',
      'wind_direction 240 deg',
      'visibility 6000 m',
      'air_temperature 24 Cel',
      'dew_point 15 Cel',
      'pressure_qnh 1013 hPa',
    ],
  ],
  [
    'a forecast behind',
    'EDLW 151220Z 24012KT TEMPO 26025G40KT 3000 TSRA',
    ['wind_speed 12 [kn_i]', 'wind_direction 240 deg'],
  ],
])('reads %s', (_, text, expected) => {
  expect(facts(text)).toEqual(expected);
});

it.each([
  ['VRB02KT', 1, 0, {}],
  ['00000KT', 2, 0, {}],
  ['8/4SM', 0, 0, { 'visibility that is no number': 1 }],
  ['1/0SM', 0, 0, { 'visibility that is no number': 1 }],
  ['/////KT', 0, 2, {}],
  ['240//KT', 1, 1, {}],
  ['//// 24/15', 2, 1, {}],
  ['24/', 1, 1, {}],
  ['/////', 0, 2, {}],
  ['Q////', 0, 1, {}],
  ['NIL', 0, 0, { 'report without content (NIL)': 1 }],
])('%s: %d readings, %d missing, rejected %j', (group, readings, missing, rejected) => {
  const batch = parse(`EDLW 151220Z ${group}=`);
  expect(batch).toMatchObject({ rows: 1, missing, rejected });
  expect(batch.readings).toHaveLength(readings);
});

it('stamps an instant in UTC, at the aerodrome', () => {
  const [reading] = parse('EDLW 151220Z 24/15').readings;
  expect(reading!.station).toBe('EDLW');
  expect(note(reading!)).toBe('2026-07-15T12:20Z/12:20Z air_temperature 24 Cel');
});

it.each([
  ['151220Z', '2026-07-15T12:31Z', '2026-07-15T12:20Z'],
  ['302350Z', '2026-07-01T00:05Z', '2026-06-30T23:50Z'],
  ['312350Z', '2026-01-01T00:05Z', '2025-12-31T23:50Z'],
  ['311200Z', '2026-03-01T00:05Z', '2026-01-31T12:00Z'], // February has no 31st
  ['291200Z', '2028-03-01T00:05Z', '2028-02-29T12:00Z'],
  ['161200Z', '2026-07-15T12:31Z', '2026-06-16T12:00Z'],
  ['010020Z', '2026-06-30T23:50Z', '2026-07-01T00:20Z'], // half an hour ahead
  ['320000Z', '2026-07-15T12:31Z', undefined],
  ['152460Z', '2026-07-15T12:31Z', undefined],
  ['001200Z', '2026-07-15T12:31Z', undefined],
])('%s received at %s is of %s', (stamp, received, expected) => {
  expect(stampBefore(stamp, Date.parse(received))).toBe(expected === undefined ? undefined : Date.parse(expected));
});

it('takes month and year from the line above, as the files of the NOAA have it', () => {
  const { readings, rejected } = parse('2024/02/29 12:20\nEDLW 291220Z 08/05\n');
  expect(readings.map(note)[0]).toBe('2024-02-29T12:20Z/12:20Z air_temperature 8 Cel');
  expect(rejected).toEqual({});
});

it('reads the good lines and counts the others', () => {
  const batch = parse(
    'EDLW 151220Z 24/15\nTAF EDLW 151100Z 1512/1521 24012KT\n\nEDLW 152520Z 24/15\r\nEDDK 151220Z 25/14'
  );
  expect(batch).toMatchObject({ rows: 4, rejected: { 'line that is no report': 1, 'unreadable time stamp': 1 } });
  expect(batch.readings.map((reading) => reading.station)).toEqual(['EDLW', 'EDLW', 'EDDK', 'EDDK']);
});

it.each([
  ['something else', 'a;b\n1;2\n', /holds no report/],
  ['a page', '<html><title>503</title></html>', /HTML page/],
  ['nothing', '', /is empty/],
])('refuses %s', (_, text, message) => {
  expect(() => parse(text)).toThrow(
    expect.objectContaining({ kind: 'payload', message: expect.stringMatching(message) })
  );
});

it.each([
  [20 * 60_000, '1'],
  [5 * HOUR, '5'],
  [3 * DAY, '24'],
])('asks for all aerodromes at once: the last %d ms', (length, hours) => {
  const range = { start: receivedAt - length, end: receivedAt };
  const requests = metar.requests!({
    options: {},
    baseUrl: 'https://aviation.example',
    stations: ['EDLW', 'EDDK'],
    range,
    now: receivedAt,
  });
  expect(requests).toEqual([
    {
      url: `https://aviation.example/api/data/metar?ids=EDLW%2CEDDK&format=raw&hours=${hours}`,
      range: { start: receivedAt - Number(hours) * HOUR, end: receivedAt },
    },
  ]);
});

it('a calm is a reading of its own, and no north', () => {
  const directions = (wind: string) =>
    parse(`EDLW 151220Z ${wind}`).readings.filter(({ property }) => property === 'wind_direction');
  expect(directions('00000KT')).toMatchObject([{ value: 0, calm: true }]);
  expect(directions('36005KT')).toEqual([expect.not.objectContaining({ calm: true })]);
});

it.each(['METAR COR EDLW 151220Z', 'COR EDLW 151220Z', 'EDLW COR 151220Z', 'METAR EDLW 151220Z COR'])(
  '%s is a correction, and what it corrects does not come back',
  (begin) => {
    const temperatures = parse(`${begin} 25/15=\nEDLW 151220Z 52/15=`).readings.filter(({ unit }) => unit === 'Cel');
    expect(temperatures.map(({ value }) => value)).toEqual([25, 15]);
  }
);

it('what it does not read is counted, with its text where nobody knows what it says', () => {
  const { contents } = parse(
    'EDLW 151220Z AUTO VRB02KT 9999 -SHRA BKN008/// 24/15 Q1013 XYZ12 NOSIG RMK SLP132\nEDLW 151250Z 24005KT FEW020 XYZ12'
  );
  expect(contents).toEqual({
    read: { wind: 2, visibility: 1, temperature: 1, pressure: 1 },
    unread: {
      ...{ 'forecast (NOSIG)': 1, 'remarks (RMK)': 1, 'wind direction (variable)': 1 },
      ...{ weather: 1, clouds: 2, XYZ12: 2 },
    },
  });
});
