import { note, parseAll, testdata } from '../../../testing/parse-all';
import { netatmo } from './netatmo';

const readPublic = () => parseAll(netatmo, testdata('netatmo/public.json'));
const readOwn = () => parseAll(netatmo, testdata('netatmo/own.json'));

describe('public stations', () => {
  it('reads modules outdoors and the pressure of the base, each at its own time; rain is that of the hour before', () => {
    const { readings } = readPublic();
    expect(readings.filter(({ station }) => station === '70:ee:50:00:11:22').map(note)).toEqual([
      '2026-07-15T15:26:14.000Z/15:26:14.000Z air_temperature 21.4 Cel',
      '2026-07-15T15:26:14.000Z/15:26:14.000Z relative_humidity 62 %',
      '2026-07-15T15:26:20.000Z/15:26:20.000Z pressure_sea_level 1010.6 hPa',
      '2026-07-15T14:26:14.000Z/15:26:14.000Z precipitation 0.2 mm',
      '2026-07-15T15:26:15.000Z/15:26:15.000Z wind_speed 18 km/h',
      '2026-07-15T15:26:15.000Z/15:26:15.000Z wind_direction 270 deg',
      '2026-07-15T15:26:15.000Z/15:26:15.000Z wind_gust 36 km/h',
      '2026-07-15T15:26:15.000Z/15:26:15.000Z wind_gust_direction 280 deg',
    ]);
  });

  it('takes nothing of a module indoors; a calm is no north, and null is missing', () => {
    const { readings, rows, missing, rejected } = readPublic();
    expect(readings.filter(({ station }) => station === '70:ee:50:00:33:44').map(({ property }) => property)).toEqual([
      ...['wind_speed', 'wind_direction', 'wind_gust', 'wind_gust_direction'],
    ]);
    expect(readings.filter(({ calm }) => calm).map(({ property, value }) => [property, value])).toEqual([
      ['wind_direction', 0],
      ['wind_gust_direction', 0],
    ]);
    expect({ rows, missing, rejected }).toEqual({ rows: 2, missing: 1, rejected: {} });
    expect(readPublic().contents!.unread).toMatchObject({ 'temperature (indoors)': 1, 'humidity (indoors)': 1 });
  });

  it('knows where they stand: longitude comes first', () => {
    expect(readPublic().stations[0]).toEqual({ station: '70:ee:50:00:11:22', lat: 51.4411, lon: 7.569, heightM: 126 });
  });
});

describe('own stations', () => {
  it('reads the modules outdoors and both pressures of the base', () => {
    expect(readOwn().readings.map(note)).toEqual([
      '2026-07-15T15:26:11.000Z/15:26:11.000Z pressure_sea_level 1013.2 hPa',
      '2026-07-15T15:26:11.000Z/15:26:11.000Z pressure_station 998.1 hPa',
      '2026-07-15T15:25:57.000Z/15:25:57.000Z air_temperature 28.6 Cel',
      '2026-07-15T15:25:57.000Z/15:25:57.000Z relative_humidity 24 %',
      '2026-07-15T14:26:10.000Z/15:26:10.000Z precipitation 0.4 mm',
    ]);
  });

  it('says why the others give nothing: indoors, out of reach, unknown', () => {
    expect(readOwn()).toMatchObject({
      missing: 1, // wind, out of reach
      rejected: { 'module of unknown kind': 1 },
    });
  });
});

it.each([
  ['a time that is none', '{"res":{"soon":[21]},"type":["temperature"]}', 'value without a time'],
  ['a text', '{"res":{"1784129174":["warm"]},"type":["temperature"]}', 'value that is not a number'],
])('rejects %s', (_, measure, reason) => {
  const document = `{"body":[{"_id":"a","measures":{"m":${measure}},"module_types":{"m":"NAModule1"}}]}`;
  expect(parseAll(netatmo, document)).toMatchObject({ readings: [], rejected: { [reason]: 1 } });
});

it('rejects a station that is none, and goes on', () => {
  expect(parseAll(netatmo, '{"body":[7,{"_id":"a"}]}')).toMatchObject({
    rows: 2,
    rejected: { 'station of unknown shape': 2 },
  });
});

it.each(['{"error":{"code":3,"message":"Access token expired"}}', '[]', '{"body":{}}'])('refuses %s', (document) => {
  expect(() => parseAll(netatmo, document)).toThrow(/not an answer of Netatmo/);
});

describe('requests', () => {
  const range = { start: 0, end: 1 };
  const ask = (options: object) =>
    netatmo.requests!({
      options: netatmo.options.parse(options),
      baseUrl: 'https://n.example',
      stations: [],
      range,
      now: 1,
    });
  const secrets = { clientId: 'app', clientSecret: 'geheim', refreshToken: 'token' };

  it('asks once for the whole area, with access by refresh token', () => {
    expect(ask({ area: '51.39,7.35,51.78,7.95', ...secrets })).toEqual([
      {
        url: 'https://n.example/api/getpublicdata?lat_ne=51.78&lon_ne=7.95&lat_sw=51.39&lon_sw=7.35&filter=true',
        grant: { tokenUrl: 'https://n.example/oauth2/token', ...secrets },
        range,
      },
    ]);
  });

  it('does not try to get access with half of the secrets', () => {
    expect(ask({ clientId: 'app' })[0]!.grant).toBeUndefined();
  });

  it.each(['51.39,7.35,51.78', '51.39;7.35;51.78;7.95', 'Schwerte'])('refuses the area %s', (area) => {
    expect(netatmo.options.safeParse({ area }).success).toBe(false);
  });

  it('never passes its data on', () => {
    expect(netatmo.licence.redistribution).toBe('no');
  });
});
