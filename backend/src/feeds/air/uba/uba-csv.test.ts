import { note, parseAll, testdata } from '../../../testing/parse-all';
import { ubaCsv } from './uba-csv';

const english = testdata('uba/portal-en.csv');
const german = testdata('uba/portal-de.csv');

const of = (property: string, file: Uint8Array = english) =>
  parseAll(ubaCsv, file).readings.filter((reading) => reading.property === property);

describe('the clock change', () => {
  it('leaves out one hour in spring and has one twice in autumn, first in summer time', () => {
    expect(of('o3').map(note)).toEqual([
      '2025-03-29T22:00Z/23:00Z o3 61 ug/m3', // 24:00 CET
      '2025-03-29T23:00Z/2025-03-30T00:00Z o3 62 ug/m3', // 01:00 CET
      '2025-03-30T00:00Z/01:00Z o3 63 ug/m3', // 02:00 CET
      '2025-03-30T01:00Z/02:00Z o3 64 ug/m3', // 04:00 CEST
      '2025-10-25T22:00Z/23:00Z o3 21 ug/m3', // 01:00 CEST
      '2025-10-25T23:00Z/2025-10-26T00:00Z o3 22 ug/m3', // 02:00 CEST
      '2025-10-26T00:00Z/01:00Z o3 23 ug/m3', // 03:00 CEST
      '2025-10-26T01:00Z/02:00Z o3 24 ug/m3', // 03:00 CET
      '2025-10-26T02:00Z/03:00Z o3 0.5 ug/m3', // 04:00 CET
    ]);
  });

  it('gives no doubt where both hours of autumn are there', () => {
    expect(parseAll(ubaCsv, english).readings.filter((reading) => reading.quality)).toEqual([]);
  });

  it('doubts the hour of autumn that is there once', () => {
    const doubted = parseAll(ubaCsv, german).readings.filter((reading) => reading.quality === 'suspect');
    expect(doubted.map(note)).toContain('2025-10-26T00:00Z/01:00Z pm10_24h 17 ug/m3');
    expect(doubted.every((reading) => reading.reasons?.includes('suspect-dst'))).toBe(true);
    expect(doubted).toHaveLength(5);
  });

  it('rejects the hour that spring does not have, and a third one in autumn', () => {
    const rows = (...stamps: string[]) =>
      [
        'Station code;Date;"Ozone (O₃) One hour average in µg/m³"',
        ...stamps.map((stamp) => `DENW179;'${stamp}';50`),
      ].join('\n');
    expect(parseAll(ubaCsv, rows('2025-03-30 03:00'))).toMatchObject({
      readings: [],
      rejected: { 'hour that the clock change leaves out': 1 },
    });
    const autumn = parseAll(ubaCsv, rows('2025-10-26 03:00', '2025-10-26 03:00', '2025-10-26 03:00'));
    expect(autumn.readings).toHaveLength(2);
    expect(autumn.rejected).toEqual({ 'hour of the clock change more than twice': 1 });
  });
});

it('reads the columns as their headers say', () => {
  expect(parseAll(ubaCsv, english).readings.slice(0, 5).map(note)).toEqual([
    '2025-03-29T22:00Z/23:00Z pm10_24h 14 ug/m3',
    '2025-03-29T22:00Z/23:00Z o3 61 ug/m3',
    '2025-03-29T22:00Z/23:00Z no2 8 ug/m3',
    '2025-03-29T22:00Z/23:00Z pm25_24h 7 ug/m3',
    '2025-03-29T22:00Z/23:00Z air_quality_index 1 1',
  ]);
  expect(of('air_quality_index').map((reading) => reading.value)).toEqual([1, 1, 1, 0, 1, 1, 2, 3, 4]);
});

it('counts what is missing and takes neither blank line nor source for a row', () => {
  // 10 rows of 5: one `-` on 26 October, five in the row without any value
  expect(parseAll(ubaCsv, english)).toMatchObject({ rows: 10, missing: 6, rejected: {} });
  expect(parseAll(ubaCsv, english).readings).toHaveLength(44);
});

it('reads the German export: headers old and new, DD.MM.YYYY, decimal comma, words of the index', () => {
  const { readings, rows, missing, rejected, contents } = parseAll(ubaCsv, german);
  expect(contents!.unread).toEqual({ 'Kohlenmonoxid (CO) Acht-Stunden-Mittelwert in mg/m³': 1 });
  expect(readings.slice(0, 6).map(note)).toEqual([
    '2025-07-01T21:00Z/22:00Z pm10_24h 16 ug/m3', // 24:00 CEST
    '2025-07-01T21:00Z/22:00Z pm10 18 ug/m3',
    '2025-07-01T21:00Z/22:00Z o3 88 ug/m3',
    '2025-07-01T21:00Z/22:00Z so2 2 ug/m3',
    '2025-07-01T21:00Z/22:00Z pm25_24h 9 ug/m3',
    '2025-07-01T21:00Z/22:00Z air_quality_index 0 1',
  ]);
  expect(of('o3', german)[1]?.value).toBe(31.5);
  expect(of('air_quality_index', german).map((reading) => reading.value)).toEqual([0, 1, 2, 3, 4]);
  expect(new Set(readings.map((reading) => reading.station))).toEqual(new Set(['DENW006', 'DENW010']));
  expect({ rows, missing, rejected }).toEqual({
    rows: 5,
    missing: 5, // one SO2, four CO
    rejected: {},
  });
});

