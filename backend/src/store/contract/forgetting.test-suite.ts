import { DEFAULT_RETENTION, horizonAt, type Horizon } from '../../model/retention';
import { DAY, HOUR, MINUTE, type Instant } from '../../model/time';
import type { ForgetPlace } from '../forgetting';
import type { ObservationStore } from '../observation-store';
import { EVER, RECEIVED, T0, observed, seriesOf } from './samples';

const NOTHING: Horizon = {
  forecasts: -Infinity,
  mainRuns: -Infinity,
  readings: -Infinity,
  rollups: -Infinity,
  events: -Infinity,
};

/** All steps, and how many rows each took. */
export async function forgetAll(store: ObservationStore, horizon: Partial<Horizon>): Promise<number[]> {
  const steps: number[] = [];
  let place: ForgetPlace | undefined;
  do {
    const { removed, next } = await store.forget({ ...NOTHING, ...horizon }, place);
    steps.push(removed);
    place = next;
  } while (place);
  return steps;
}

export function forgetting(store: () => ObservationStore): void {
  const all = { range: EVER, minQuality: 'implausible', limit: 100_000 } as const;
  const pointsOf = async (id: number) => (await store().points({ series: [id], ...all })).get(id) ?? [];
  const hoursOf = async (id: number, hours: number) => {
    const edges = Array.from({ length: hours + 1 }, (_, i) => T0 + i * HOUR);
    return (await store().aggregates({ series: [id], edges, minQuality: 'implausible' })).get(id) ?? [];
  };
  /** Ten-minute readings of so many hours since T0. */
  const measured = (hours: number) => Array.from({ length: 6 * hours }, (_, i) => observed(10 * i, { value: i % 7 }));

  test('what is not old stays, and so does all where nothing is ever old', async () => {
    const series = await seriesOf(store(), 'air_temperature');
    await store().write([{ series, observations: [...measured(48), observed(0, { value: 1, issued: T0 })] }], RECEIVED);
    await forgetAll(store(), {});
    await forgetAll(store(), horizonAt(T0 + 29 * DAY, DEFAULT_RETENTION));
    expect(await pointsOf(series.id)).toHaveLength(288);
    expect((await store().forecasts({ series: [series.id], ...all })).get(series.id)).toHaveLength(1);
  });

  test('readings go, the hours that they made stay as they are', async () => {
    const series = await seriesOf(store(), 'air_temperature');
    await store().write([{ series, observations: measured(48) }], RECEIVED);
    const before = await hoursOf(series.id, 48);
    const extent = await store().extent([series.id]);
    await forgetAll(store(), { readings: T0 + DAY });
    expect((await pointsOf(series.id)).map(({ start }) => start)[0]).toBe(T0 + DAY);
    expect(await pointsOf(series.id)).toHaveLength(144);
    expect(await hoursOf(series.id, 48)).toEqual(before);
    expect(await store().extent([series.id])).toEqual(extent);
    expect(await store().hoursWithData([[series.id]], { start: T0, end: T0 + 2 * HOUR })).toEqual([[T0, T0 + HOUR]]);
  });

  test.each([
    ['a late reading', [observed(5, { value: 99 })]],
    ['a correction', [observed(10, { value: 99, quality: 'valid' as const })]],
    ['several', [0, 10, 20].map((minute) => observed(minute, { value: 99 }))],
  ])('an hour of which the readings are gone is not made anew of %s', async (_, late) => {
    const series = await seriesOf(store(), 'precipitation');
    await store().write([{ series, observations: measured(24) }], RECEIVED);
    const before = await hoursOf(series.id, 24);
    await forgetAll(store(), { readings: T0 + DAY });
    await store().write([{ series, observations: late }], RECEIVED + DAY);
    expect(await hoursOf(series.id, 24)).toEqual(before);
  });

  test('nor by another cadence; but of all its readings, sent again and corrected, it is', async () => {
    const series = await seriesOf(store(), 'precipitation');
    const instants = Array.from({ length: 6 }, (_, i) =>
      observed(10 * i + 5, { value: i, end: T0 + (10 * i + 5) * MINUTE })
    );
    await store().write([{ series, observations: instants }], RECEIVED);
    // The engine may be stopped when half of an hour is gone.
    await forgetAll(store(), { readings: T0 + HOUR / 2 });
    expect(await pointsOf(series.id)).toHaveLength(3);
    await seriesOf(store(), 'precipitation', 5 * MINUTE);
    expect(await hoursOf(series.id, 1)).toMatchObject([{ n: 6, sum: 15 }]);
    const corrected = instants.map((instant) => ({ ...instant, value: instant.value + 1 }));
    await store().write([{ series, observations: corrected }], RECEIVED + DAY);
    expect(await hoursOf(series.id, 1)).toMatchObject([{ n: 6, sum: 21 }]);
  });

  test('when the hours go, the series begins later, and one of which nothing is left has no extent', async () => {
    const [long, short] = [await seriesOf(store(), 'air_temperature'), await seriesOf(store(), 'o3')];
    await store().write(
      [
        { series: long, observations: measured(48) },
        { series: short, observations: measured(3) },
      ],
      RECEIVED + 2 * DAY
    );
    await forgetAll(store(), { readings: T0 + DAY, rollups: T0 + DAY });
    expect((await hoursOf(long.id, 48)).map(({ bucket }) => bucket)[0]).toBe(24);
    expect(await store().extent([long.id, short.id])).toEqual(
      new Map([[long.id, { start: T0 + DAY, end: T0 + 2 * DAY }]])
    );
    await store().write([{ series: short, observations: [observed(2880, { value: 1 })] }], RECEIVED + 2 * DAY);
    expect((await store().extent([short.id])).get(short.id)).toMatchObject({ start: T0 + 2 * DAY });
  });

  const hourly = Array.from({ length: 48 }, (_, hour) => hour);
  test.each([
    ['every hour (MOSMIX_S)', hourly, [0, 12, 24, 36]],
    ['at 3, 9, 15 and 21 UTC (MOSMIX_L)', [3, 9, 15, 21, 27, 33, 39, 45], [3, 15, 27, 39]],
    ['now and then', [5, 11, 14, 30], [5, 14, 30]],
  ])('of runs of %s the first of each half day stays for longer', async (_, issues, stay) => {
    const series = await seriesOf(store(), 'air_temperature');
    const observations = issues.flatMap((issue) =>
      [1, 2, 30].map((ahead) => {
        const start = T0 + (issue + ahead) * HOUR;
        return observed(0, { value: issue, start, end: start, issued: T0 + issue * HOUR });
      })
    );
    await store().write([{ series, observations }], RECEIVED);
    const runs = async () => {
      const points = (await store().forecasts({ series: [series.id], ...all })).get(series.id) ?? [];
      const issued = points.map((point) => (point.issued! - T0) / HOUR);
      expect(points).toHaveLength(3 * new Set(issued).size);
      return [...new Set(issued)].sort((a, b) => a - b);
    };
    await forgetAll(store(), { forecasts: T0 });
    expect(await runs()).toEqual(issues);
    const young = issues.filter((issue) => issue >= 24);
    await forgetAll(store(), { forecasts: T0 + DAY });
    expect(await runs()).toEqual([...stay.filter((issue) => issue < 24), ...young]);
    await forgetAll(store(), { forecasts: T0 + 2 * DAY });
    expect(await runs()).toEqual(stay);
    await forgetAll(store(), { forecasts: T0 + 2 * DAY, mainRuns: T0 + DAY });
    expect(await runs()).toEqual(stay.filter((issue) => issue >= 24));
    await forgetAll(store(), { forecasts: T0 + 2 * DAY, mainRuns: T0 + 2 * DAY });
    expect(await runs()).toEqual([]);
  });

  test('events go when they have been over for long enough, and with them what happened to the feeds', async () => {
    const event = (id: string, end?: Instant) =>
      ({
        id,
        kind: 'roadworks',
        onset: T0,
        end,
        severity: 'minor',
        texts: { de: { headline: id } },
        stations: [],
      }) as const;
    await store().writeEvents({
      ...{ kommune: 'unna', feed: 'autobahn', withdrawn: [], at: T0 },
      events: [event('over', T0 + HOUR), event('young', T0 + 2 * DAY), event('open')],
    });
    const hour = { kommune: 'unna', feed: 'autobahn', readings: 1, missing: 0, rejected: 0, failures: 0, flagged: 1 };
    await store().countFeed({ ...hour, hour: T0, flags: { stuck: 1 } });
    await store().countFeed({ ...hour, hour: T0 + DAY, flags: { stuck: 1 } });
    await forgetAll(store(), { events: T0 + DAY });
    const asked = { kommunen: [], feeds: [], kinds: [], minSeverity: 'information', limit: 9 } as const;
    expect((await store().events({ range: EVER, ...asked })).map(({ id }) => id).sort()).toEqual(['open', 'young']);
    expect(await store().feedHours(EVER)).toEqual([{ ...hour, hour: T0 + DAY, events: 0, flags: { stuck: 1 } }]);
  });

  test('no step takes much, however much there is', async () => {
    const many = await Promise.all(['air_temperature', 'o3', 'no2', 'pm10'].map((id) => seriesOf(store(), id)));
    await store().write(
      many.map((series, i) => ({ series, observations: measured(i === 1 ? 1200 : 100) })),
      RECEIVED + 60 * DAY
    );
    const steps = await forgetAll(store(), { readings: T0 + 60 * DAY });
    expect(steps.reduce((sum, rows) => sum + rows, 0)).toBe(3 * 600 + 7200);
    expect(Math.max(...steps)).toBeLessThanOrEqual(2000);
    expect(steps.filter((rows) => rows > 0).length).toBeLessThan(10);
    expect(await Promise.all(many.map(({ id }) => pointsOf(id)))).toEqual([[], [], [], []]);
  });
}
