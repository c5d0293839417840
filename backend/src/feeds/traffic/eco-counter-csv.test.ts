import { DAY } from '../../model/time';
import { note, parseAll, testdata } from '../../testing/parse-all';
import { ecoCounterCsv } from './eco-counter-csv';

const october = testdata('eco-counter/100090001_2026-10.csv');
const read = (table: Uint8Array | string) => parseAll(ecoCounterCsv, table);
const notesOf = (station: string, table: Uint8Array | string = october) =>
  read(table)
    .readings.filter((reading) => reading.station === station)
    .map(note);

describe('a month with the end of summer time, 2026-10-25 03:00 CEST = 02:00 CET', () => {
  it('reads stamps as local time and as the start of the quarter of an hour', () => {
    expect(notesOf('102090001')).toEqual([
      '2026-10-24T21:30Z/21:45Z bike_count 7 {count}', // 23:30 CEST
      '2026-10-24T21:45Z/22:00Z bike_count 5 {count}',
      '2026-10-24T23:45Z/2026-10-25T00:00Z bike_count 3 {count}', // 01:45 CEST
      '2026-10-25T00:00Z/00:15Z bike_count 4 {count}', // 02:00, taken as CEST
      '2026-10-25T00:15Z/00:30Z bike_count 5 {count}',
      '2026-10-25T02:00Z/02:15Z bike_count 2 {count}', // 03:00 CET
      '2026-10-25T06:00Z/06:15Z bike_count 20 {count}', // 07:00 CET, a quarter between two gaps
      '2026-10-26T07:00Z/08:00Z bike_count 30 {count}', // rows on the hour alone: whole hours
      '2026-10-26T08:00Z/09:00Z bike_count 20 {count}',
    ]);
  });

  it('doubts the hour that autumn has twice and the file once, and what the provider marks', () => {
    const doubted = read(october).readings.filter((reading) => reading.quality === 'suspect');
    expect(doubted.map((reading) => [reading.station, note(reading).slice(0, 17), reading.reasons])).toEqual([
      ['101090001', '2026-10-24T21:45Z', ['provider-flag']], // status 4
      ['100090001', '2026-10-25T00:00Z', ['suspect-dst']],
      ['101090001', '2026-10-25T00:00Z', ['suspect-dst']],
      ['102090001', '2026-10-25T00:00Z', ['suspect-dst']],
      ['100090001', '2026-10-25T00:15Z', ['suspect-dst']],
      ['102090001', '2026-10-25T00:15Z', ['suspect-dst', 'provider-flag']], // status "modified"
    ]);
  });

  it('makes vehicles per hour of cars, and takes no total that mixes them with bicycles', () => {
    expect(notesOf('353090001')).toEqual([
      '2026-10-24T21:45Z/22:00Z traffic_flow_car 0 1/h',
      '2026-10-25T06:00Z/06:15Z traffic_flow_car 40 1/h', // 10 in a quarter of an hour
    ]);
    expect(notesOf('100090001')).toContain('2026-10-24T21:45Z/22:00Z bike_count 9 {count}');
    expect(notesOf('100090001').join()).not.toContain('bike_count 41');
  });

  it('counts empty cells as missing, says what it rejects, and names what it does not read', () => {
    const { rows, missing, rejected, contents } = read(october);
    expect(contents!.unread).toEqual({ '100090001 (total of bicycles and cars together)': 1 });
    expect(Object.keys(contents!.read)).toHaveLength(9); // the time, four counters and their status
    expect({ rows, missing, rejected }).toEqual({
      rows: 10,
      missing: 9, // 8 of the cars, one of the direction inwards
      rejected: { 'count that is not a whole number': 1 },
    });
  });

  it('knows every column as a station, by its number', () => {
    expect(read(october).stations).toEqual([
      { station: '100090001', name: 'Kuhbachtrasse' },
      { station: '101090001', name: 'FR stdteinwärts' },
      { station: '102090001', name: 'Kuhbachtrasse, FR stadtauswärts' },
      { station: '353090001', name: 'Kuhbachtrasse PKW Stadteinwärts' },
    ]);
  });
});

const table = (...rows: string[]) => ['Datetime,100090001 (Ost)', ...rows].join('\r\n');

