import { note, parseAll, testdata } from '../../../testing/parse-all';
import { DAY } from '../../../model/time';
import { dwdPoi } from './dwd-poi';

const file = testdata('dwd-poi/10424-BEOB.csv').toString();
const [names, units, labels, first, second] = file.split('\n') as [string, string, string, string, string];

it('reads each column over the time that its name says, in the unit of the second row', () => {
  const batch = parseAll(dwdPoi, file);
  expect(batch.readings.map(note)).toEqual([
    '2026-07-14T12:00Z/12:00Z cloud_cover 75 %',
    '2026-07-14T12:00Z/12:00Z dew_point 15.3 Cel',
    '2026-07-14T11:00Z/12:00Z diffuse_radiation 240 W/m2',
    '2026-07-14T12:00Z/12:00Z air_temperature 24.6 Cel',
    '2026-07-14T11:00Z/12:00Z global_radiation 655 W/m2',
    '2026-07-14T12:00Z/12:00Z visibility 45.5 km',
    '2026-07-14T11:00Z/12:00Z wind_gust 36 km/h',
    '2026-07-14T11:50Z/12:00Z wind_direction 240 deg',
    '2026-07-14T11:50Z/12:00Z wind_speed 18 km/h',
    '2026-07-14T11:00Z/12:00Z precipitation 0.2 mm',
    '2026-07-14T12:00Z/12:00Z weather_code 4 {code}',
    '2026-07-14T12:00Z/12:00Z pressure_sea_level 1013.4 hPa',
    '2026-07-14T12:00Z/12:00Z relative_humidity 57 %',
    '2026-07-14T12:00Z/12:00Z air_temperature_ground 26.1 Cel',
    '2026-07-14T11:00Z/12:00Z sunshine_duration 38 min',
    '2026-07-14T11:00Z/11:00Z air_temperature -0.4 Cel',
    '2026-07-14T10:50Z/11:00Z wind_direction 0 deg',
    '2026-07-14T10:50Z/11:00Z wind_speed 0 km/h',
    '2026-07-14T11:00Z/11:00Z relative_humidity 61 %',
    '2026-07-14T11:00Z/11:00Z snow_depth 12 cm',
  ]);
  // the first row lacks new snow, depth of snow and water; of the second's 18 columns 5 are read, one of them a calm
  expect(batch).toMatchObject({ rows: 2, missing: 3 + 13, rejected: {} });
  expect(batch.readings.filter(({ calm }) => calm).map(note)).toEqual([
    '2026-07-14T10:50Z/11:00Z wind_direction 0 deg',
  ]);
});

it.each([
  [undefined, '10424'],
  ['10424', '10424'],
])('asked for %s, names the station %s', (station, expected) => {
  expect(parseAll(dwdPoi, file, { station }).readings[0]!.station).toBe(expected);
});

it('names a station of four characters without the padding of the file', () => {
  expect(parseAll(dwdPoi, file.replace('10424;', 'H443_;')).readings[0]!.station).toBe('H443');
});

describe('takes no row or value that it cannot be sure of', () => {
  const cells = first.split(';');
  const withCell = (at: number, text: string) =>
    [names, units, labels, cells.map((cell, i) => (i === at ? text : cell)).join(';')].join('\n');
  it.each([
    ['31 June', withCell(0, '31.06.26'), 'unreadable time stamp', 0],
    ['25 o’clock', withCell(1, '25:00'), 'unreadable time stamp', 0],
    ['a row cut off', [names, units, labels, first.slice(0, 40)].join('\n'), 'row is cut off', 0],
    ['a decimal point', withCell(9, '24.6'), 'not a number', 14],
    [
      'another unit',
      [names, units.replace(';km;', ';m;'), labels, first].join('\n'),
      'visibility is in another unit than the documented one',
      14,
    ],
  ])('%s', (_, text, reason, readings) => {
    const batch = parseAll(dwdPoi, text);
    expect(batch.rejected).toEqual({ [reason]: 1 });
    expect(batch.readings).toHaveLength(readings);
  });
});

it.each([
  ['a table without units', [names, labels, first].join('\n'), /three header rows/],
  ['another table', 'a;b\n1;2\n3;4\n', /not a table of hourly reports/],
  ['a page', '<html><title>404 Not Found</title></html>', /HTML page/],
  ['nothing', '', /is empty/],
])('refuses %s', (_, text, message) => {
  expect(() => parseAll(dwdPoi, text)).toThrow(
    expect.objectContaining({ kind: 'payload', message: expect.stringMatching(message) })
  );
});

it('tells a table without rows from a failure', () => {
  expect(parseAll(dwdPoi, [names, units, labels, ''].join('\n'))).toMatchObject({
    rows: 0,
    readings: [],
    rejected: {},
  });
});

it('pads the id in the address and settles a day', () => {
  const now = Date.parse('2026-07-14T14:05Z');
  const range = { start: now - 3 * DAY, end: now };
  const ask = (stations: string[]) =>
    dwdPoi.requests!({ options: {}, baseUrl: 'https://dwd.example', stations, range, now });
  expect(ask(['10424', 'H443'])).toEqual([
    {
      url: 'https://dwd.example/weather/weather_reports/poi/10424-BEOB.csv',
      range: { start: now - DAY, end: now },
      station: '10424',
    },
    {
      url: 'https://dwd.example/weather/weather_reports/poi/H443_-BEOB.csv',
      range: { start: now - DAY, end: now },
      station: 'H443',
    },
  ]);
  expect(second.split(';')).toHaveLength(names.split(';').length);
});
