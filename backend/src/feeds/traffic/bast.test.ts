import { zipSync } from 'fflate';
import { note, parseAll } from '../../testing/parse-all';
import { bast } from './bast';

const HEADER =
  'TKNR;Zst;Land;Strklas;Strnum;Datum;Wotag;Fahrtzw;Stunde;KFZ_R1;K_KFZ_R1;KFZ_R2;K_KFZ_R2;Lkw_R1;K_Lkw_R1';
const row = (date: string, hour: string, cells = '400;-;380;-;60;-', site = '5099') =>
  `4411;${site};5;A;44;${date};3;w;${hour};${cells}`;
const file = (...rows: string[]) => `${[HEADER, ...rows].join('\r\n')}\r\n`;
const read = (rows: string[], options: object = {}) => parseAll(bast, file(...rows), { options });
const starts = (rows: string[], options: object = {}) =>
  read(rows, options)
    .readings.filter(({ station }) => station === '5099')
    .map(note);

it('reads directions and, where both were counted, the cross-section; the hour ends at its number', () => {
  const { readings, stations, rows } = read([row('260701', '08')]);
  expect(readings.map((reading) => `${reading.station} ${note(reading)}`)).toEqual([
    '5099_R1 2026-07-01T05:00Z/06:00Z traffic_flow_all 400 1/h',
    '5099_R2 2026-07-01T05:00Z/06:00Z traffic_flow_all 380 1/h',
    '5099_R1 2026-07-01T05:00Z/06:00Z traffic_flow_heavy 60 1/h',
    '5099 2026-07-01T05:00Z/06:00Z traffic_flow_all 780 1/h',
  ]);
  expect(stations).toEqual([{ station: '5099', name: 'A 44 Zählstelle 5099' }]);
  expect(rows).toBe(1);
});

it.each([
  ['the first of a winter day', '260115', '1', '2026-01-14T23:00Z/2026-01-15T00:00Z'],
  ['the last of a summer day', '260715', '24', '2026-07-15T21:00Z/22:00Z'],
  ['after the hour that March leaves out', '260329', '4', '2026-03-29T01:00Z/02:00Z'],
  ['the last of the year', '261231', '24', '2026-12-31T22:00Z/23:00Z'],
])('%s', (_, date, hour, interval) => {
  expect(starts([row(date, hour)])).toEqual([`${interval} traffic_flow_all 780 1/h`]);
});

it('has 25 hours in October: the repeated one in the order of the file, for each site', () => {
  const hours = ['02', '03', '03', '04'];
  const rows = ['5099', '5100'].flatMap((site) => hours.map((hour) => row('261025', hour, undefined, site)));
  const { readings } = read(rows);
  for (const site of ['5099', '5100']) {
    const own = readings.filter(({ station }) => station === site);
    expect(own.map((reading) => note(reading).slice(0, 24))).toEqual([
      '2026-10-24T23:00Z/2026-1',
      '2026-10-25T00:00Z/01:00Z',
      '2026-10-25T01:00Z/02:00Z',
      '2026-10-25T02:00Z/03:00Z',
    ]);
    expect(own.every(({ quality }) => quality === undefined)).toBe(true);
  }
});

it('doubts the repeated hour where it comes once', () => {
  const { readings } = read([row('261025', '02'), row('261025', '03'), row('261025', '04')]);
  const doubted = readings.filter(({ reasons }) => reasons?.includes('suspect-dst'));
  expect(doubted.map(note)).toEqual(
    doubted.map((reading) => note({ ...reading, start: Date.parse('2026-10-25T00:00Z') }))
  );
  expect(doubted).toHaveLength(4);
});

it('rejects an hour that spring leaves out, unless the file is in MEZ all year', () => {
  expect(read([row('260329', '03')])).toMatchObject({
    readings: [],
    rejected: { 'local hour that the clock change leaves out': 1 },
  });
  expect(starts([row('260329', '03'), row('260715', '24')], { clock: 'mez' })).toEqual([
    '2026-03-29T01:00Z/02:00Z traffic_flow_all 780 1/h',
    '2026-07-15T22:00Z/23:00Z traffic_flow_all 780 1/h',
  ]);
});

it.each([
  ['a counter that failed', '400;-;0;a;60;-', 1, {}],
  ['a counter that was out of order', '400;-;12;d;60;-', 1, {}],
  ['below zero', '400;-;-1;-;60;-', 1, {}],
  ['nothing', '400;-;;-;60;-', 1, {}],
  ['no number', '400;-;viele;-;60;-', 0, { 'count that is not a whole number': 1 }],
])('makes no cross-section of one direction: %s', (_, cells, missing, rejected) => {
  const batch = read([row('260701', '08', cells)]);
  expect(batch).toMatchObject({ missing, rejected });
  expect(batch.readings.map(({ station, value }) => [station, value])).toEqual([
    ['5099_R1', 400],
    ['5099_R1', 60],
  ]);
});

it('doubts what the provider marks, and with it the sum', () => {
  const { readings } = read([row('260701', '08', '400;-;380;s;60;-')]);
  const doubted = readings.filter(({ reasons }) => reasons?.includes('provider-flag'));
  expect(doubted.map(({ station, quality }) => [station, quality])).toEqual([
    ['5099_R2', 'suspect'],
    ['5099', 'suspect'],
  ]);
});

it.each([
  ['no such day', row('260230', '01'), 'date or hour not readable'],
  ['hour 0', row('260701', '0'), 'date or hour not readable'],
  ['hour 25', row('260701', '25'), 'date or hour not readable'],
  ['half a row', row('260701', '08').slice(0, 40), 'row with fewer cells than the header'],
  ['no site', row('260701', '08', undefined, 'x'), 'site without a number'],
])('rejects %s', (_, line, reason) => {
  expect(read([line])).toMatchObject({ rows: 1, readings: [], rejected: { [reason]: 1 } });
});

it('reads the zip that the BASt offers', () => {
  const zip = zipSync({
    'zst5099_2026.csv': Buffer.from(file(row('260701', '08'))),
    'liesmich.pdf': Buffer.from('%PDF'),
  });
  expect(parseAll(bast, zip)).toEqual(read([row('260701', '08')]));
  expect(() => parseAll(bast, zipSync({ 'liesmich.pdf': Buffer.from('%PDF') }))).toThrow(/no file of hours/);
});

it.each(['Datum;Stunde;Wert\n260701;08;5', 'kein CSV', ''])('refuses %j', (document) => {
  expect(() => parseAll(bast, document)).toThrow(expect.objectContaining({ kind: 'payload' }));
});

it('the hour of the clock change is missing in March, and never no vehicles', () => {
  const march = read([row('260329', '03', '0;z;0;z;0;z')]);
  expect(march).toMatchObject({ readings: [], missing: 3, rejected: {} });
  const october = read([row('261025', '02'), row('261025', '03', '0;z;0;z;12;z'), row('261025', '04')]);
  expect(october.missing).toBe(2);
  const doubted = october.readings.filter(({ reasons }) => reasons?.includes('suspect-dst'));
  expect(doubted.map(note)).toEqual(['2026-10-25T00:00Z/01:00Z traffic_flow_heavy 12 1/h']);
});
