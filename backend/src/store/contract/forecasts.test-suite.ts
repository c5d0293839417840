import { HOUR, MINUTE } from '../../model/time';
import type { ObservationStore } from '../observation-store';
import { EVER, RECEIVED, T0, observed, seriesOf } from './samples';

const [FIRST_RUN, SECOND_RUN] = [T0 - 6 * HOUR, T0 - 3 * HOUR];

export function forecasting(store: () => ObservationStore): void {
  const all = { range: EVER, minQuality: 'implausible', limit: 100 } as const;

  async function values(series: number, issuedUntil?: number): Promise<number[]> {
    const points = await store().points({ series: [series], ...all, issuedUntil });
    return (points.get(series) ?? []).map((point) => point.value);
  }

  test('runs are kept side by side, and the newest holds in whatever order they come', async () => {
    const series = await seriesOf(store(), 'air_temperature');
    const write = (value: number, issued: number) =>
      store().write([{ series, observations: [observed(0, { value, issued })] }], RECEIVED);
    expect(await write(12, SECOND_RUN)).toEqual({ inserted: 1, updated: 0, unchanged: 0 });
    expect(await write(11, FIRST_RUN)).toEqual({ inserted: 1, updated: 0, unchanged: 0 });
    expect(await write(11, FIRST_RUN)).toEqual({ inserted: 0, updated: 0, unchanged: 1 });
    expect(await values(series.id)).toEqual([12]);
    expect(await values(series.id, SECOND_RUN)).toEqual([12]);
    expect(await values(series.id, SECOND_RUN - 1)).toEqual([11]);
    expect(await values(series.id, FIRST_RUN - 1)).toEqual([]);
  });

  test('a corrected run is corrected where it holds', async () => {
    const series = await seriesOf(store(), 'air_temperature');
    const write = (value: number) =>
      store().write([{ series, observations: [observed(0, { value, issued: FIRST_RUN })] }], RECEIVED);
    await write(12);
    expect(await write(13)).toEqual({ inserted: 0, updated: 1, unchanged: 0 });
    expect(await values(series.id)).toEqual([13]);
  });

  test.each(['forecast first', 'measurement first'])('a measurement holds against any forecast: %s', async (order) => {
    const series = await seriesOf(store(), 'air_temperature');
    const sent = [observed(0, { value: 12, issued: SECOND_RUN }), observed(0, { value: 10 })];
    for (const observation of order === 'forecast first' ? sent : sent.reverse()) {
      await store().write([{ series, observations: [observation] }], RECEIVED);
    }
    expect(await values(series.id)).toEqual([10]);
    expect(await values(series.id, SECOND_RUN)).toEqual([12]);
    expect((await store().latest([series.id], 'suspect', T0)).get(series.id)).toMatchObject({ value: 10 });
  });

  test('aggregates count each interval once', async () => {
    const series = await seriesOf(store(), 'precipitation');
    for (const [run, issued] of [FIRST_RUN, SECOND_RUN].entries()) {
      const observations = [0, 10, 20].map((minutes) => observed(minutes, { value: run + 1, issued }));
      await store().write([{ series, observations }], RECEIVED);
    }
    for (const edges of [
      [T0, T0 + HOUR],
      [T0 - MINUTE, T0 + HOUR],
    ]) {
      const aggregates = await store().aggregates({ series: [series.id], edges, minQuality: 'suspect' });
      expect(aggregates.get(series.id)).toMatchObject([{ n: 3, sum: 6, covered: 30 * MINUTE }]);
    }
  });

  test('are no latest measurement', async () => {
    const series = await seriesOf(store(), 'air_temperature');
    const observations = [observed(0, { value: 9 }), observed(600, { value: 12, issued: SECOND_RUN })];
    await store().write([{ series, observations }], RECEIVED);
    expect((await store().latest([series.id], 'suspect', T0)).get(series.id)).toMatchObject({ value: 9 });
    const points = await store().points({ series: [series.id], ...all });
    expect(points.get(series.id)!.map((point) => point.issued)).toEqual([undefined, SECOND_RUN]);
  });
}
