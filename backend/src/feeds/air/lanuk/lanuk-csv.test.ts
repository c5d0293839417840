import { DAY } from '../../../model/time';
import { note, parseAll, testdata } from '../../../testing/parse-all';
import { lanukCsv } from './lanuk-csv';

const all = testdata('lanuk-csv/OpenKontiLUQS_aktuelle-messwerte-24h.csv');
const one = testdata('lanuk-csv/OpenKontiLUQS_UNNA_aktuell.csv');
const bulletin = testdata('lanuk-csv/tageswerte.txt');
const range = { start: 0, end: DAY };

describe('the last 24 hours of the country', () => {
  const batch = parseAll(lanukCsv, all);
  const of = (station: string) =>
    batch.readings
      .filter((reading) => reading.station === station)
      .map((reading) => `${note(reading)}${reading.qualifier ? ` (${reading.qualifier})` : ''}`);

  it('calls the stations of the Kreis as the Umweltbundesamt does, reads MEZ by the end and 24:00', () => {
    expect(of('DENW010')).toEqual([
      '2026-06-30T21:00Z/22:00Z no2 7 ug/m3 (<)',
      '2026-06-30T21:00Z/22:00Z pm10_24h 21.4 ug/m3',
      '2026-06-30T22:00Z/23:00Z no2 12 ug/m3',
      '2026-06-30T22:00Z/23:00Z pm10_24h 21.1 ug/m3',
      '2026-06-30T23:00Z/2026-07-01T00:00Z pm10_24h 20.9 ug/m3',
    ]);
    expect(of('DENW006')).toEqual([
      '2026-06-30T21:00Z/22:00Z o3 61 ug/m3',
      '2026-06-30T22:00Z/23:00Z o3 58 ug/m3',
      '2026-06-30T22:00Z/23:00Z pm25 8.5 ug/m3',
      '2026-06-30T23:00Z/2026-07-01T00:00Z o3 55 ug/m3',
      '2026-06-30T23:00Z/2026-07-01T00:00Z pm25 8 ug/m3',
    ]);
    expect(of('DENW179')).toEqual([
      '2026-06-30T21:00Z/22:00Z so2 5 ug/m3',
      '2026-06-30T22:00Z/23:00Z so2 1000 ug/m3 (>)',
      '2026-06-30T23:00Z/2026-07-01T00:00Z so2 4 ug/m3',
    ]);
    expect(of('VDOM')).toEqual([
      '2026-06-30T21:00Z/22:00Z no 26.3 ug/m3',
      '2026-06-30T23:00Z/2026-07-01T00:00Z no 18 ug/m3',
    ]);
  });

  it('counts what is missing and says what it does not take', () => {
    expect(batch).toMatchObject({
      rows: 5,
      missing: 4,
      rejected: {
        'not a value of no': 1,
        'unreadable time stamp': 1,
        'row has more or fewer cells than the header': 1,
      },
      contents: { unread: { 'VDOM BTX 1H Mittelwert [µg/m³]': 1 } },
    });
  });

  it.each([
    ['their European codes', ['DENW010', 'VDOM'], ['DENW010', 'VDOM']],
    ["the network's codes", ['UNNA'], ['UNNA']],
  ])('passes over all but the stations that are asked for by %s', (_, stations, expected) => {
    const asked = { url: 'https://lanuk.example/24h.csv', range, stations };
    const { readings, contents } = parseAll(lanukCsv, all, { asked });
    expect([...new Set(readings.map(({ station }) => station))]).toEqual(expected);
    const unknown = Object.keys(contents?.unread ?? {}).filter((name) => name.startsWith('VDOM'));
    expect(unknown).toHaveLength(stations.includes('VDOM') ? 1 : 0);
  });
});

describe('the file of one station', () => {
  const expected = [
    '2026-10-25T00:00Z/01:00Z no2 9 ug/m3',
    '2026-10-25T01:00Z/02:00Z no2 10 ug/m3',
    '2026-10-25T02:00Z/03:00Z no2 11 ug/m3',
  ];
  const read = (name: string, station?: string) =>
    [...lanukCsv.parse({ bytes: one, name }, { options: lanukCsv.options.parse({}), receivedAt: 0, station })].flatMap(
      ({ readings }) => readings
    );

  it.each([
    ['its name', read('OpenKontiLUQS_UNNA_aktuell.csv')],
    ['what was asked for', read('aktuell.csv', 'DENW010')],
  ])('belongs to the station of %s; the clock change does not touch MEZ', (_, readings) => {
    expect(readings.filter(({ property }) => property === 'no2').map(note)).toEqual(expected);
    expect(new Set(readings.map(({ station }) => station))).toEqual(new Set(['DENW010']));
    expect(readings).toHaveLength(6);
  });

  it('is of no use when nothing names the station', () => {
    expect(parseAll(lanukCsv, one)).toMatchObject({
      readings: [],
      rejected: { 'column names no station, and neither does the file': 6 },
    });
  });
});

