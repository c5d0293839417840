import { zipSync } from 'fflate';
import { propertyOf } from '@smartregion/terms/property';
import { convert } from '@smartregion/terms/units';
import { note, parseAll, testdata } from '../../../testing/parse-all';
import { dwdMosmix } from './dwd-mosmix';
import { BATCH_SIZE } from '../../support/batch';

const kml = testdata('dwd-mosmix/two-places.kml');
const kmz = zipSync({ 'MOSMIX_L_2026071409_P0033.kml': kml });
const text = kml.toString('latin1');

const UNNA = [
  '2026-07-14T10:00Z/10:00Z pressure_sea_level 101320 Pa',
  '2026-07-14T11:00Z/11:00Z pressure_sea_level 101310 Pa',
  '2026-07-14T10:00Z/10:00Z air_temperature 296.15 K',
  '2026-07-14T12:00Z/12:00Z air_temperature 271.65 K',
  '2026-07-14T09:00Z/10:00Z wind_gust 9.26 m/s',
  '2026-07-14T10:00Z/11:00Z wind_gust 10.29 m/s',
  '2026-07-14T11:00Z/12:00Z wind_gust 11.32 m/s',
  '2026-07-14T10:00Z/10:00Z weather_code 3 {code}',
  '2026-07-14T11:00Z/11:00Z weather_code 61 {code}',
  '2026-07-14T12:00Z/12:00Z weather_code 95 {code}',
  '2026-07-14T09:00Z/10:00Z precipitation 0 mm',
  '2026-07-14T10:00Z/11:00Z precipitation 1.2 mm',
  '2026-07-14T11:00Z/12:00Z precipitation 4.5 mm',
  '2026-07-14T09:00Z/10:00Z global_radiation 1800 kJ/m2/h',
  '2026-07-14T10:00Z/11:00Z global_radiation 2520 kJ/m2/h',
  '2026-07-14T09:00Z/10:00Z sunshine_duration 2400 s',
  '2026-07-14T10:00Z/11:00Z sunshine_duration 3600 s',
];

describe.each([
  ['KML', kml],
  ['KMZ', kmz],
  ['KMZ without compression', zipSync({ 'x.kml': [kml, { level: 0 }] })],
])('%s', (_, bytes) => {
  it('has sums, means and maxima before the time step, temperatures at it; gusts of three hours are left out', () => {
    const batch = parseAll(dwdMosmix, bytes);
    const [unna, schwerte] = ['P0033', 'N8716'].map((place) => batch.readings.filter((r) => r.station === place));
    expect(unna!.map(note)).toEqual(UNNA);
    expect(schwerte!.map(note)).toEqual([
      '2026-07-14T10:00Z/10:00Z air_temperature 295.15 K',
      '2026-07-14T11:00Z/11:00Z air_temperature 296.25 K',
      '2026-07-14T12:00Z/12:00Z air_temperature 297.35 K',
    ]);
    expect(batch).toMatchObject({
      rows: 9,
      missing: 4,
      rejected: { 'element that has not as many values as there are time steps': 1 },
    });
  });

  it('carries the issue time on every reading, and where the places are', () => {
    const batch = parseAll(dwdMosmix, bytes);
    expect(new Set(batch.readings.map((reading) => reading.issued))).toEqual(
      new Set([Date.parse('2026-07-14T09:00Z')])
    );
    expect(batch.stations).toEqual([
      { station: 'P0033', name: 'UNNA-KÖNIGSBORN', lat: 51.53, lon: 7.69, heightM: 68 },
      { station: 'N8716', name: 'SCHWERTE', lat: 51.44, lon: 7.57, heightM: 110 },
    ]);
  });
});

it.each([
  ['pressure_sea_level', 1013.2], // 101320 Pa
  ['air_temperature', 23], // 296.15 K
  ['global_radiation', 500], // 1800 kJ/m² in 3600 s
  ['sunshine_duration', 40], // 2400 s
])('names units that the hub converts: %s', (property, expected) => {
  const { value, unit } = parseAll(dwdMosmix, kml).readings.find((reading) => reading.property === property)!;
  expect(convert(value, unit, propertyOf(property).ucum)).toBe(expected);
});

