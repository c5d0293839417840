import { parseQuery } from '../../analysis/asking/request';
import { airQualityIndex } from '../../analysis/index/air-quality-index';
import { series } from '../../analysis/series/series';
import { randomNumbers } from '../../store/contract/samples';
import { columnOf } from '../frames';
import { describeRecordings } from '../recordings';
import { scene, type Scene } from '../scene';
import { testStore } from '../test-store';
import { randomStation, type Sent } from './random-series';
import { recorded } from './recorded-years';
import { indexOf } from './second-way/air-quality';
import { bucketsOf, fits, understood, type Expected } from './second-way/buckets';
import type { Frame } from '../../model/frame';
import type { Observation } from '../../model/observation';
import type { Quality } from '../../model/quality';
import type { ObservationStore } from '../../store/observation-store';

/**
 * What the hub answers about random series, against the same worked out a second way: straight from the readings, without
 * rollups, and with no line of code that both have. `DIFFERENTIAL=500` looks at as many stations, from `SEED` on.
 */
const ROUNDS = Number(process.env['DIFFERENTIAL'] ?? 3);
const SEED = Number(process.env['SEED'] ?? 1);

const HOUR = 3_600_000;
const STATION = 'DENW179';
/** Spring leaves out an hour, autumn repeats one; and a year changes. */
const BEGINNINGS = ['2026-03-27T03:00Z', '2026-10-23T22:00Z', '2026-12-30T00:00Z'].map((text) => Date.parse(text));
const ZONES = ['Europe/Berlin', 'Europe/Berlin', 'Etc/GMT-1', 'Asia/Kolkata'];
const BUCKETS = ['10m', '30m', '1h', '3h', '6h', '12h', '1d', '1w'];

async function put(store: ObservationStore, station: string, sent: Sent): Promise<void> {
  const { property, period, guess, writes } = sent;
  const [one] = await store.ensureSeries([{ station, property, feed: 'uba', period, cadence: guess }]);
  for (const readings of writes) {
    const observations = readings.map((reading): Observation => ({
      ...{ station, property, reasons: [], ...reading },
      quality: reading.quality as Quality,
    }));
    await store.write([{ series: one!, observations }], Date.UTC(2027, 1, 1));
  }
}

/** The answer of the hub, bucket by bucket. */
function given(frame: Frame | undefined): Omit<Expected, 'end'>[] {
  const [times, values, coverage] = ['time', 'value', 'coverage'].map((name) => columnOf(frame, name) as number[]);
  return times!.map((start, i) => ({ start, value: values![i]!, coverage: coverage![i]! }));
}

const differ = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a !== b : Math.abs(a - b) > 1.1e-6 * Math.max(1, Math.abs(b));

async function stored(all: readonly Sent[]): Promise<Scene> {
  const world = scene('2027-02-01T00:00Z', testStore());
  for (const sent of all) {
    await put(world.store, STATION, sent);
  }
  while ((await world.store.tidy()).more) {
    // What is left to do of other rhythms.
  }
  return world;
}

const dates = (from: number, to: number) => ({ from: new Date(from).toISOString(), to: new Date(to).toISOString() });

interface Asked {
  readonly from: number;
  readonly to: number;
  readonly buckets: readonly string[];
}

