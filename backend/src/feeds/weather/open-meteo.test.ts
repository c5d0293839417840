import { propertyOf } from '@smartregion/terms/property';
import { DAY } from '../../model/time';
import { convert } from '@smartregion/terms/units';
import { note, parseAll } from '../../testing/parse-all';
import { openMeteo } from './open-meteo';

const TIMES = ['2026-07-14T12:00', '2026-07-14T13:00'];
const place = (hourly: object, units: object, more: object = {}) => ({
  latitude: 51.54,
  longitude: 7.68,
  elevation: 96,
  utc_offset_seconds: 0,
  hourly_units: { time: 'iso8601', ...units },
  hourly: { time: TIMES, ...hourly },
  ...more,
});
const parse = (document: object, context: object = {}) => parseAll(openMeteo, JSON.stringify(document), context);
const receivedAt = Date.parse('2026-07-14T11:47:12Z');

it('has states at the hour, sums, means and gusts of the hour before', () => {
  const batch = parse(
    place(
      {
        temperature_2m: [24.6, null],
        wind_gusts_10m: [36, 38.5],
        precipitation: [0, 0.4],
        shortwave_radiation: [655, 610],
        apparent_temperature: [25, 25],
      },
      {
        temperature_2m: '°C',
        wind_gusts_10m: 'km/h',
        precipitation: 'mm',
        shortwave_radiation: 'W/m²',
        apparent_temperature: '°C',
      }
    ),
    { station: '51.5349,7.6899', receivedAt }
  );
  expect(batch.readings.map(note)).toEqual([
    '2026-07-14T12:00Z/12:00Z air_temperature 24.6 Cel',
    '2026-07-14T11:00Z/12:00Z wind_gust 36 km/h',
    '2026-07-14T12:00Z/13:00Z wind_gust 38.5 km/h',
    '2026-07-14T11:00Z/12:00Z precipitation 0 mm',
    '2026-07-14T12:00Z/13:00Z precipitation 0.4 mm',
    '2026-07-14T11:00Z/12:00Z global_radiation 655 W/m2',
    '2026-07-14T12:00Z/13:00Z global_radiation 610 W/m2',
  ]);
  expect(batch).toMatchObject({ rows: 4, missing: 1, rejected: {} });
  expect(new Set(batch.readings.map((reading) => reading.station))).toEqual(new Set(['51.5349,7.6899']));
});

it.each([
  ['relativehumidity_2m', 'relative_humidity_2m', '%', 'relative_humidity'],
  ['dewpoint_2m', 'dew_point_2m', '°C', 'dew_point'],
  ['cloudcover', 'cloud_cover', '%', 'cloud_cover'],
  ['weathercode', 'weather_code', 'wmo code', 'weather_code'],
  ['windspeed_10m', 'wind_speed_10m', 'km/h', 'wind_speed'],
  ['winddirection_10m', 'wind_direction_10m', '°', 'wind_direction'],
  ['windgusts_10m', 'wind_gusts_10m', 'km/h', 'wind_gust'],
])('reads %s as %s', (former, current, unit, property) => {
  const read = (name: string) => parse(place({ [name]: [3, 4] }, { [name]: unit }), { receivedAt }).readings;
  expect(read(former)).toEqual(read(current));
  expect(read(former).map((reading) => reading.property)).toEqual([property, property]);
});

it.each([
  ['snow_depth', 0.12, 'm', 'snow_depth', 12],
  ['sunshine_duration', 3600, 's', 'sunshine_duration', 60],
  ['wind_speed_10m', 10, 'kn', 'wind_speed', 5.14444],
  ['temperature_2m', 68, '°F', 'air_temperature', 20],
  ['carbon_monoxide', 250, 'μg/m³', 'co', 0.25],
  ['pm2_5', 7.5, 'µg/m³', 'pm25', 7.5],
  ['uv_index', 6.2, '', 'uv_index', 6.2],
])('takes the unit from the answer: %s %d %s', (name, value, unit, property, expected) => {
  const [reading] = parse(place({ [name]: [value, value] }, { [name]: unit })).readings;
  expect(reading!.property).toBe(property);
  expect(convert(reading!.value, reading!.unit, propertyOf(property).ucum)).toBeCloseTo(expected, 6);
});

describe('issued', () => {
  const issued = (more: object) =>
    parse(place({ temperature_2m: [1, 2] }, { temperature_2m: '°C' }, more), { receivedAt }).readings.map(
      (r) => r.issued
    );
  it.each([
    ['the hour in which it came in', {}, '2026-07-14T11:00Z'],
    ['the hour of the current values', { current: { time: '2026-07-14T12:15', interval: 900 } }, '2026-07-14T12:00Z'],
    ['the same under its former name', { current_weather: { time: '2026-07-14T12:00' } }, '2026-07-14T12:00Z'],
  ])('is %s', (_, more, expected) => {
    expect(issued(more)).toEqual([Date.parse(expected), Date.parse(expected)]);
  });
});

it.each([
  ['Unix seconds', { time: [1_784_030_400, 1_784_034_000] }, { utc_offset_seconds: 7200 }],
  ['wall clock of Berlin', { time: ['2026-07-14T14:00', '2026-07-14T15:00'] }, { utc_offset_seconds: 7200 }],
])('%s', (_, time, more) => {
  const document = place({ ...time, temperature_2m: [1, 2] }, { temperature_2m: '°C' }, more);
  expect(parse(document).readings.map((reading) => reading.start)).toEqual(
    ['2026-07-14T12:00Z', '2026-07-14T13:00Z'].map(Date.parse)
  );
});