it('passes over places that nobody asked for', () => {
  const asked = { url: 'https://dwd.example/x.kmz', range: { start: 0, end: 0 }, stations: ['N8716', 'H443'] };
  const stationsOf = (context: object) => [
    ...new Set(parseAll(dwdMosmix, kmz, context).readings.map((reading) => reading.station)),
  ];
  expect(stationsOf({ asked })).toEqual(['N8716']);
  expect(stationsOf({ station: 'P0033' })).toEqual(['P0033']);
});

it('yields many places in batches, and does not hold them all', () => {
  const at = text.indexOf('<kml:Placemark>');
  const end = text.lastIndexOf('</kml:Placemark>') + '</kml:Placemark>'.length;
  const many = `${text.slice(0, at)}${text.slice(at, end).repeat(2000)}${text.slice(end)}`;
  const bytes = zipSync({ 'all.kml': Buffer.from(many, 'latin1') });
  const limits = [
    ...dwdMosmix.parse({ bytes: Buffer.from(many, 'latin1') }, { options: { product: 'S' }, receivedAt: 0 }),
  ];
  expect(Math.max(...limits.map((batch) => batch.readings.length))).toBeLessThanOrEqual(BATCH_SIZE);
  expect(limits.reduce((sum, batch) => sum + batch.readings.length, 0)).toBe(2000 * (UNNA.length + 3));
  // the same text 2000 times over packs better than any forecast: such an archive is taken for a bomb
  expect(() => parseAll(dwdMosmix, bytes)).toThrow(expect.objectContaining({ kind: 'too-large' }));
});

it.each([
  ['an archive of something else', zipSync({ 'readme.txt': Buffer.from('x') }), /archive without a \.kml/],
  ['another XML', '<alert><info/></alert>', /is <alert>, not KML/],
  ['a KML without forecast', '<kml><Document/></kml>', /has no product definition/],
  ['no issue time', text.replace(/<dwd:IssueTime>.*<\/dwd:IssueTime>/, ''), /no issue time/],
  ['a time step that is none', text.replace('2026-07-14T11:00:00.000Z', 'noon'), /no readable time steps/],
  ['a place before the definition', '<kml><Placemark/></kml>', /place before its product definition/],
  ['a document cut off', text.slice(0, 2000), /cut off/],
  ['a page', '<html><title>404 Not Found</title></html>', /HTML page/],
])('refuses %s', (_, bytes, message) => {
  expect(() => parseAll(dwdMosmix, bytes)).toThrow(
    expect.objectContaining({ kind: 'payload', message: expect.stringMatching(message) })
  );
});

it('rejects a value that is no number and keeps the others', () => {
  const batch = parseAll(dwdMosmix, text.replace('9.26  10.29', '9,26  10.29'));
  expect(batch.readings.filter((reading) => reading.property === 'wind_gust')).toHaveLength(2);
  expect(batch.rejected).toMatchObject({ 'not a number': 1 });
});

describe('requests', () => {
  const range = { start: 0, end: 1 };
  const ask = (options: object) =>
    dwdMosmix.requests!({
      options: dwdMosmix.options.parse(options),
      baseUrl: 'https://dwd.example',
      stations: ['P0033', 'N8716'],
      range,
      now: 1,
    });
  const ROOT = 'https://dwd.example/weather/local_forecasts/mos';

  it('asks for a file of each place', () => {
    expect(ask({})).toEqual([
      { url: `${ROOT}/MOSMIX_L/single_stations/P0033/kml/MOSMIX_L_LATEST_P0033.kmz`, range, station: 'P0033' },
      { url: `${ROOT}/MOSMIX_L/single_stations/N8716/kml/MOSMIX_L_LATEST_N8716.kmz`, range, station: 'N8716' },
    ]);
  });

  it('asks for one file of all places where only that exists, and says which are wanted', () => {
    expect(ask({ product: 'S' })).toEqual([
      { url: `${ROOT}/MOSMIX_S/all_stations/kml/MOSMIX_S_LATEST_240.kmz`, range, stations: ['P0033', 'N8716'] },
    ]);
  });
});