it('reads files of the years without status columns, and numbers without a label', () => {
  expect(notesOf('100090001', 'Datetime,100090001\n2019-07-09 00:00,3\n2019-07-09 00:15,4\n')).toEqual([
    '2019-07-08T22:00Z/22:15Z bike_count 3 {count}',
    '2019-07-08T22:15Z/22:30Z bike_count 4 {count}',
  ]);
});

it('reads both hours of autumn where the file has both, without doubt', () => {
  const both = read(table('2026-10-25 02:30,5', '2026-10-25 02:45,6', '2026-10-25 02:30,7', '2026-10-25 02:45,8'));
  expect(both.readings.map(note)).toEqual([
    '2026-10-25T00:30Z/00:45Z bike_count 5 {count}',
    '2026-10-25T00:45Z/01:00Z bike_count 6 {count}',
    '2026-10-25T01:30Z/01:45Z bike_count 7 {count}',
    '2026-10-25T01:45Z/02:00Z bike_count 8 {count}',
  ]);
  expect(both.readings.every((reading) => reading.quality === undefined)).toBe(true);
});

it('sees whole hours across the clock change of spring', () => {
  expect(notesOf('100090001', table('2026-03-29 01:00,5', '2026-03-29 03:00,6'))).toEqual([
    '2026-03-29T00:00Z/01:00Z bike_count 5 {count}',
    '2026-03-29T01:00Z/02:00Z bike_count 6 {count}',
  ]);
});

it.each([
  ['the hour that spring leaves out', '2026-03-29 02:15,4', 'local time that the clock change leaves out'],
  ['a day that is none', '2026-02-30 10:15,4', 'time not readable'],
  ['a time of another format', '01.07.2026 10:15,4', 'time not readable'],
  ['a row that was cut off', '2026-07-01', 'row with more or fewer cells than the header'],
  ['a fraction', '2026-07-01 10:15,4.5', 'count that is not a whole number'],
  ['a negative count', '2026-07-01 10:15,-4', 'count that is not a whole number'],
])('rejects %s', (_, row, reason) => {
  expect(read(table(row))).toMatchObject({ rows: 1, readings: [], rejected: { [reason]: 1 } });
});

it('takes a header alone for an empty answer', () => {
  expect(read(table())).toMatchObject({ rows: 0, readings: [], missing: 0, rejected: {} });
});

it.each([
  ['a page', '<html><title>404</title></html>', /HTML page/],
  ['a message', '404: Not Found', /not a table of counters/],
  ['another table', 'Datum,Wert\n2026-07-01,4\n', /not a table of counters/],
  ['a table without counters', 'Datetime,Summe\n2026-07-01 00:00,4\n', /not a table of counters/],
  ['nothing', '', /is empty/],
])('refuses %s', (_, document, message) => {
  expect(() => read(document)).toThrow(
    expect.objectContaining({ kind: 'payload', message: expect.stringMatching(message) })
  );
});

describe('requests', () => {
  const end = Date.parse('2026-04-02T12:00:00Z');
  const plan = {
    baseUrl: 'https://counts.example',
    stations: ['100090001'],
    range: { start: end - 40 * DAY, end },
    now: end,
  };

  it('asks for the local months that the range touches, newest first', () => {
    expect(ecoCounterCsv.requests!({ ...plan, options: {} })).toEqual([
      {
        url: 'https://counts.example/100090001/2026-04.csv',
        range: { start: Date.parse('2026-03-31T22:00Z'), end }, // midnight CEST
      },
      {
        url: 'https://counts.example/100090001/2026-03.csv',
        range: { start: Date.parse('2026-02-28T23:00Z'), end: Date.parse('2026-03-31T22:00Z') }, // midnight CET
      },
      {
        url: 'https://counts.example/100090001/2026-02.csv',
        range: { start: end - 40 * DAY, end: Date.parse('2026-02-28T23:00Z') },
      },
    ]);
  });

  it('asks for the directories of sites where only directions are wanted', () => {
    const options = { sites: ['100090001', '100090002'] };
    const range = { start: end - DAY, end };
    expect(ecoCounterCsv.requests!({ ...plan, stations: ['101090001'], range, options }).map(({ url }) => url)).toEqual(
      ['https://counts.example/100090001/2026-04.csv', 'https://counts.example/100090002/2026-04.csv']
    );
  });
});