/** What the hub answers otherwise, and how many buckets were looked at. */
async function bucketsThatDiffer(
  world: Scene,
  all: readonly Sent[],
  { from, to, buckets }: Asked,
  random: () => number
) {
  const wrong: unknown[] = [];
  let compared = 0;
  for (const sent of all) {
    const { known, grain } = understood(sent);
    // Three hours of a mean of 24 are answered in days.
    const isFloating = sent.kind === 'floating';
    for (const bucket of buckets.filter((one) => fits(one, grain) && !(isFloating && /^(3|6|12)h$/.test(one)))) {
      const [zone, least] = [ZONES[Math.floor(random() * ZONES.length)]!, random() < 0.8 ? 'suspect' : 'provisional'];
      const range = bucket.endsWith('m') ? { from: from + 30 * HOUR, to: from + 60 * HOUR } : { from, to };
      const expected = bucketsOf(sent, known, { ...range, bucket, zone, least });
      const query = { properties: sent.property, stations: STATION, bucket, timeZone: zone, minQuality: least };
      const asked = parseQuery(series.parameters, { ...query, coverage: true, timestamp: 'start' });
      const found = given((await series.answer(asked, world.scope(dates(range.from, range.to))))[0]);
      expect([query, found.map(({ start }) => start)]).toEqual([query, expected.map(({ start }) => start)]);
      expected.forEach((one, i) => {
        if (differ(found[i]!.value, one.value) || differ(found[i]!.coverage, one.coverage)) {
          wrong.push({
            query,
            period: sent.period,
            at: new Date(one.start).toISOString(),
            found: found[i],
            expected: one,
          });
        }
      });
      compared += expected.length;
    }
  }
  return { wrong, compared };
}

async function hoursThatDiffer(world: Scene, all: readonly Sent[], from: number, to: number) {
  const byProperty = Object.fromEntries(all.map((sent) => [sent.property, sent]));
  const wrong: unknown[] = [];
  for (const index of ['uba-lqi-2025', 'uba-lqi-2019']) {
    const expected = indexOf(byProperty, index, from, (to - from) / HOUR);
    const asked = parseQuery(airQualityIndex.parameters, { index, stations: STATION });
    const [frame] = await airQualityIndex.answer(asked, world.scope(dates(from, to)));
    const [classes, pm10] = ['class', 'pm10'].map((name) => columnOf(frame, name) as (number | null)[]);
    expect(classes).toHaveLength(expected.length);
    expected.forEach((one, hour) => {
      const found = { class: classes![hour]!, pm10: pm10![hour]! };
      if (differ(found.class, one.class) || differ(found.pm10, one.pm10)) {
        wrong.push({ index, hour, found, expected: one });
      }
    });
  }
  return wrong;
}

test.each(Array.from({ length: ROUNDS }, (_, i) => SEED + i))('no difference in station %d', async (seed) => {
  const random = randomNumbers(seed);
  const from = BEGINNINGS[seed % BEGINNINGS.length]!;
  const to = from + 4 * 24 * HOUR;
  const all = randomStation(random, from, to);
  const world = await stored(all);
  const { wrong, compared } = await bucketsThatDiffer(world, all, { from, to, buckets: BUCKETS }, random);
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(compared).toBeGreaterThan(500);
  expect((await hoursThatDiffer(world, all, from, to)).slice(0, 3)).toEqual([]);
});

/** Weeks of the clock's changes; in the long form the whole two years, too, in fewer lengths: the second way is slow. */
const RECORDED: readonly (readonly [since: string, until: string, buckets: readonly string[]])[] = [
  ['2023-03-20T00:00Z', '2023-04-03T00:00Z', ['1h', '6h', '1d', '1w']],
  ['2023-10-20T00:00Z', '2023-11-03T00:00Z', ['1h', '6h', '1d', '1w']],
  ...(process.env['DIFFERENTIAL']
    ? [['2022-01-01T00:00+01:00', '2024-01-01T00:00+01:00', ['6h', '1d', '1w']] as const]
    : []),
];

describeRecordings('DENW095 in 2022 and 2023', () => {
  test.each(RECORDED)(
    'no difference from %s to %s',
    async (since, until, buckets) => {
      const { from, to, all } = recorded(since, until);
      const world = await stored(all);
      const asked = { from, to, buckets };
      const measured = all.filter(({ readings }) => readings.length > 0);
      const { wrong, compared } = await bucketsThatDiffer(world, measured, asked, randomNumbers(1));
      expect(wrong.slice(0, 3)).toEqual([]);
      expect(compared).toBeGreaterThan(500);
      expect((await hoursThatDiffer(world, all, from, to)).slice(0, 3)).toEqual([]);
    },
    900_000
  );
});
