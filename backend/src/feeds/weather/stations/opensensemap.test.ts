import { DAY } from '../../../model/time';
import { note, parseAll, testdata } from '../../../testing/parse-all';
import type { FeedRequest } from '../../feed';
import { opensensemap } from './opensensemap';
import { phenomenonOf } from './opensensemap/phenomena';

const box = testdata('opensensemap/box.json').toString();
const ID = '5f2b56f4263635001c1dd1fd';
const read = (text: string, context = {}) => parseAll(opensensemap, text, context);

describe('a box', () => {
  it('gives the last value of each sensor that is known, in the unit that was sent', () => {
    const { readings, stations } = read(box);
    expect(readings.map(note)).toEqual([
      '2026-07-15T15:26:14.000Z/15:26:14.000Z air_temperature 21.45 Cel',
      '2026-07-15T15:26:14.000Z/15:26:14.000Z relative_humidity 71.3 %',
      '2026-07-15T15:26:15.000Z/15:26:15.000Z pressure_station 99810 Pa',
      '2026-07-15T15:26:16.000Z/15:26:16.000Z pm10 14.2 ug/m3',
    ]);
    expect(new Set(readings.map(({ station }) => station))).toEqual(new Set([ID]));
    expect(stations).toEqual([{ station: ID, name: 'senseBox Stadtpark', lat: 51.4411, lon: 7.569, heightM: 126 }]);
  });

  it('tells the humidity of the box beside particles', () => {
    const told = read(box).readings.filter(({ humidity }) => humidity !== undefined);
    expect(told.map(({ property, humidity }) => [property, humidity])).toEqual([['pm10', 71.3]]);
  });

  it('says what it does not take', () => {
    expect(read(box)).toMatchObject({
      rows: 8,
      missing: 1, // PM2.5 has not measured yet
      rejected: {
        'phenomenon that the table of synonyms does not know': 1,
        'unit that does not fit the phenomenon': 1,
      },
      contents: {
        unread: { 'Temperatur (°C): second sensor of the same quantity in one box': 1 },
      },
    });
  });

  it.each([
    ['indoor', 'indoor'],
    ['mobile', 'mobile: no fixed place'],
    ['unknown', 'box that does not say that it stands outdoors'],
  ])('that stands %s gives nothing and says why', (exposure, reason) => {
    expect(read(box.replace('"outdoor"', `"${exposure}"`))).toMatchObject({
      readings: [],
      stations: [],
      rejected: { [reason]: 8 },
    });
  });

  it('of unknown shape is rejected', () => {
    expect(read('{"sensors":7}')).toMatchObject({ rows: 1, readings: [], rejected: { 'box of unknown shape': 1 } });
  });

  it('in a list is read like one alone', () => {
    expect(read(`[${box}]`)).toEqual(read(box));
  });
});

describe('measurements', () => {
  const table = testdata('opensensemap/measurements.csv').toString();
  const expected = [
    [ID, '2026-07-15T15:26:14.000Z/15:26:14.000Z air_temperature 21.45 Cel'],
    [ID, '2026-07-15T15:25:14.000Z/15:25:14.000Z air_temperature 21.4 Cel'],
    ['58f8b7f8c877fb0011b1e1c2', '2026-07-15T15:26Z/15:26Z air_temperature 68 [degF]'],
  ];
  const rejected = { indoor: 1 };

  it.each([
    ['with commas', table],
    ['with semicolons', table.replaceAll(',', ';')],
    ['as JSON', JSON.stringify(objectsOf(table))],
  ])('%s', (_, text) => {
    const batch = read(text);
    expect(batch.readings.map((reading) => [reading.station, note(reading)])).toEqual(expected);
    expect(batch).toMatchObject({ rows: 6, missing: 1, rejected });
    expect(Object.keys(batch.contents!.unread)).toContain(
      'Temperatur (°C): second sensor of the same quantity in one box'
    );
  });

  it('of one sensor alone do not say what they are of', () => {
    const rows = '[{"location":[7.5,51.4],"createdAt":"2026-07-15T15:26:14.000Z","value":"21.45"}]';
    expect(read(rows)).toMatchObject({
      readings: [],
      rejected: { 'measurement that does not say box, phenomenon, unit and time': 1 },
    });
  });
});

