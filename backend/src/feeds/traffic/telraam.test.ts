import { HOUR } from '../../model/time';
import { note, parseAll } from '../../testing/parse-all';
import { telraam } from './telraam';

const ROW = {
  instance_id: -1,
  segment_id: 9000001234,
  date: '2026-07-01T06:00:00.000Z',
  interval: 'hourly',
  uptime: 0.75,
  heavy: 12.5,
  car: 340,
  bike: 41,
  pedestrian: 18,
  night: 0,
  v85: 47.5,
  timezone: 'Europe/Berlin',
};
const read = (...rows: object[]) =>
  parseAll(telraam, JSON.stringify({ report: rows.map((row) => ({ ...ROW, ...row })) }));

it('reads an hour: vehicles per hour, counts, v85 and the time that it was on', () => {
  const { readings, missing, rejected, rows } = read({});
  expect(readings.map(note)).toEqual([
    '2026-07-01T06:00Z/07:00Z device_uptime_fraction 0.75 1',
    '2026-07-01T06:00Z/07:00Z traffic_flow_car 340 1/h',
    '2026-07-01T06:00Z/07:00Z traffic_flow_heavy 12.5 1/h',
    '2026-07-01T06:00Z/07:00Z traffic_flow_all 352.5 1/h',
    '2026-07-01T06:00Z/07:00Z bike_count 41 {count}',
    '2026-07-01T06:00Z/07:00Z pedestrian_count 18 {count}',
    '2026-07-01T06:00Z/07:00Z traffic_speed_v85 47.5 km/h',
  ]);
  expect(readings.every(({ station, quality }) => station === '9000001234' && quality === undefined)).toBe(true);
  expect({ missing, rejected, rows }).toEqual({ missing: 0, rejected: {}, rows: 1 });
});

it('makes vehicles per hour of a quarter, but not of people', () => {
  const { readings } = read({ interval: 'quarter', car: 30, heavy: 1, pedestrian: 5 });
  const values = Object.fromEntries(readings.map(({ property, value }) => [property, value]));
  expect(values).toMatchObject({
    traffic_flow_car: 120,
    traffic_flow_heavy: 4,
    traffic_flow_all: 124,
    pedestrian_count: 5,
  });
  expect(readings[1]!.end - readings[1]!.start).toBe(HOUR / 4);
});

it('takes a device that is off for missing, never for a quiet street', () => {
  const off = { uptime: 0, heavy: 0, car: 0, bike: 0, pedestrian: 0, v85: null };
  const { readings, missing } = read(off);
  expect(readings.map(note)).toEqual(['2026-07-01T06:00Z/07:00Z device_uptime_fraction 0 1']);
  expect(missing).toBe(5);
});

it.each([
  ['on for less than half of the hour', { uptime: 0.49 }, true],
  ['on for half of it', { uptime: 0.5 }, false],
  ['some counted in the dark without their kind', { night: 3 }, true],
  ['no count of the night at all', { night: null }, false],
])('%s', (_, row, incomplete) => {
  const counts = read(row).readings.filter(({ property }) => property !== 'device_uptime_fraction');
  const doubts = counts.map(({ quality, reasons }) => [quality, ...(reasons ?? [])].join());
  expect(new Set(doubts)).toEqual(new Set([incomplete ? 'suspect,incomplete' : '']));
  expect(counts).toHaveLength(6);
});

it('takes no car for no v85, and leaves out the sum where one of its parts is lacking', () => {
  const { readings, missing } = read({ v85: null, heavy: null });
  expect(readings.map(({ property }) => property)).toEqual([
    'device_uptime_fraction',
    'traffic_flow_car',
    'bike_count',
    'pedestrian_count',
  ]);
  expect(missing).toBe(2);
});

it('reads days that were summed up, as days of UTC', () => {
  const totals = { hours: 24, uptime_avg: 0.9, heavy: 24, car: 2400, bike: 100, pedestrian: 50, night: 0 };
  const days = [
    { date: '2026-07-01', totals },
    { date: '2026-07-02', totals: { ...totals, hours: 18 } },
  ];
  const { readings } = parseAll(telraam, JSON.stringify({ device_id: '9000001234', days }));
  expect(readings.filter(({ property }) => property === 'traffic_flow_all').map(note)).toEqual([
    '2026-07-01T00:00Z/2026-07-02T00:00Z traffic_flow_all 101 1/h',
    '2026-07-02T00:00Z/2026-07-03T00:00Z traffic_flow_all 101 1/h',
  ]);
  expect(
    readings
      .map(({ reasons = [] }) => reasons.join())
      .join(' ')
      .trim()
  ).toBe('incomplete incomplete incomplete incomplete incomplete');
});

