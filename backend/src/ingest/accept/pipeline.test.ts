import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeedConfig, KommuneConfig, StationConfig } from '../../config/region';
import type { Feed } from '../../feeds/feed';
import { HubError } from '@smartregion/terms/errors';
import type { HubEvent } from '../../model/event';
import { EMPTY_BATCH, type Batch, type Reading } from '../../model/observation';
import { HOUR, MINUTE } from '../../model/time';
import type { ObservationStore } from '../../store/observation-store';
import { openSqliteStore } from '../../store/sqlite/sqlite-store';
import { JUMPS, TestClock } from '../../testing/test-clock';
import { Pipeline } from './pipeline';
import type { Arrival } from '../quality/arrival-quality';

const T0 = Date.UTC(2026, 6, 15, 12);
const NOW = T0 + HOUR;

const station = (id: string): StationConfig => ({
  id,
  provider: id,
  name: id,
  lat: 51.5,
  lon: 7.7,
  class: 'indicative',
});
const kommune = (slug: string, ...stations: string[]): KommuneConfig => {
  const config: FeedConfig = { feed: 'push', every: MINUTE, options: {}, stations: stations.map(station) };
  return { ags: '05978000', slug, name: slug, feeds: [config] };
};
const KOMMUNEN = [kommune('unna', 'u1', 'u2'), kommune('werne', 'w1')];
const [UNNA, WERNE] = KOMMUNEN.map(({ slug, feeds }) => ({ kommune: slug, config: feeds[0]! }));
const findFeed = (id: string) => ({ id, cadence: MINUTE, transport: 'push' }) as Feed;

const reading = (property: string, value: number, minutes: number, more: Partial<Reading> = {}): Reading => ({
  station: 'u1',
  property,
  value,
  unit: 'Cel',
  start: T0 + minutes * MINUTE,
  end: T0 + minutes * MINUTE,
  ...more,
});
const rain = (total: number, minutes: number) =>
  reading('precipitation', total, minutes, { unit: 'mm', cumulative: true });
const batch = (...readings: Reading[]): Batch => ({ ...EMPTY_BATCH, readings, rows: 1 });

const event = (id: string, ...stations: string[]): HubEvent => ({
  id,
  kind: 'flood',
  onset: T0,
  severity: 'minor',
  texts: { de: { headline: id } },
  stations,
});

let folder: string;
let store: ObservationStore;
let pipeline: Pipeline;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-pipeline-'));
  store = await openSqliteStore(join(folder, 'hub.sqlite'));
  pipeline = new Pipeline(store, KOMMUNEN, findFeed);
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

/** What the store has of a property, as [minutes from, minutes to, value, reasons]. */
async function kept(property: string) {
  const series = (await store.listSeries()).filter((s) => s.property === property).map((s) => s.id);
  const range = { start: 0, end: NOW * 2 };
  const points = await store.points({ series, range, minQuality: 'implausible', limit: 10_000 });
  const minutes = (at: number) => (at - T0) / MINUTE;
  return [...points.values()].flat().map((p) => [minutes(p.start), minutes(p.end), p.value, p.reasons.join()]);
}

async function eventsOf(slug: string): Promise<string[]> {
  const range = { start: 0, end: NOW * 2 };
  const all = { feeds: [], kinds: [], minSeverity: 'information', limit: 10 } as const;
  return (await store.events({ range, kommunen: [slug], ...all })).map(({ id, overAt }) => `${id}${overAt ?? ''}`);
}

test('counts what became of everything that a batch has', async () => {
  const mixed: Batch = {
    readings: [
      reading('air_temperature', 21, 0),
      reading('air_temperature', 21.5, 1),
      reading('air_temperature', 90, 2),
      reading('air_temperature', 20, 0, { station: 'nobody' }),
      reading('air_temperature', 20, 0, { station: 'w1' }),
      rain(12, 0),
    ],
    stations: [],
    rows: 9,
    missing: 4,
    rejected: { 'row is cut off': 2 },
    events: [event('own', 'u1'), event('of Werne', 'w1')],
  };
  const counts = {
    readings: 4,
    missing: 4,
    rejected: { 'row is cut off': 2, 'station is not in the configuration': 1 },
    contents: { read: {}, unread: {} },
    flagged: 1,
    events: 1,
    tooOld: 0,
  };
  expect(await pipeline.accept(UNNA!, mixed, NOW)).toEqual({ ...counts, inserted: 3, updated: 0, unchanged: 0 });
  expect(await pipeline.accept(UNNA!, mixed, NOW)).toEqual({ ...counts, inserted: 0, updated: 0, unchanged: 3 });
  const hour = {
    kommune: 'unna',
    feed: 'push',
    hour: NOW,
    readings: 3, // each once, however often it comes
    missing: 8, // of no known series and time
    rejected: 6,
    failures: 0,
    flagged: 1,
    flags: { range: 1 },
    events: 2,
  };
  expect(await store.feedHours({ start: 0, end: NOW + HOUR })).toEqual([hour]);
  expect(await kept('air_temperature')).toEqual([
    [0, 0, 21, ''],
    [1, 1, 21.5, ''],
    [2, 2, 90, 'range'],
  ]);
  expect(await eventsOf('unna')).toEqual(['own']);
  expect(await eventsOf('werne')).toEqual([]);
});

