import { DateTime } from 'luxon';
import { PROPERTIES } from '@smartregion/terms/property';
import { QUALITIES, type Quality } from '../../model/quality';
import { DAY, HOUR, LOCAL, MINUTE, type Instant } from '../../model/time';
import type { Observation } from '../../model/observation';
import type { Aggregate, ObservationStore } from '../observation-store';
import { definedAggregates } from './definition';
import { forgetAll } from './forgetting.test-suite';
import { EVER, RECEIVED, T0, observed, randomNumbers, seriesOf } from './samples';

/** One property of each way to aggregate. */
const KINDS = [...new Map(PROPERTIES.map((property) => [property.aggregation, property.id]))];

const steps = (from: Instant, to: Instant, step: number): Instant[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);

const localDays = (first: string, days: number): Instant[] =>
  Array.from({ length: days + 1 }, (_, i) => DateTime.fromISO(first, { zone: LOCAL }).plus({ days: i }).toMillis());

/** Bounds on whole hours, which rollups can serve, and others, which they cannot. */
const EDGES: readonly (readonly [string, readonly Instant[]])[] = [
  ['hours', steps(T0 - 3 * HOUR, T0 + 30 * HOUR, HOUR)],
  ['three hours', steps(T0, T0 + 24 * HOUR, 3 * HOUR)],
  ['days of Berlin', localDays('2026-01-14', 4)],
  ['ten minutes', steps(T0, T0 + 6 * HOUR, 10 * MINUTE)],
  ['hours that begin at a quarter past', steps(T0 + 15 * MINUTE, T0 + 26 * HOUR, HOUR)],
  ['half an hour beside the hour (India)', steps(T0 - 30 * MINUTE, T0 + 2 * DAY, DAY)],
];