it.each([
  ['another interval', { interval: 'weekly' }, 'interval of unknown length'],
  ['no such day', { date: '2026-02-30T06:00:00Z' }, 'time not readable'],
  ['uptime above 1', { uptime: 2 }, 'row that is not as Telraam describes it'],
])('rejects %s', (_, row, reason) => {
  expect(read(row)).toMatchObject({ readings: [], rejected: { [reason]: 1 } });
});

it.each([
  ['another JSON', '{"message":"Forbidden"}', /not a traffic report/],
  ['a page', '<html><title>Wartung</title></html>', /HTML page/],
])('refuses %s', (_, document, message) => {
  expect(() => parseAll(telraam, document)).toThrow(
    expect.objectContaining({ kind: 'payload', message: expect.stringMatching(message) })
  );
});

it('asks for each segment by itself, in whole hours that are over, with the key', () => {
  const now = Date.parse('2026-07-01T10:20:00Z');
  const plan = { options: { apiKey: 'k' }, baseUrl: 'https://telraam-api.net', stations: ['9000001234'], now };
  const range = { start: now - 4 * HOUR, end: now };
  expect(telraam.requests!({ ...plan, range })).toEqual([
    {
      url: 'https://telraam-api.net/v1/reports/traffic',
      headers: { 'X-Api-Key': 'k' },
      body: '{"level":"segments","format":"per-hour","id":"9000001234","time_start":"2026-07-01 06:00:00Z","time_end":"2026-07-01 10:00:00Z"}',
      range,
      station: '9000001234',
    },
  ]);
});

it.each([
  ['no cars', { car: -1 }, ['traffic_flow_car', 'traffic_flow_all'], 1, {}],
  ['no speed', { v85: -1 }, ['traffic_speed_v85'], 1, {}],
  ['counts below zero', { car: -7 }, ['traffic_flow_car', 'traffic_flow_all'], 0, { 'value is not a number': 2 }],
  ['a number beyond all', { v85: 1e300 }, ['traffic_speed_v85'], 0, { 'value is not a number': 1 }],
])('one odd field does not lose the row: %s', (_, odd, lost, missing, rejected) => {
  const whole = read({}).readings.map(({ property }) => property);
  const batch = read(odd);
  expect(batch.readings.map(({ property }) => property)).toEqual(whole.filter((property) => !lost.includes(property)));
  expect(batch).toMatchObject({ missing, rejected });
});

it('makes vehicles per hour of each class of speeds', () => {
  const { readings } = read({ car: 200, car_speed_hist_0to70plus: [0, 2, 13, 50, 30, 5, 0, 0] });
  const speeds = readings.filter(({ property }) => property.startsWith('traffic_flow_speed'));
  expect(speeds.map(({ property, value, unit }) => `${property} ${value} ${unit}`)).toEqual([
    ...['traffic_flow_speed_0_10 0 1/h', 'traffic_flow_speed_10_20 4 1/h', 'traffic_flow_speed_20_30 26 1/h'],
    ...['traffic_flow_speed_30_40 100 1/h', 'traffic_flow_speed_40_50 60 1/h', 'traffic_flow_speed_50_60 10 1/h'],
    ...['traffic_flow_speed_60_70 0 1/h', 'traffic_flow_speed_70_up 0 1/h'],
  ]);
});

it.each([[null], [[1, 2]], [['a']], [undefined]])('reads no classes of %j', (hist) => {
  const { readings } = read({ car_speed_hist_0to70plus: hist });
  expect(readings.map(({ property }) => property)).toContain('traffic_speed_v85');
  expect(readings.some(({ property }) => property.startsWith('traffic_flow_speed'))).toBe(false);
});

it('tells what of a row it does not read', () => {
  expect(read({ heavy_lft: 1, car_speed_hist_0to120plus: [1] }).contents!.unread).toMatchObject({
    heavy_lft: 1,
    car_speed_hist_0to120plus: 1,
  });
});