test('what one entry of a feed wants, another entry of the same Kommune does not take back', async () => {
  const [{ feeds }] = [kommune('unna', 'u1')];
  const twice = { ...KOMMUNEN[0]!, feeds: [feeds[0]!, { ...feeds[0]!, stations: [station('u2')] }] };
  const both = new Pipeline(store, [twice], findFeed);
  for (const config of twice.feeds) {
    await both.accept({ kommune: 'unna', config }, { ...batch(), events: [event('warning', 'u1')] }, NOW);
  }
  expect(await eventsOf('unna')).toEqual(['warning']);
});

test('one document serves all Kommunen, each with its own stations', async () => {
  const document = batch(
    reading('o3', 60, 0, { unit: 'ug/m3' }),
    reading('o3', 70, 0, { unit: 'ug/m3', station: 'w1' })
  );
  expect(await pipeline.accept(UNNA!, document, NOW)).toMatchObject({ readings: 1, rejected: {} });
  expect(await pipeline.accept(WERNE!, document, NOW)).toMatchObject({ readings: 1, rejected: {} });
  expect((await store.listSeries()).map((s) => [s.station, s.property, s.feed, s.cadence])).toEqual([
    ['u1', 'o3', 'push', MINUTE],
    ['w1', 'o3', 'push', MINUTE],
  ]);
});

test('a sensor with a correction has two series: as it came, and as the reference would have had it', async () => {
  const corrections = [{ property: 'pm25' as const, slope: 2, intercept: 1, version: '2026-07', from: T0 + MINUTE }];
  const [first, ...others] = UNNA!.config.stations;
  const member = { ...UNNA!, config: { ...UNNA!.config, stations: [{ ...first!, corrections }, ...others] } };
  const dust = [0, 1, 2].map((minute) => reading('pm25', minute === 2 ? 2000 : 21, minute, { unit: 'ug/m3' }));
  const { readings, flagged } = await pipeline.accept(member, batch(...dust), NOW);
  expect({ readings, flagged }).toEqual({ readings: 3, flagged: 1 });
  expect((await kept('pm25')).map(([minute, , value]) => [minute, value])).toEqual([
    [0, 21],
    [1, 21],
    [2, 2000],
  ]);
  // the raw value's flag is the corrected value's, too; before the correction holds there is none
  expect(await kept('pm25_corrected')).toEqual([
    [1, 1, 10, ''],
    [2, 2, 999.5, 'range'],
  ]);
});

test('an empty batch waits for no disk', async () => {
  const write = jest.spyOn(store, 'write');
  expect(await pipeline.accept(UNNA!, EMPTY_BATCH, NOW)).toMatchObject({ readings: 0, inserted: 0 });
  expect(write).not.toHaveBeenCalled();
});

test('makes rain of totals, over batches and a restart', async () => {
  await pipeline.accept(UNNA!, batch(rain(12, 0)), NOW);
  await pipeline.accept(UNNA!, batch(rain(12.3, 1)), NOW);
  await pipeline.accept(UNNA!, batch(rain(12.3, 1)), NOW);
  pipeline = new Pipeline(store, KOMMUNEN, findFeed);
  await pipeline.accept(UNNA!, batch(rain(0.2, 2)), NOW);
  expect(await kept('precipitation')).toEqual([
    [0, 1, 0.3, ''],
    [1, 2, 0.2, ''],
  ]);
});

test('a total from the future is none, and the right ones after it count', async () => {
  const year = (365 * 24 * HOUR) / MINUTE;
  expect(await pipeline.accept(UNNA!, batch(rain(12, 0)), NOW)).toMatchObject({ readings: 1 });
  const ahead = await pipeline.accept(UNNA!, batch(rain(12.1, year)), NOW);
  expect(ahead).toMatchObject({ readings: 0, rejected: { 'total from the future': 1 } });
  await pipeline.accept(UNNA!, batch(rain(12.3, 1)), NOW);
  expect(await kept('precipitation')).toEqual([[0, 1, 0.3, '']]);
});