export function aggregating(store: () => ObservationStore): void {
  describe.each(KINDS)('%s (%s)', (_, property) => {
    test('agree with their definition, for every quality, after corrections and late data', async () => {
      const written = await seriesOf(store(), property);
      // Hours that are over are packed in between: late data and corrections come to packed hours, too.
      const later = observed(0, { value: 7, start: T0 + 40 * DAY, end: T0 + 40 * DAY + HOUR });
      for (const observations of [[later], ...storyOf(randomNumbers(7))]) {
        await store().write([{ series: written, observations }], RECEIVED);
        await packAll(store());
      }
      const series = await seriesOf(store(), property);
      for (const minQuality of QUALITIES) {
        const asked = { series: [series.id], minQuality };
        const points = (await store().points({ ...asked, range: EVER, limit: 1e5 })).get(series.id)!;
        for (const [name, edges] of EDGES) {
          const hoursCovered = edges.every((edge) => edge % HOUR === 0) ? 45 * MINUTE : undefined;
          const answer = (await store().aggregates({ ...asked, edges, hoursCovered })).get(series.id) ?? [];
          expectSame(answer, definedAggregates(series, points, edges, hoursCovered), `${name}, ${minQuality}`);
        }
      }
    });
  });

  test('whole hours one by one are the aggregates of these hours, packed or not', async () => {
    for (const [, property] of KINDS) {
      const written = await seriesOf(store(), property);
      for (const observations of storyOf(randomNumbers(11))) {
        await store().write([{ series: written, observations }], RECEIVED);
      }
    }
    const ids = (await store().listSeries()).map(({ id }) => id);
    const edges = steps(T0 - 20 * DAY, T0 + 20 * DAY, HOUR);
    for (const isPacked of [false, true]) {
      for (const minQuality of QUALITIES) {
        const found = await hoursOf(store(), ids, edges, minQuality);
        const defined = await store().aggregates({ series: ids, edges, minQuality });
        for (const id of ids) {
          expectSame(found.get(id) ?? [], defined.get(id) ?? [], `series ${id}, ${minQuality}, packed ${isPacked}`);
        }
      }
      const later = observed(0, { value: 7, start: T0 + 40 * DAY, end: T0 + 40 * DAY + HOUR });
      const all = await store().listSeries();
      await store().write(
        all.map((series) => ({ series, observations: [later] })),
        RECEIVED
      );
      await packAll(store());
    }
  });

  test('a late reading, a correction and what is forgotten reach hours that are packed', async () => {
    const series = await seriesOf(store(), 'no2', HOUR);
    const hourly = (start: Instant, value: number) => observed(0, { value, start, end: start + HOUR });
    const month = steps(T0, T0 + 30 * DAY, HOUR).map((start) => hourly(start, 10));
    await store().write([{ series, observations: month.filter((_, i) => i !== 5) }], RECEIVED);
    const edges = steps(T0, T0 + 10 * HOUR, HOUR);
    const sums = async () =>
      (await hoursOf(store(), [series.id], edges, 'suspect')).get(series.id)?.map(({ bucket, sum }) => [bucket, sum]);
    await packAll(store());
    expect(await sums()).toEqual([0, 1, 2, 3, 4, 6, 7, 8, 9].map((bucket) => [bucket, 10]));
    await store().write([{ series, observations: [hourly(T0 + 5 * HOUR, 50)] }], RECEIVED);
    await packAll(store());
    await store().write([{ series, observations: [hourly(T0 + 6 * HOUR, 60)] }], RECEIVED);
    expect((await sums())!.slice(5, 7)).toEqual([
      [5, 50],
      [6, 60],
    ]);
    await packAll(store());
    await forgetAll(store(), { readings: T0 + 6 * HOUR, rollups: T0 + 6 * HOUR });
    expect((await sums())![0]).toEqual([6, 60]);
  });

  test.each([
    ['2026-03-29', 23],
    ['2026-10-25', 25],
  ])('a day of Berlin has its own length: %s has %d hours', async (date, hours) => {
    const series = await seriesOf(store(), 'precipitation', HOUR);
    const edges = localDays(date, 2);
    const observations = steps(edges[0]! - 5 * HOUR, edges[1]! + 5 * HOUR, HOUR).map((start) =>
      observed(0, { start, end: start + HOUR, value: 1 })
    );
    await store().write([{ series, observations }], RECEIVED);
    const [day] = (await store().aggregates({ series: [series.id], edges, minQuality: 'suspect' })).get(series.id)!;
    expect(day).toMatchObject({ bucket: 0, n: hours, sum: hours, covered: hours * HOUR });
  });

  // Vectors: shared meteorological test vectors; speed = length of the mean vector.
  test.each([
    [[350, 10], [1, 1], 0, 0.985],
    [[350, 10, 20], [5, 3, 2], 1.98, 3.255],
    [[350, 10, 20, 0, 180], [5, 3, 2, 0.2, 0.1], 1.98, 3.255],
  ])(
    'winds from %j° at %j m/s blow from %d° at %d m/s, calm left out',
    async (directions, speeds, direction, speed) => {
      const series = await seriesOf(store(), 'wind_direction');
      const observations = directions.map((value, i) => observed(10 * i, { value, weight: speeds[i] }));
      await store().write([{ series, observations }], RECEIVED);
      for (const edges of [
        [T0, T0 + HOUR],
        [T0, T0 + 50 * MINUTE + 1],
      ]) {
        const answer = await store().aggregates({ series: [series.id], edges, minQuality: 'suspect' });
        const { x, y } = answer.get(series.id)![0]!;
        const blowing = speeds.filter((s) => s >= 0.3).length;
        expect((Math.atan2(x, y) * 180) / Math.PI).toBeCloseTo(direction, 2);
        expect(Math.hypot(x, y) / blowing).toBeCloseTo(speed, 3);
      }
    }
  );

  test.each([
    ['hours', HOUR],
    ['half hours', 30 * MINUTE],
    ['three hours', 3 * HOUR],
  ])('a moment lies in what it ends, among %s', async (_, length) => {
    const series = await seriesOf(store(), 'air_temperature');
    const at = T0 + 3 * HOUR;
    const moment = observed(0, { value: 5, start: at, end: at });
    await store().write([{ series, observations: [moment, observed(180, { value: 6 })] }], RECEIVED);
    const edges = steps(at - length, at + length, length);
    const answer = await store().aggregates({ series: [series.id], edges, minQuality: 'suspect' });
    expect(answer.get(series.id)!.map(({ bucket, sum }) => [bucket, sum])).toEqual([
      [0, 5],
      [1, 6],
    ]);
    expect(await store().hoursWithData([[series.id]], EVER)).toEqual([[at - HOUR, at]]);
  });

  test('a direction sent again without its speed keeps it', async () => {
    const series = await seriesOf(store(), 'wind_direction');
    await store().write([{ series, observations: [observed(0, { value: 90, weight: 4 })] }], RECEIVED);
    await store().write([{ series, observations: [observed(0, { value: 100 })] }], RECEIVED);
    const edges = [T0, T0 + HOUR];
    const answer = await store().aggregates({ series: [series.id], edges, minQuality: 'suspect' });
    expect(answer.get(series.id)).toMatchObject([{ w: 4, last: 100 }]);
  });

  test('buckets and series without a point are left out', async () => {
    const [a, b] = [await seriesOf(store(), 'air_temperature'), await seriesOf(store(), 'o3')];
    await store().write([{ series: a, observations: [observed(130, { value: 1 })] }], RECEIVED);
    const edges = steps(T0, T0 + 4 * HOUR, HOUR);
    const answer = await store().aggregates({ series: [a.id, b.id, 4711], edges, minQuality: 'suspect' });
    expect([...answer].map(([id, list]) => [id, list.map((x) => x.bucket)])).toEqual([[a.id, [2]]]);
  });
}