function objectsOf(table: string): object[] {
  const [header, ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  return rows.map((row) => Object.fromEntries(header!.map((name, i) => [name, row[i]])));
}

describe('requests', () => {
  const at = (text: string) => Date.parse(text);
  const plan = (start: number, end: number) => ({
    options: {},
    baseUrl: 'https://o.example',
    stations: [ID],
    range: { start, end },
    now: end,
  });
  const pages = (asked: FeedRequest) =>
    [...opensensemap.parse({ bytes: Buffer.from(box) }, { options: {}, receivedAt: 0, asked })].flatMap(
      ({ next = [] }) => next
    );

  it('asks for the box; that is all while the last values will do', () => {
    const now = at('2026-07-15T15:30Z');
    const [request] = opensensemap.requests!(plan(now - 600_000, now));
    expect(request).toMatchObject({ url: `https://o.example/boxes/${ID}?format=json`, station: ID });
    expect(pages(request!)).toEqual([]);
  });

  it('asks for the measurements of each phenomenon when the time is longer, five days at once', () => {
    const end = at('2026-07-15T00:00Z');
    const [request] = opensensemap.requests!(plan(end - 7 * DAY, end));
    const urls = pages(request!).map(({ url }) => new URL(url, request!.url));
    // temperature, humidity, pressure, PM10, PM2.5: each in two parts
    expect(urls).toHaveLength(10);
    expect(`${urls[1]!.origin}${urls[1]!.pathname}`).toBe('https://o.example/boxes/data');
    expect(Object.fromEntries(urls[1]!.searchParams)).toEqual({
      boxId: ID,
      phenomenon: 'Temperatur',
      'from-date': '2026-07-13T00:00:00.000Z',
      'to-date': '2026-07-15T00:00:00.000Z',
      columns: 'createdAt,value,boxId,sensorId,phenomenon,unit,exposure',
      format: 'csv',
    });
  });
});

it.each([
  ['Temperatur', '°C', 'air_temperature Cel'],
  ['Lufttemperatur', 'C', 'air_temperature Cel'],
  [' Temperature ', 'Grad Celsius', 'air_temperature Cel'],
  ['rel. Luftfeuchte', '%', 'relative_humidity %'],
  ['Luftdruck', 'hPa', 'pressure_station hPa'],
  ['PM2.5', 'µg/m³', 'pm25 ug/m3'],
  ['PM2.5', 'μg / m3', 'pm25 ug/m3'],
  ['Windgeschwindigkeit', 'km/h', 'wind_speed km/h'],
  ['Bodenfeuchte', '%', 'soil_moisture %'],
  ['UV-Index', '', 'uv_index 1'],
])('takes "%s" in "%s" for %s', (title, unit, expected) => {
  const found = phenomenonOf(title, unit);
  expect('property' in found && `${found.property} ${found.unit}`).toBe(expected);
});

it.each([
  ['UV-Intensität', 'μW/cm²'],
  ['Ozon', 'ppb'],
  ['Temperatur', '%'],
  ['constructor', '°C'],
])('does not take "%s" in "%s"', (title, unit) => {
  expect(phenomenonOf(title, unit)).toHaveProperty('refusal');
});

it.each([
  ['another object', '{"message":"not found"}', /neither boxes/],
  ['another table', 'a,b\n1,2\n', /no columns/],
  ['half a box', box.slice(0, 400), /not JSON/],
])('refuses %s', (_, text, message) => {
  expect(() => read(text)).toThrow(
    expect.objectContaining({ kind: 'payload', message: expect.stringMatching(message) })
  );
});
