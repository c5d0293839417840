import { PROPERTIES } from '@smartregion/terms/property';
import { MINUTE } from '../../model/time';
import type { ObservationStore, SeriesPoints } from '../observation-store';
import { EVER, RECEIVED, T0, key, observed, seriesOf } from './samples';

const all = { range: EVER, minQuality: 'implausible', limit: 1000 } as const;

export function writing(store: () => ObservationStore): void {
  test('gives each series one id for good, in the order asked', async () => {
    const [temperature, rain] = await store().ensureSeries([key('air_temperature'), key('precipitation')]);
    const again = await store().ensureSeries([key('precipitation'), key('air_temperature')]);
    expect(again).toEqual([rain, temperature]);
    expect(rain!.id).not.toBe(temperature!.id);
    expect(await store().listSeries()).toEqual(expect.arrayContaining([temperature, rain]));
  });

  test('makes a series only once when two ask at the same time', async () => {
    const asked = await Promise.all([1, 2, 3].map(() => store().ensureSeries([key('o3')])));
    expect(new Set(asked.flat().map((series) => series.id)).size).toBe(1);
    expect(await store().listSeries()).toHaveLength(1);
  });

  test('takes no series of a property that the vocabulary lacks', async () => {
    await expect(store().ensureSeries([key('air_temprature')])).rejects.toMatchObject({ kind: 'not-found' });
    expect(await store().listSeries()).toEqual([]);
  });

  test('counts what is new, what changed and what was there', async () => {
    const series = await seriesOf(store(), 'air_temperature');
    const write = (...observations: ReturnType<typeof observed>[]) =>
      store().write([{ series, observations }], RECEIVED);

    const first = [observed(0, { value: 1 }), observed(10, { value: 2 }), observed(20, { value: 3 })];
    expect(await write(...first)).toMatchObject({ inserted: 3, updated: 0, unchanged: 0 });
    expect(await write(...first)).toMatchObject({ inserted: 0, updated: 0, unchanged: 3 });
    expect(await write(first[0]!, observed(10, { value: 2.5 }), observed(30, { value: 4 }))).toMatchObject({
      inserted: 1,
      updated: 1,
      unchanged: 1,
    });
  });

  test('says which are new or changed, of the same interval twice the last one', async () => {
    const [series, rain] = await store().ensureSeries([key('air_temperature'), key('precipitation')]);
    const [a, b, c] = [observed(0, { value: 1 }), observed(10, { value: 2 }), observed(20, { value: 3 })];
    const write = async (...points: SeriesPoints[]) => (await store().write(points, RECEIVED)).written;
    expect(await write({ series: series!, observations: [a, b] })).toEqual([{ series, observations: [a, b] }]);
    expect(await write({ series: series!, observations: [a, b] })).toEqual([]);
    const other = observed(10, { value: 2.5 });
    const mixed = { series: series!, observations: [a, observed(10, { value: 9 }), other, c] };
    expect(await write({ series: rain!, observations: [a] }, mixed)).toEqual([
      { series: rain, observations: [a] },
      { series, observations: [other, c] },
    ]);
    const run = observed(0, { value: 7, issued: T0 });
    expect(await write({ series: series!, observations: [a, run] })).toEqual([{ series, observations: [run] }]);
    expect(await write({ series: series!, observations: [run] })).toEqual([]);
  });

  test.each([
    ['value', { value: 5 }],
    ['quality', { value: 4, quality: 'valid' }],
    ['reasons', { value: 4, reasons: ['stuck'] }],
    ['qualifier', { value: 4, qualifier: '<' }],
    ['weight', { value: 4, weight: 3 }],
  ] as const)('a corrected %s is an update with its own time of arrival', async (_, corrected) => {
    const series = await seriesOf(store(), 'wind_speed');
    await store().write([{ series, observations: [observed(0, { value: 4 })] }], RECEIVED);
    const later = RECEIVED + 5 * MINUTE;
    const result = await store().write([{ series, observations: [observed(0, corrected)] }], later);
    expect(result).toMatchObject({ inserted: 0, updated: 1, unchanged: 0 });
    const [point] = (await store().points({ series: [series.id], ...all })).get(series.id)!;
    expect(point).toMatchObject({ ...corrected, receivedAt: later });
  });

  test('the same again keeps the time when it first came', async () => {
    const series = await seriesOf(store(), 'wind_speed');
    await store().write([{ series, observations: [observed(0, { value: 4 })] }], RECEIVED);
    await store().write([{ series, observations: [observed(0, { value: 4 })] }], RECEIVED + MINUTE);
    const [point] = (await store().points({ series: [series.id], ...all })).get(series.id)!;
    expect(point!.receivedAt).toBe(RECEIVED);
  });

  test('intervals of different length from the same start are different observations', async () => {
    const series = await seriesOf(store(), 'precipitation');
    const ten = observed(0, { value: 1 });
    const hour = observed(0, { value: 3, end: T0 + 60 * MINUTE });
    expect(await store().write([{ series, observations: [ten, hour] }], RECEIVED)).toMatchObject({ inserted: 2 });
  });

  test('of the same interval twice in one write the last one holds', async () => {
    const series = await seriesOf(store(), 'air_temperature');
    const result = await store().write(
      [
        { series, observations: [observed(0, { value: 1 }), observed(0, { value: 2 })] },
        { series, observations: [observed(0, { value: 3 })] },
      ],
      RECEIVED
    );
    expect(result.inserted).toBe(1);
    expect(result.inserted + result.updated + result.unchanged).toBe(3);
    expect((await store().points({ series: [series.id], ...all })).get(series.id)).toMatchObject([{ value: 3 }]);
    const edges = [T0, T0 + 60 * MINUTE];
    const aggregates = await store().aggregates({ series: [series.id], edges, minQuality: 'suspect' });
    expect(aggregates.get(series.id)).toMatchObject([{ n: 1, sum: 3 }]);
  });

  test('a write that fails leaves nothing, whatever came before the failure', async () => {
    const series = await seriesOf(store(), 'air_temperature');
    const stranger = { ...series, id: series.id + 1000 };
    const observations = [observed(0, { value: 1 })];
    await expect(
      store().write(
        [
          { series, observations },
          { series: stranger, observations },
        ],
        RECEIVED,
        { state: { cursor: 1 } }
      )
    ).rejects.toThrow();
    expect((await store().points({ series: [series.id], ...all })).get(series.id)).toBeUndefined();
    expect(await store().readState('cursor')).toBeUndefined();
    expect(await store().write([{ series, observations }], RECEIVED)).toMatchObject({ inserted: 1 });
  });

  test('keeps every value as it came', async () => {
    const series = await seriesOf(store(), 'air_temperature');
    const values = [0, -0.1, 0.1, 21.3, -35, 1e-6, 99999.999999, 123456789012345, 33.8638866667, 1 / 1024];
    await store().write([{ series, observations: values.map((value, i) => observed(i * 10, { value })) }], RECEIVED);
    const points = (await store().points({ series: [series.id], ...all })).get(series.id)!;
    expect(points.map((point) => point.value)).toEqual(values);
  });

  test('writes from many sides at once all arrive', async () => {
    const series = await seriesOf(store(), 'air_temperature');
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        store().write(
          [{ series, observations: [observed(i * 10, { value: i }), observed(999, { value: i })] }],
          RECEIVED
        )
      )
    );
    expect(results.reduce((sum, result) => sum + result.inserted, 0)).toBe(21);
    expect((await store().points({ series: [series.id], ...all })).get(series.id)).toHaveLength(21);
  });

  test('what is acknowledged is in every answer from then on, however many questions are being answered', async () => {
    const series = await seriesOf(store(), 'air_temperature');
    await store().write([{ series, observations: [observed(0, { value: -1 })] }], RECEIVED);
    let isBusy = true;
    const crowd = Array.from({ length: 6 }, async () => {
      while (isBusy) {
        await store().points({ series: [series.id], ...all });
      }
    });
    try {
      for (let i = 0; i < 50; i++) {
        await store().write([{ series, observations: [observed(10 * i, { value: i })] }], RECEIVED);
        expect((await store().latest([series.id], 'suspect', T0)).get(series.id)).toMatchObject({ value: i });
        expect(await seriesOf(store(), PROPERTIES[i]!.id)).toMatchObject({ property: PROPERTIES[i]!.id });
      }
    } finally {
      isBusy = false;
    }
    await Promise.all(crowd);
  });
}
