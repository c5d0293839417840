import { DAY, HOUR, MINUTE, type Instant } from '../../model/time';
import type { ObservationStore } from '../observation-store';
import { RECEIVED, T0, key, observed, randomNumbers } from './samples';

/** Moments so many minutes after T0. */
const moments = (...minutes: number[]) => minutes.map((at) => observed(at, { value: 5, end: T0 + at * MINUTE }));
/** From 00:`first` on, every so many minutes. */
const every = (minutes: number, first: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => first + i * minutes);

export function keepingTime(store: () => ObservationStore): void {
  const seriesOf = async (cadence = MINUTE, period = 'instant') =>
    (await store().ensureSeries([key('pm10', cadence, period)]))[0]!;
  const write = async (...minutes: number[]) =>
    store().write([{ series: await seriesOf(), observations: moments(...minutes) }], RECEIVED);
  /** Minutes that instants cover, bucket by bucket. */
  const covered = async (length: number, buckets: number): Promise<number[]> => {
    const { id } = await seriesOf();
    const edges = Array.from({ length: buckets + 1 }, (_, i): Instant => T0 + i * length);
    const found = (await store().aggregates({ series: [id], edges, minQuality: 'suspect' })).get(id) ?? [];
    return edges.slice(1).map((_, i) => (found.find(({ bucket }) => bucket === i)?.covered ?? 0) / MINUTE);
  };

  test('an instant covers its first guess until four of them have shown how far apart they are', async () => {
    await write(5, 10, 15);
    expect(await covered(HOUR, 1)).toEqual([3]);
    await write(20);
    expect(await covered(HOUR, 1)).toEqual([20]);
    expect(await covered(30 * MINUTE, 2)).toEqual([20, 0]);
    expect((await seriesOf()).cadence).toBe(5 * MINUTE);
  });

  test('who asks for the series again with another guess changes nothing', async () => {
    await write(...every(5, 5, 12));
    expect((await seriesOf(HOUR)).cadence).toBe(5 * MINUTE);
    expect(await covered(HOUR, 1)).toEqual([60]);
  });

  test('a device that sends at other times from then on covers them, before and after', async () => {
    await write(...every(5, 5, 24));
    await write(...every(15, 135, 12));
    expect(await covered(HOUR, 5)).toEqual([60, 60, 60, 60, 60]);
    expect(await covered(30 * MINUTE, 4)).toEqual([30, 30, 30, 30]);
    expect(await seriesOf()).toMatchObject({
      cadence: 15 * MINUTE,
      earlier: [{ until: T0 + 135 * MINUTE, cadence: 5 * MINUTE }],
    });
  });

  test('a gap, a late reading and a lost one are no other rhythm', async () => {
    await write(...every(5, 5, 12), 68, ...every(5, 70, 4), ...every(5, 95, 6), ...every(5, 485, 12));
    expect((await seriesOf()).cadence).toBe(5 * MINUTE);
    expect(await covered(HOUR, 2)).toEqual([60, 55]);
  });

  test('intervals cover themselves, however far apart they are', async () => {
    const series = await seriesOf(10 * MINUTE, '10m');
    const observations = every(60, 0, 12).map((at) => observed(at, { value: 1 }));
    await store().write([{ series, observations }], RECEIVED);
    const asked = { series: [series.id], edges: [T0, T0 + HOUR], minQuality: 'suspect' } as const;
    expect((await store().aggregates(asked)).get(series.id)).toMatchObject([{ covered: 10 * MINUTE }]);
    expect((await seriesOf(10 * MINUTE, '10m')).cadence).toBe(HOUR);
  });

  test('an increment of days reaches beyond the hours and days in which it has no place', async () => {
    const series = await seriesOf(MINUTE, 'irregular');
    const from = 60 * 10;
    const read = [...every(1, 0, from), from + 3 * 24 * 60, ...every(1, from + 3 * 24 * 60 + 1, 20)];
    const observations = read.map((end, i) =>
      observed(0, { start: T0 + (read[i - 1] ?? -1) * MINUTE, end: T0 + end * MINUTE, value: i === from ? 60 : 0 })
    );
    for (const some of [observations.slice(0, from + 1), observations.slice(from + 1)]) {
      await store().write([{ series, observations: some }], RECEIVED + 4 * DAY);
    }
    const of = async (edges: readonly Instant[]) =>
      ((await store().aggregates({ series: [series.id], edges, minQuality: 'suspect' })).get(series.id) ?? []).map(
        ({ bucket, covered, overrun }) => [bucket, covered / MINUTE, (overrun ?? 0) / MINUTE]
      );
    // Read until 9:59: the next one lasts from then on.
    expect(await of([T0 + 8 * HOUR, T0 + 9 * HOUR, T0 + 10 * HOUR])).toEqual([
      [0, 60, 0],
      [1, 60, 3 * 24 * 60],
    ]);
    expect(await of([T0 + 585 * MINUTE, T0 + 600 * MINUTE])).toEqual([[0, 15, 3 * 24 * 60]]);
    const days = [0, 1, 2, 3, 4].map((day) => T0 + day * DAY);
    expect(await of(days)).toEqual([
      [0, 1440, 2 * 1440 + from],
      [3, 20, 0],
    ]);
    expect(await of([T0, T0 + 7 * DAY])).toEqual([[0, 3 * 1440 + from + 20, 0]]);
  });

  test('what is known of a series does not depend on the order in which its readings came', async () => {
    const random = randomNumbers(3);
    const sent = [...every(5, 5, 40), ...every(2, 300, 60), ...every(30, 700, 30)].filter(() => random() < 0.9);
    const known = [];
    for (const [i, order] of [
      sent,
      [...sent].reverse(),
      sent
        .map((at) => ({ at, by: random() }))
        .sort((a, b) => a.by - b.by)
        .map(({ at }) => at),
    ].entries()) {
      const [series] = await store().ensureSeries([{ ...key('pm10', MINUTE, 'instant'), station: `order-${i}` }]);
      for (let at = 0; at < order.length; at += 4) {
        await store().write([{ series: series!, observations: moments(...order.slice(at, at + 4)) }], RECEIVED);
      }
      while ((await store().tidy()).more) {}
      const edges = every(60, 0, 30).map((at) => T0 + at * MINUTE);
      const answer = await store().aggregates({ series: [series!.id], edges, minQuality: 'suspect' });
      const { cadence, earlier } = (await store().listSeries()).find(({ id }) => id === series!.id)!;
      known.push({ cadence, earlier, covered: answer.get(series!.id)!.map((a) => a.covered) });
    }
    expect(known[0]!.earlier).toHaveLength(2);
    expect(known[1]).toEqual(known[0]);
    expect(known[2]).toEqual(known[0]);
  });
}
