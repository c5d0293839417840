import { HOUR, MINUTE } from '../../model/time';
import type { ObservationStore } from '../observation-store';
import { EVER, RECEIVED, T0, observed, seriesOf } from './samples';

const [FIRST_RUN, SECOND_RUN] = [T0 - 6 * HOUR, T0 - 3 * HOUR];

export function forecasting(store: () => ObservationStore): void {
  const all = { range: EVER, minQuality: 'implausible', limit: 100 } as const;

  async function values(series: number, issuedUntil?: number): Promise<number[]> {
    const points = await store().forecasts({ series: [series], ...all, issuedUntil });
    return (points.get(series) ?? []).map((point) => point.value);
  }

  test('runs are kept side by side, and what held at a time is the newest of then, in whatever order they come', async () => {
    const series = await seriesOf(store(), 'air_temperature');
    const write = (value: number, issued: number) =>
      store().write([{ series, observations: [observed(0, { value, issued })] }], RECEIVED);
    expect(await write(12, SECOND_RUN)).toMatchObject({ inserted: 1, updated: 0, unchanged: 0 });
    expect(await write(11, FIRST_RUN)).toMatchObject({ inserted: 1, updated: 0, unchanged: 0 });
    expect(await write(11, FIRST_RUN)).toMatchObject({ inserted: 0, updated: 0, unchanged: 1 });
    expect(await values(series.id)).toEqual([11, 12]);
    expect(await values(series.id, SECOND_RUN)).toEqual([12]);
    expect(await values(series.id, SECOND_RUN - 1)).toEqual([11]);
    expect(await values(series.id, FIRST_RUN - 1)).toEqual([]);
  });

  test('come in time order, with their issue', async () => {
    const series = await seriesOf(store(), 'air_temperature');
    const observations = [10, 0].flatMap((minutes) =>
      [SECOND_RUN, FIRST_RUN].map((issued) => observed(minutes, { value: minutes, issued }))
    );
    await store().write([{ series, observations }], RECEIVED);
    const points = (await store().forecasts({ series: [series.id], ...all })).get(series.id)!;
    expect(points.map(({ start, issued }) => [(start - T0) / MINUTE, issued])).toEqual([
      [0, FIRST_RUN],
      [0, SECOND_RUN],
      [10, FIRST_RUN],
      [10, SECOND_RUN],
    ]);
    const range = { start: T0 + 10 * MINUTE, end: T0 + 20 * MINUTE };
    expect((await store().forecasts({ series: [series.id], ...all, range })).get(series.id)).toHaveLength(2);
    await expect(store().forecasts({ series: [series.id], ...all, limit: 3 })).rejects.toMatchObject({
      kind: 'too-large',
    });
  });

  test('a corrected run is corrected', async () => {
    const series = await seriesOf(store(), 'air_temperature');
    const write = (value: number) =>
      store().write([{ series, observations: [observed(0, { value, issued: FIRST_RUN })] }], RECEIVED);
    await write(12);
    expect(await write(13)).toMatchObject({ inserted: 0, updated: 1, unchanged: 0 });
    expect(await values(series.id)).toEqual([13]);
  });

  test.each(['forecast first', 'measurement first'])('are kept beside what was measured: %s', async (order) => {
    const series = await seriesOf(store(), 'air_temperature');
    const sent = [observed(0, { value: 12, issued: SECOND_RUN }), observed(0, { value: 10 })];
    for (const observation of order === 'forecast first' ? sent : sent.reverse()) {
      await store().write([{ series, observations: [observation] }], RECEIVED);
    }
    expect(await values(series.id)).toEqual([12]);
    const points = await store().points({ series: [series.id], ...all });
    expect(points.get(series.id)).toMatchObject([{ value: 10 }]);
    expect(points.get(series.id)![0]!.issued).toBeUndefined();
  });

  test('are never taken for measured', async () => {
    const series = await seriesOf(store(), 'precipitation');
    const edges = [T0, T0 + HOUR];
    const forecasts = [0, 10, 20, 600].map((minutes) => observed(minutes, { value: 5, issued: SECOND_RUN }));
    await store().write([{ series, observations: forecasts }], RECEIVED);
    const measured = async () => ({
      points: (await store().points({ series: [series.id], ...all })).get(series.id) ?? [],
      aggregates:
        (await store().aggregates({ series: [series.id], edges, minQuality: 'suspect' })).get(series.id) ?? [],
      latest: (await store().latest([series.id], 'suspect', T0)).get(series.id),
      extent: (await store().extent([series.id])).get(series.id),
      hours: await store().hoursWithData([[series.id]], EVER),
    });
    expect(await measured()).toEqual({ points: [], aggregates: [], latest: undefined, extent: undefined, hours: [[]] });
    await store().write([{ series, observations: [observed(10, { value: 1 })] }], RECEIVED);
    expect(await measured()).toMatchObject({
      points: [{ value: 1 }],
      aggregates: [{ n: 1, sum: 1, covered: 10 * MINUTE }],
      latest: { value: 1 },
      extent: { start: T0 + 10 * MINUTE, end: T0 + 20 * MINUTE },
      hours: [[T0]],
    });
  });
}