test('a store in which a total from the future was taken counts on', async () => {
  const total = (at: number) => ({ at, total: 12 });
  await store.writeState({ 'counter/push/u1/precipitation': { first: total(T0), last: total(Date.UTC(9999, 0, 1)) } });
  await pipeline.accept(UNNA!, batch(rain(12.3, 1)), NOW);
  await pipeline.accept(UNNA!, batch(rain(12.4, 2)), NOW);
  expect(await kept('precipitation')).toEqual([[1, 2, 0.1, '']]);
});

test.each(JUMPS)('while the clock went %s no rain is lost or made, and what comes later is taken', async (_, jump) => {
  const clock = new TestClock(NOW);
  let total = 10;
  // As of a device without a clock of its own: stamped when it comes in.
  const push = async () => {
    clock.passes(10 * MINUTE);
    total += 0.1;
    const minutes = (clock.now() - T0) / MINUTE;
    const accepted = await pipeline.accept(
      UNNA!,
      batch(rain(total, minutes), reading('dew_point', 5, minutes)),
      clock.now(),
      'sent'
    );
    return accepted.flagged;
  };
  await push();
  clock.jumps(jump);
  await push();
  clock.jumps(-jump);
  for (let i = 0; i < 10; i++) {
    expect(await push()).toBe(0);
  }
  const increments = await kept('precipitation');
  const rained = increments.reduce((sum, [, , value]) => sum + Number(value), 0);
  // Twelve totals, 1.1 mm between the first and the last.
  expect(rained).toBeGreaterThan(0.9 - 1e-9);
  expect(rained).toBeLessThan(1.1 + 1e-9);
  expect(increments.filter(([from]) => Number(from) >= 70 && Number(from) < 1000).at(-1)).toEqual([170, 180, 0.1, '']);
});

test('pushes that come at once are counted in their order, none twice', async () => {
  await Promise.all([0, 1, 2, 3, 4].map((i) => pipeline.accept(UNNA!, batch(rain(10 + i, i)), NOW)));
  expect(await kept('precipitation')).toEqual([
    [0, 1, 1, ''],
    [1, 2, 1, ''],
    [2, 3, 1, ''],
    [3, 4, 1, ''],
  ]);
});

test('a total whose increment was not written is counted with the next one', async () => {
  await pipeline.accept(UNNA!, batch(rain(10, 0)), NOW);
  const full = new HubError('unavailable', 'The disk is full.', 'Free space.');
  jest.spyOn(store, 'write').mockRejectedValueOnce(full);
  await expect(pipeline.accept(UNNA!, batch(rain(11, 1)), NOW)).rejects.toBe(full);
  await pipeline.accept(UNNA!, batch(rain(13, 2)), NOW);
  expect(await kept('precipitation')).toEqual([[0, 2, 3, '']]);
});

test('an increment that cannot be is kept and marked', async () => {
  await pipeline.accept(UNNA!, batch(rain(812, 0), rain(811.9, 1)), NOW);
  expect(await kept('precipitation')).toEqual([[0, 1, 811.9, 'range']]);
});

test('a sensor that hangs is noticed over many small batches', async () => {
  for (let minutes = 0; minutes <= 9 * 60; minutes += 30) {
    await pipeline.accept(UNNA!, batch(reading('air_temperature', 7.3, minutes)), T0 + 10 * HOUR);
  }
  const stuck = (await kept('air_temperature')).filter(([, , , reasons]) => reasons === 'stuck');
  expect(stuck.map(([minutes]) => minutes)).toEqual([480, 510, 540]);
});

test('reading the same again changes no verdict', async () => {
  const readings = Array.from({ length: 120 }, (_, i) => reading('air_temperature', i < 100 ? 7.3 : i, i * 10));
  await pipeline.accept(UNNA!, batch(...readings), T0 + 30 * HOUR);
  const before = await kept('air_temperature');
  for (const from of [10, 60, 99, 110]) {
    const again = await pipeline.accept(UNNA!, batch(...readings.slice(from)), T0 + 30 * HOUR);
    expect(again).toMatchObject({ inserted: 0, updated: 0 });
  }
  expect(await kept('air_temperature')).toEqual(before);
});

test('a window that is read again tells the same gaps and flags: each is counted once, a new one is', async () => {
  const gaps = (...minutes: number[]) =>
    minutes.map((minute) => ({ station: 'u1', property: 'air_temperature', end: minute * MINUTE }));
  const window = (...missing: number[]): Batch => ({
    ...batch(reading('air_temperature', 90, 2)),
    missing: missing.length,
    gaps: gaps(...missing),
  });
  await pipeline.accept(UNNA!, window(0, 1), NOW);
  expect(await pipeline.accept(UNNA!, window(1, 3), NOW)).toMatchObject({ missing: 2, flagged: 1 });
  expect(await store.feedHours({ start: 0, end: NOW + HOUR })).toMatchObject([
    { readings: 1, missing: 3, flagged: 1, flags: { range: 1 } },
  ]);
});

