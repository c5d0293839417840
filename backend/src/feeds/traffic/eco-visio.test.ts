import { DAY, HOUR } from '../../model/time';
import { note, parseAll } from '../../testing/parse-all';
import { ecoVisio } from './eco-visio';

const read = (rows: unknown, options: object = {}) =>
  parseAll(ecoVisio, JSON.stringify(rows), { station: '100012345', options });
const notes = (rows: unknown, options: object = {}) => read(rows, options).readings.map(note);

it('reads days as MM/DD/YYYY, local, from midnight', () => {
  expect(
    notes([
      ['06/30/2026', '812'],
      ['07/01/2026', '5'],
    ])
  ).toEqual([
    '2026-06-29T22:00Z/2026-06-30T22:00Z bike_count 812 {count}',
    '2026-06-30T22:00Z/2026-07-01T22:00Z bike_count 5 {count}',
  ]);
});

it.each([
  ['23 hours in March', '03/29/2026', '2026-03-28T23:00Z/2026-03-29T22:00Z'],
  ['25 hours in October', '10/25/2026', '2026-10-24T22:00Z/2026-10-25T23:00Z'],
])('a day has as many hours as the clock gives it: %s', (_, stamp, interval) => {
  expect(notes([[stamp, '7']])).toEqual([`${interval} bike_count 7 {count}`]);
});

it('reads hours, and quarters where a stamp is off the hour', () => {
  expect(
    notes([
      ['07/01/2026 08:00:00', '31'],
      ['07/01/2026 09:00:00', '28'],
    ])
  ).toEqual(['2026-07-01T06:00Z/07:00Z bike_count 31 {count}', '2026-07-01T07:00Z/08:00Z bike_count 28 {count}']);
  expect(
    notes([
      ['07/01/2026 08:00', '9'],
      ['07/01/2026 08:15', '8'],
    ])
  ).toEqual(['2026-07-01T06:00Z/06:15Z bike_count 9 {count}', '2026-07-01T06:15Z/06:30Z bike_count 8 {count}']);
});

it('reads the hour that autumn has twice in order, and doubts it where it comes once', () => {
  const hour = '10/25/2026 02:00:00';
  expect(
    notes([
      [hour, '3'],
      [hour, '2'],
    ])
  ).toEqual(['2026-10-25T00:00Z/01:00Z bike_count 3 {count}', '2026-10-25T01:00Z/02:00Z bike_count 2 {count}']);
  expect(read([[hour, '3']]).readings).toMatchObject([{ quality: 'suspect', reasons: ['suspect-dst'] }]);
});

it.each([
  ['pedestrians', 'pedestrian_count 480 {count}'],
  ['cars', 'traffic_flow_car 20 1/h'],
])('counts %s where the configuration says so', (counts, what) => {
  expect(notes([['07/01/2026', '480']], { counts })).toEqual([`2026-06-30T22:00Z/2026-07-01T22:00Z ${what}`]);
});

it('takes 0 for none counted, and an empty cell for missing', () => {
  expect(
    read([
      ['07/01/2026', '0'],
      ['07/02/2026', null],
      ['07/03/2026', ''],
    ])
  ).toMatchObject({
    rows: 3,
    missing: 2,
    readings: [{ value: 0 }],
  });
});

it.each([
  ['a day first', [['31/12/2026', '5']], 'date that is not MM/DD/YYYY'],
  ['an hour that spring leaves out', [['03/29/2026 02:00', '5']], 'local time that the clock change leaves out'],
  ['below zero', [['07/01/2026', '-5']], 'count that is no number, or below zero'],
  ['a sum at the end', [['07/01/2026', '5'], { total: 5 }], 'entry that is no date with its count'],
])('rejects %s', (_, rows, reason) => {
  expect(read(rows).rejected).toEqual({ [reason]: 1 });
});

it('rejects weeks and months, which look like single days', () => {
  const months = [
    ['01/01/2026', '900'],
    ['02/01/2026', '800'],
    ['03/01/2026', '1500'],
  ];
  expect(read(months)).toMatchObject({ readings: [], rejected: { 'total of a week or a month': 3 } });
});