/** What a sensor sends over two days: gaps, instants, hours and days among ten minutes, corrections, late data. */
function storyOf(random: () => number): Observation[][] {
  const pick = <T>(...choices: T[]): T => choices[Math.floor(random() * choices.length)]!;
  const any = (start: Instant): Observation =>
    observed(0, {
      start,
      end: start + pick(0, 10, 10, 10, 60, 1440) * MINUTE,
      value: pick(0, Math.round(random() * 3600) / 10),
      quality: pick(...QUALITIES),
      weight: pick(undefined, 0, 0.2, 0.3, Math.round(random() * 100) / 10),
    });
  const starts = steps(T0 - 2 * HOUR, T0 + 28 * HOUR, 10 * MINUTE).filter(() => random() < 0.8);
  const first = starts.map(any);
  const late = starts.filter(() => random() < 0.2).map((start) => any(start + 5 * MINUTE));
  const corrections = first
    .filter(() => random() < 0.3)
    .map((o) => ({ ...o, value: o.value + pick(0, 1.5), quality: pick(...QUALITIES), weight: pick(o.weight, 7) }));
  return [first, late, [...corrections].reverse()];
}

async function packAll(store: ObservationStore): Promise<void> {
  while (await store.pack()) {
    // The next step.
  }
}

/** Each hour by itself, kept. */
async function hoursOf(
  store: ObservationStore,
  series: readonly number[],
  edges: readonly Instant[],
  minQuality: Quality
): Promise<Map<number, Aggregate[]>> {
  const found = new Map(series.map((id) => [id, [] as Aggregate[]]));
  const range = { start: edges[0]!, end: edges.at(-1)! };
  await store.eachHour({ series, range, minQuality }, (id) => (hour) => void found.get(id)!.push({ ...hour }));
  return found;
}

function expectSame(answer: readonly Aggregate[], defined: readonly Partial<Aggregate>[], when: string): void {
  expect([when, answer.map((a) => a.bucket)]).toEqual([when, defined.map((a) => a.bucket)]);
  for (const [i, aggregate] of answer.entries()) {
    for (const [figure, value] of Object.entries(defined[i]!)) {
      const difference = Math.abs((aggregate[figure as keyof Aggregate] ?? NaN) - value);
      expect([when, aggregate.bucket, figure, difference <= 1e-9 * Math.max(1, Math.abs(value))]).toEqual([
        when,
        aggregate.bucket,
        figure,
        true,
      ]);
    }
  }
}