describe('several places', () => {
  const unna = place({ temperature_2m: [24, 25] }, { temperature_2m: '°C' });
  const selm = place({ temperature_2m: [22, 23] }, { temperature_2m: '°C' }, { latitude: 51.7, longitude: 7.46 });
  const asked = {
    url: 'https://x.example/',
    range: { start: 0, end: 1 },
    stations: ['51.5349,7.6899', '51.7004,7.4686'],
  };

  it('are answered in the order of the question', () => {
    const { readings } = parse([unna, selm], { asked });
    expect(readings.map(({ station, value }) => [station, value])).toEqual([
      ['51.5349,7.6899', 24],
      ['51.5349,7.6899', 25],
      ['51.7004,7.4686', 22],
      ['51.7004,7.4686', 23],
    ]);
  });

  it('go by the place that the answer names where nobody asked, or where some are missing', () => {
    expect(parse([unna, selm]).stations.map((facts) => facts.station)).toEqual(['51.54,7.68', '51.7,7.46']);
    expect(parse([selm], { asked }).stations.map((facts) => facts.station)).toEqual(['51.7,7.46']);
  });
});

it.each([
  ['an absurd value', { temperature_2m: [1e300, -1e308] }, { temperature_2m: '°C' }, 'not a number', 2],
  [
    'an unknown unit',
    { temperature_2m: [1, 2] },
    { temperature_2m: 'Réaumur' },
    'air_temperature is in a unit that the hub does not know',
    1,
  ],
  [
    'a unit of something else',
    { temperature_2m: [1, 2] },
    { temperature_2m: 'mm' },
    'air_temperature is in a unit that the hub does not know',
    1,
  ],
  ['no unit', { temperature_2m: [1, 2] }, {}, 'air_temperature is in a unit that the hub does not know', 1],
  [
    'a value too few',
    { temperature_2m: [1] },
    { temperature_2m: '°C' },
    'column that has not as many values as there are hours',
    1,
  ],
  ['text', { temperature_2m: ['1', '2'] }, { temperature_2m: '°C' }, 'not a number', 2],
  [
    'times that are none',
    { time: ['noon', 1.5], temperature_2m: [1, 2] },
    { temperature_2m: '°C' },
    'unreadable time stamp',
    2,
  ],
])('rejects %s', (_, hourly, units, reason, count) => {
  expect(parse(place(hourly, units))).toMatchObject({ readings: [], rejected: { [reason]: count } });
});

it.each([
  [
    'an error, with its reason',
    '{"error":true,"reason":"Daily API request limit exceeded."}',
    /"Daily API request limit exceeded\."/,
  ],
  ['daily values', '{"latitude":1,"longitude":2,"daily":{}}', /no answer of Open-Meteo/],
  ['an empty list', '[]', /no answer of Open-Meteo/],
  ['no JSON', 'Bad Gateway', /not JSON/],
])('refuses %s', (_, text, message) => {
  expect(() => parseAll(openMeteo, text)).toThrow(
    expect.objectContaining({ kind: 'payload', message: expect.stringMatching(message) })
  );
});

describe('requests', () => {
  const range = { start: 0, end: 1 };
  const ask = (stations: string[], options: object = {}, baseUrl = openMeteo.baseUrl!) =>
    openMeteo.requests!({ options: openMeteo.options.parse(options), baseUrl, stations, range, now: 1 });

  it('asks once for all places, in Unix seconds', () => {
    const [request, ...more] = ask(['51.5349,7.6899', '51.7004, 7.4686']);
    const url = new URL(request!.url);
    expect(more).toEqual([]);
    expect(url.origin + url.pathname).toBe('https://api.open-meteo.com/v1/forecast');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      latitude: '51.5349,51.7004',
      longitude: '7.6899,7.4686',
      timeformat: 'unixtime',
      current: 'temperature_2m',
      forecast_days: '3',
    });
    expect(url.searchParams.get('hourly')).toMatch(/^temperature_2m,relative_humidity_2m,dew_point_2m,/);
    expect(url.searchParams.has('apikey')).toBe(false);
    expect(request!.stations).toEqual(['51.5349,7.6899', '51.7004, 7.4686']);
  });

  it.each([
    [
      { service: 'air-quality', days: 16 },
      undefined,
      /^https:\/\/air-quality-api\.open-meteo\.com\/v1\/air-quality\?.*forecast_days=7/,
    ],
    [{ service: 'air-quality' }, 'https://mirror.example', /^https:\/\/mirror\.example\/v1\/air-quality\?/],
    [
      { apiKey: 'k1' },
      'https://customer-api.open-meteo.com',
      /^https:\/\/customer-api\.open-meteo\.com\/v1\/forecast\?.*apikey=k1/,
    ],
  ])('%j at %s', (options, baseUrl, expected) => {
    expect(ask(['51.5,7.6'], options, baseUrl)[0]!.url).toMatch(expected);
  });

  it('splits a long list', () => {
    const many = Array.from({ length: 51 }, (_, i) => `51.${100 + i},7.6`);
    expect(ask(many).map((request) => request.stations!.length)).toEqual([50, 1]);
  });

  it.each(['Unna', '05480', '51.5', '51.5;7.6'])('lets no station be called %j, which is no place', (station) => {
    const ids = openMeteo.stationIds!(openMeteo.options.parse({}))!;
    expect({ must: ids.must, fits: ids.pattern.test(station) }).toEqual({ must: true, fits: false });
  });

  it('stays far below what the free service allows', () => {
    expect(openMeteo.rate).toEqual({ requests: 2000, per: DAY });
  });
});