it('knows the station from the request, or from the name of the file, else not', () => {
  const bytes = Buffer.from('[["07/01/2026","5"]]');
  const parse = (name?: string) =>
    [
      ...ecoVisio.parse({ bytes, ...(name ? { name } : {}) }, { options: ecoVisio.options.parse({}), receivedAt: 0 }),
    ][0]!;
  expect(parse('data_daily_100158705.json').readings).toMatchObject([{ station: '100158705' }]);
  expect(parse('counts.json').rejected).toEqual({
    'station unknown: neither asked for nor in the name of the file': 1,
  });
});

const COUNTERS = [
  {
    idPdc: 100012345,
    nom: 'Bahntrasse',
    lat: 51.53,
    lon: 7.69,
    pratique: [
      { pratique: 2, id: 101012345 },
      { pratique: 2, id: 102012345 },
      { pratique: 1, id: 103012345 },
    ],
    today: '26/05/2026',
    total: 5181,
  },
  { idPdc: 100099999, nom: 'Elsewhere', pratique: [] },
];

it('a list of counters that nobody asked for describes stations', () => {
  expect(parseAll(ecoVisio, JSON.stringify(COUNTERS))).toMatchObject({
    readings: [],
    stations: [{ station: '100012345', name: 'Bahntrasse', lat: 51.53, lon: 7.69 }, { station: '100099999' }],
    rejected: { 'counter list: describes stations, holds no counts': 2 },
    contents: { unread: { today: 1, total: 1, 'pedestrians (option "counts" is bicycles)': 1 } },
  });
});

describe('polls', () => {
  const now = Date.parse('2026-07-03T10:30:00Z');
  const options = ecoVisio.options.parse({ organisation: '4586' });
  const range = { start: now - 2 * DAY, end: now };
  const plan = { options, baseUrl: 'https://www.eco-visio.net', stations: ['100012345'], range, now };
  const [asked] = ecoVisio.requests!(plan);

  it('asks for the list, and by it for the flows of the kind, with the day first', () => {
    expect(asked!.url).toBe('https://www.eco-visio.net/api/aladdin/1.0.0/pbl/publicwebpageplus/4586');
    const [batch] = [
      ...ecoVisio.parse({ bytes: Buffer.from(JSON.stringify(COUNTERS)) }, { options, receivedAt: now, asked: asked! }),
    ];
    expect(batch).toMatchObject({ rejected: {}, stations: [{ station: '100012345' }] });
    expect(batch!.next).toEqual([
      {
        url: 'https://www.eco-visio.net/api/aladdin/1.0.0/pbl/publicwebpageplus/data/100012345?idOrganisme=4586&idPdc=100012345&debut=01%2F07%2F2026&fin=03%2F07%2F2026&interval=3&flowIds=101012345%3B102012345',
        station: '100012345',
      },
    ]);
  });

  it('passes over the hour that is still running', () => {
    const rows = [
      ['07/03/2026 11:00:00', '20'],
      ['07/03/2026 12:00:00', '4'],
    ];
    const context = { options, receivedAt: now, asked: asked!, station: '100012345' };
    const [batch] = [...ecoVisio.parse({ bytes: Buffer.from(JSON.stringify(rows)) }, context)];
    expect(batch!.readings.map(({ end }) => now - end)).toEqual([HOUR / 2]);
    expect(batch!.rejected).toEqual({});
  });

  it('says when the counter does not count that', () => {
    const context = { options: { ...options, counts: 'cars' as const }, receivedAt: now, asked: asked! };
    const [batch] = [...ecoVisio.parse({ bytes: Buffer.from(JSON.stringify(COUNTERS)) }, context)];
    expect(batch!.rejected).toEqual({ 'counter that does not count cars': 1 });
  });
});

it.each(['{"error":404}', '[1,2]', 'null'])('refuses %s', (document) => {
  expect(() => parseAll(ecoVisio, document)).toThrow(expect.objectContaining({ kind: 'payload' }));
});