test('a spike is known when the next reading is there: the earlier one is flagged, its value stays', async () => {
  await pipeline.accept(UNNA!, batch(reading('air_temperature', 8, 0), reading('air_temperature', 17, 10)), NOW);
  expect(await kept('air_temperature')).toEqual([
    [0, 0, 8, ''],
    [10, 10, 17, ''],
  ]);
  expect(await pipeline.accept(UNNA!, batch(reading('air_temperature', 8.2, 20)), NOW)).toMatchObject({ flagged: 1 });
  const spiky = [
    [0, 0, 8, ''],
    [10, 10, 17, 'spike'],
    [20, 20, 8.2, ''],
  ];
  expect(await kept('air_temperature')).toEqual(spiky);
  await pipeline.accept(UNNA!, batch(reading('air_temperature', 17, 10)), NOW);
  expect(await kept('air_temperature')).toEqual(spiky);
  const [hour] = await store.feedHours({ start: 0, end: NOW + HOUR });
  expect(hour).toMatchObject({ flags: { spike: 1 } });
});

test('particles of an indicative sensor in humid air are doubted, also when the humidity came before', async () => {
  const particles = (minutes: number) => reading('pm25', 40, minutes, { unit: 'ug/m3' });
  const humidity = (percent: number, minutes: number) => reading('relative_humidity', percent, minutes, { unit: '%' });
  await pipeline.accept(UNNA!, batch(humidity(88, 0)), NOW);
  await pipeline.accept(UNNA!, batch(particles(5)), NOW);
  await pipeline.accept(UNNA!, batch(particles(30), humidity(55, 30)), NOW);
  expect(await kept('pm25')).toEqual([
    [5, 5, 40, 'humidity'],
    [30, 30, 40, ''],
  ]);
});

test('particles are doubted by a humidity that comes after them, and by what their message says', async () => {
  const particles = (minutes: number, more = {}) => reading('pm25', 40, minutes, { unit: 'ug/m3', ...more });
  await pipeline.accept(UNNA!, batch(particles(5)), NOW);
  await pipeline.accept(UNNA!, batch(reading('relative_humidity', 88, 10, { unit: '%' })), NOW);
  await pipeline.accept(UNNA!, batch(particles(60, { humidity: 70.1 }), particles(65, { humidity: 70 })), NOW);
  expect(await kept('pm25')).toEqual([
    [5, 5, 40, 'humidity'],
    [60, 60, 40, 'humidity'],
    [65, 65, 40, ''],
  ]);
});

test('what contradicts a reading is found although it comes in another message', async () => {
  await pipeline.accept(UNNA!, batch(reading('air_temperature', 10, 5)), NOW);
  await pipeline.accept(UNNA!, batch(reading('dew_point', 14, 5)), NOW);
  expect([...(await kept('air_temperature')), ...(await kept('dew_point'))]).toEqual([
    [5, 5, 10, 'contradiction'],
    [5, 5, 14, 'contradiction'],
  ]);
});

test.each<[string, Arrival, number, string]>([
  ['a push with a clock that is right', 'sent', 9, ''],
  ['a push with a slow clock', 'sent', 11, 'clock'],
  ['a push with a fast clock', 'sent', -11, 'clock'],
  ['a message that waited at the broker', 'relayed', 11, ''],
  ['a message with a fast clock', 'relayed', -11, 'clock'],
  ['a file', 'asked', 11, ''],
])('the clock of the device counts as far as it can be held to anything: %s', async (_, arrival, late, reason) => {
  const pushed = new Pipeline(store, KOMMUNEN, (id) => ({ id, cadence: MINUTE, transport: 'push' }) as Feed);
  const one = reading('air_temperature', 8, 0);
  const sent = { ...batch(one), clocks: [{ station: one.station, at: one.start }] };
  await pushed.accept(UNNA!, sent, one.start + late * MINUTE, arrival);
  expect(await kept('air_temperature')).toEqual([[0, 0, 8, reason]]);
});

test('a device whose stamps are ahead is doubted when it sends by itself, not when a file of it is imported', async () => {
  const pushed = new Pipeline(store, KOMMUNEN, (id) => ({ id, cadence: MINUTE, transport: 'push' }) as Feed);
  await pushed.accept(UNNA!, batch(reading('air_temperature', 8, 70)), NOW);
  await pushed.accept(UNNA!, batch(reading('air_temperature', 8, 80)), NOW, 'sent');
  expect(await kept('air_temperature')).toEqual([
    [70, 70, 8, ''],
    [80, 80, 8, 'clock'],
  ]);
});