describe('the bulletin of a day', () => {
  const batch = parseAll(lanukCsv, bulletin);

  it('reads means of the day and the highest hours', () => {
    expect(batch.readings.map((r) => `${r.station} ${note(r)}${r.qualifier ?? ''}`)).toEqual([
      'DENW010 2026-01-14T23:00Z/2026-01-15T23:00Z pm10 10 ug/m3<',
      'DENW010 2026-01-15T06:00Z/07:00Z no 12 ug/m3',
      'DENW010 2026-01-15T06:00Z/07:00Z no2 31 ug/m3',
      'DENW010 2026-01-15T22:00Z/23:00Z o3 44 ug/m3',
      'BEI1 2026-01-14T23:00Z/2026-01-15T23:00Z so2 10 ug/m3<',
      'BEI1 2026-01-15T22:00Z/23:00Z so2 47 ug/m3',
      'BEI1 2026-01-15T09:00Z/10:00Z no 21 ug/m3',
      'BEI1 2026-01-15T22:00Z/23:00Z no2 36 ug/m3',
      'BEI2 2026-01-15T08:00Z/09:00Z no 26 ug/m3',
      'BEI2 2026-01-15T19:00Z/20:00Z no2 47 ug/m3',
      'BEI4 2026-01-14T23:00Z/2026-01-15T23:00Z pm10 12 ug/m3',
      'BEI4 2026-01-15T08:00Z/09:00Z no 9 ug/m3',
    ]);
  });

  it('counts what is missing, and does not guess where a number of the name looks like a value', () => {
    expect(batch).toMatchObject({
      rows: 5,
      missing: 2,
      rejected: {
        'row whose values cannot be told apart': 1,
        'not a value of no2': 1,
      },
      contents: { unread: { 'O3 (highest mean of eight hours)': 1 } },
    });
  });

  it('needs to know of which day it is', () => {
    const undated = bulletin.toString().replace('15.01.2026', 'gestern');
    expect(() => parseAll(lanukCsv, undated)).toThrow(/says nowhere of which day/);
    const bytes = new TextEncoder().encode(undated);
    const [batch] = lanukCsv.parse(
      { bytes, name: 'werte_2019-10-07.txt' },
      { options: { files: '24h' }, receivedAt: 0 }
    );
    expect(note(batch!.readings[0]!)).toBe('2019-10-06T23:00Z/2019-10-07T23:00Z pm10 10 ug/m3');
  });
});

it.each([
  ['another table', 'Stationscode;Datum\nDENW010;1', /neither a table of the LANUK/],
  ['a table of other things', 'Datum;Zeit;Preis [€]\n01.07.2026;01:00;3', /names no column that the hub knows/],
  ['half a table', '"Datum";"Zeit";"UNNA NO2 1H Mittelwert [µg', /a quoted cell has no end/],
])('refuses %s', (_, document, message) => {
  expect(() => parseAll(lanukCsv, document)).toThrow(message);
});

describe('requests', () => {
  const ask = (files: string) =>
    lanukCsv.requests!({
      options: lanukCsv.options.parse({ files }),
      baseUrl: 'https://lanuk.example',
      stations: ['DENW010', 'VDOM'],
      range,
      now: DAY,
    });

  it('asks once for the whole country', () => {
    expect(ask('24h')).toEqual([
      {
        url: 'https://lanuk.example/produkte/umwelt_klima/luftqualitaet/luqs/aktuelle_luftqualitaet/OpenKontiLUQS_aktuelle-messwerte-24h.csv',
        range,
        stations: ['DENW010', 'VDOM'],
      },
    ]);
  });

  it("asks for each station by the network's code", () => {
    expect(ask('station').map(({ url, station }) => [url.split('/').at(-1), station])).toEqual([
      ['OpenKontiLUQS_UNNA_aktuell.csv', 'DENW010'],
      ['OpenKontiLUQS_VDOM_aktuell.csv', 'VDOM'],
    ]);
  });
});