it('a file cut inside the hour that autumn has twice keeps both', () => {
  const rows = (...hours: string[]) =>
    [
      'Station code;Date;Nitrogen dioxide (NO₂) Hourly average (one hour average) in µg/m³',
      ...hours.map((hour) => `DENW179;'2025-10-26 ${hour}:00';50`),
    ].join('\n');
  const hours = (...stamps: string[]) =>
    parseAll(ubaCsv, rows(...stamps)).readings.map(({ reasons = [], ...reading }) => [
      note(reading).slice(0, 23),
      ...reasons,
    ]);
  expect(hours('02', '03').at(-1)).toEqual(['2025-10-26T00:00Z/01:00']);
  expect(hours('03', '04')[0]).toEqual(['2025-10-26T01:00Z/02:00']);
  expect(hours('02', '03', '04')[1]).toEqual(['2025-10-26T00:00Z/01:00', 'suspect-dst']);
  expect(hours('03')).toEqual([['2025-10-26T00:00Z/01:00', 'suspect-dst']]);
});

describe('encodings', () => {
  const text = english.toString('utf8').replace('\ufeff', '');
  const plain = text.replaceAll('₁₀', '10').replaceAll('₂,₅', '2.5').replaceAll('₃', '3').replaceAll('₂', '2');

  it.each([
    ['UTF-8 without mark', Buffer.from(text)],
    ['UTF-16 with mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['ISO-8859-1, which has no subscripts', Buffer.from(plain, 'latin1')],
  ])('reads %s alike', (_, file) => {
    // Headers without subscripts have other names.
    const { contents, ...read } = parseAll(ubaCsv, file);
    expect(Object.keys(contents!.unread)).toEqual([]);
    expect(read).toEqual({ ...parseAll(ubaCsv, english), contents: undefined });
  });

  it.each([
    ['UTF-16 without mark', Buffer.from(text, 'utf16le'), /not readable text/],
    ['UTF-8 taken for ISO-8859-1 on the way', Buffer.from(Buffer.from(text).toString('latin1')), /Ozone|not an export/],
    [
      'a broken UTF-8 under its mark',
      Buffer.concat([english.subarray(0, 200), Buffer.from([0xff]), english.subarray(200)]),
      /not readable text/,
    ],
  ])('does not misread %s', (_, file, message) => {
    let outcome: string;
    try {
      const batch = parseAll(ubaCsv, file);
      outcome = Object.keys(batch.contents!.unread).join();
      expect(batch.readings.filter((reading) => reading.property !== 'air_quality_index')).toEqual([]);
    } catch (error) {
      outcome = (error as Error).message;
    }
    expect(outcome).toMatch(message);
  });
});

describe('broken files', () => {
  const header = 'Station code;Date;"Ozone (O₃) One hour average in µg/m³";"Air quality index"';
  it.each([
    ['a cut off row', `DENW179;'2025-07-01 10:00'`, 'row is cut off'],
    ['a row without station', `;'2025-07-01 10:00';5;good`, 'row is cut off'],
    ['a shifted row', `DENW179;'2025-07-01 10:00';5;good;7`, 'row has more cells than the header'],
    ['a day that no calendar has', `DENW179;'2025-06-31 10:00';5;good`, 'unreadable time stamp'],
    ['an hour 25', `DENW179;'2025-06-30 25:00';5;good`, 'unreadable time stamp'],
    ['a value that is no number', `DENW179;'2025-07-01 10:00';5 µg;-`, 'not a value of o3'],
    ['a word that is no class', `DENW179;'2025-07-01 10:00';-;super`, 'not a value of air_quality_index'],
  ])('rejects %s', (_, row, reason) => {
    expect(parseAll(ubaCsv, `${header}\n${row}\n`)).toMatchObject({ rows: 1, readings: [], rejected: { [reason]: 1 } });
  });

  it.each([
    ['a page', '<html><title>Fehler</title></html>', /HTML page/],
    [
      'the list of stations',
      'Station meta-information: 21.10.2025\r\n"station_code";"station_name"\r\n"DENW010";"Unna-Königsborn"\r\n',
      /list of stations of the Umweltbundesamt.*holds no measurement/,
    ],
    ['another table', 'id;time;value\n1;2;3\n', /names no station, date and pollutant/],
    ['a file cut off in a quote', `${header}\nDENW179;"'2025-07-01`, /line 2/],
  ])('refuses %s', (_, file, message) => {
    expect(() => parseAll(ubaCsv, file)).toThrow(message);
  });
});
