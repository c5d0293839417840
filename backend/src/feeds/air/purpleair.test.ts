import { note, parseAll, testdata } from '../../testing/parse-all';
import { purpleair } from './purpleair';
import { channelsAgree } from './purpleair/sensor';

const answer = testdata('purpleair/sensors.json').toString();
const read = (text: string) => parseAll(purpleair, text);
const flagsOf = (text: string, index: string) =>
  read(text)
    .readings.filter(({ station, property }) => station === index && property.startsWith('pm'))
    .map(({ property, quality, reasons }) => [property, quality, reasons?.[0]]);

it('reads rows by the names in "fields"', () => {
  const { readings } = read(answer);
  expect(readings.filter(({ station }) => station === '101').map(note)).toEqual(
    [
      'pm1 4 ug/m3',
      'pm25 8 ug/m3',
      'pm10 10 ug/m3',
      'air_temperature 77 [degF]',
      'relative_humidity 41 %',
      'pressure_station 998.1 hPa',
    ].map((value) => `2026-07-15T15:26:14.000Z/15:26:14.000Z ${value}`)
  );
});

it('reads them in any other order of "fields" as well', () => {
  const text = '{"fields":["pm2.5_b","last_seen","pm2.5_a","sensor_index","pm2.5"],"data":[[7,1784129174,8,5,7.5]]}';
  expect(read(text).readings).toMatchObject([{ station: '5', property: 'pm25', value: 7.5 }]);
});

it('says what it does not take', () => {
  expect(read(answer)).toMatchObject({ rows: 4, missing: 1, rejected: { indoor: 1 } });
});

it('believes what two sound lasers agree on, and doubts the others', () => {
  expect(flagsOf(answer, '101')).toEqual([
    ['pm1', undefined, undefined],
    ['pm25', undefined, undefined],
    ['pm10', undefined, undefined],
  ]);
  expect(flagsOf(answer, '102')).toEqual([
    ['pm1', undefined, undefined],
    ['pm25', 'implausible', 'contradiction'], // 10 and 30
    ['pm10', undefined, undefined], // 19 and 29: 10 µg/m³, 42 %
  ]);
  expect(flagsOf(answer, '104').map(([, ...flag]) => flag)).toEqual(
    Array(3).fill(['suspect', 'provider-flag']) // laser B downgraded
  );
});

it('doubts a value of one laser alone', () => {
  expect(flagsOf('{"sensor":{"sensor_index":9,"last_seen":1784129174,"pm2.5":3}}', '9')).toEqual([
    ['pm25', 'suspect', 'provider-flag'],
  ]);
});

it('doubts temperature and humidity: they are those inside the housing', () => {
  const climate = read(answer).readings.filter(({ property }) => /temperature|humidity/.test(property));
  expect(new Set(climate.map(({ quality }) => quality))).toEqual(new Set(['suspect']));
});

it.each([
  [3, 8, true], // 5 µg/m³ apart
  [3, 8.1, false], // more, and 92 %
  [20, 36, true], // 16 apart, 57 %
  [20, 38, false], // 18 apart, 62 %
  [0, 0, true],
])('lasers of %d and %d µg/m³ agree: %s', (a, b, agree) => {
  expect([channelsAgree(a, b), channelsAgree(b, a)]).toEqual([agree, agree]);
});

it.each([
  ['a row that is cut off', '{"fields":["sensor_index","last_seen","pm2.5"],"data":[[5]]}'],
  ['a sensor without a name', '{"sensor":{"last_seen":1784129174,"pm2.5":3}}'],
])('rejects %s', (_, text) => {
  expect(read(text)).toMatchObject({ readings: [], rejected: { 'sensor without index or time': 1 } });
});

it.each(['{"error":"ApiKeyInvalidError","description":"The provided api_key was not valid."}', '[]'])(
  'refuses %s',
  (text) => {
    expect(() => read(text)).toThrow(/not an answer of PurpleAir/);
  }
);

it('asks once for all sensors, with the key in a header, at most once a minute', () => {
  const options = purpleair.options.parse({ apiKey: 'geheim' });
  const range = { start: 0, end: 1 };
  const [request, ...more] = purpleair.requests!({
    options,
    baseUrl: 'https://p.example',
    stations: ['101', '102'],
    range,
    now: 1,
  });
  const url = new URL(request!.url);
  expect(more).toEqual([]);
  expect(`${url.origin}${url.pathname}`).toBe('https://p.example/v1/sensors');
  expect(url.searchParams.get('show_only')).toBe('101,102');
  expect(url.searchParams.get('fields')!.split(',')).toEqual(
    expect.arrayContaining(['last_seen', 'location_type', 'pm2.5', 'pm2.5_a', 'pm2.5_b'])
  );
  expect(request!.headers).toEqual({ 'X-API-Key': 'geheim' });
  expect(request!.url).not.toContain('geheim');
  expect(purpleair.rate).toEqual({ requests: 1, per: 60_000 });
  expect(purpleair.licence.redistribution).toBe('no');
});

it('indoors is also said once for all, and a column that is not read has a name', () => {
  const document = (more: object) =>
    JSON.stringify({ fields: ['sensor_index', 'last_seen', 'pm2.5', 'voc'], data: [[1, 1768500000, 7, 40]], ...more });
  expect(read(document({ location_type: 1 }))).toMatchObject({ readings: [], rejected: { indoor: 1 } });
  const { readings, contents } = read(document({ location_type: 0 }));
  expect(readings.map(({ property, value }) => [property, value])).toEqual([['pm25', 7]]);
  expect(contents!.unread).toEqual({ voc: 1 });
});
