import { DAY, HOUR, MINUTE } from '../../model/time';
import type { ObservationStore } from '../observation-store';
import { EVER, RECEIVED, T0, observed, seriesOf } from './samples';

export function reading(store: () => ObservationStore): void {
  describe('points', () => {
    test('come with all that is known of them, in time order, whatever the order of arrival', async () => {
      const series = await seriesOf(store(), 'wind_direction');
      await store().write([{ series, observations: [observed(20, { value: 30 })] }], RECEIVED + 1);
      const told = { value: 10, quality: 'suspect', reasons: ['stuck', 'clock'], qualifier: '>', weight: 2.5 } as const;
      await store().write([{ series, observations: [observed(10, { value: 20 }), observed(0, told)] }], RECEIVED);
      const request = { series: [series.id], range: EVER, minQuality: 'implausible', limit: 10 } as const;
      expect((await store().points(request)).get(series.id)).toEqual([
        { start: T0, end: T0 + 10 * MINUTE, ...told, receivedAt: RECEIVED },
        {
          start: T0 + 10 * MINUTE,
          end: T0 + 20 * MINUTE,
          value: 20,
          quality: 'provisional',
          reasons: [],
          receivedAt: RECEIVED,
        },
        {
          start: T0 + 20 * MINUTE,
          end: T0 + 30 * MINUTE,
          value: 30,
          quality: 'provisional',
          reasons: [],
          receivedAt: RECEIVED + 1,
        },
      ]);
    });

    test.each([
      ['starts at the beginning of the range', 0, 10, [1]],
      ['starts at its end', -10, 0, [0]],
      ['starts before, ends inside', 5, 15, [2]],
      ['all', -10, 20, [0, 1, 2]],
    ])('in the range is what starts in it: %s', async (_, from, to, values) => {
      const series = await seriesOf(store(), 'air_temperature');
      const observations = [observed(-10, { value: 0 }), observed(0, { value: 1 }), observed(10, { value: 2 })];
      await store().write([{ series, observations }], RECEIVED);
      const range = { start: T0 + from * MINUTE, end: T0 + to * MINUTE };
      const points = await store().points({ series: [series.id], range, minQuality: 'implausible', limit: 10 });
      expect(points.get(series.id)!.map((point) => point.value)).toEqual(values);
    });

    test.each([
      ['implausible', [0, 1, 2, 3]],
      ['suspect', [1, 2, 3]],
      ['provisional', [2, 3]],
      ['valid', [3]],
    ] as const)('are at least %s', async (minQuality, values) => {
      const series = await seriesOf(store(), 'air_temperature');
      const qualities = ['implausible', 'suspect', 'provisional', 'valid'] as const;
      const observations = qualities.map((quality, i) => observed(10 * i, { value: i, quality }));
      await store().write([{ series, observations }], RECEIVED);
      const points = await store().points({ series: [series.id], range: EVER, minQuality, limit: 10 });
      expect(points.get(series.id)!.map((point) => point.value)).toEqual(values);
    });

    test('more than the limit, of all series together, is refused', async () => {
      const [a, b] = [await seriesOf(store(), 'air_temperature'), await seriesOf(store(), 'o3')];
      const observations = [observed(0, { value: 1 }), observed(10, { value: 2 })];
      await store().write(
        [
          { series: a, observations },
          { series: b, observations },
        ],
        RECEIVED
      );
      const request = { series: [a.id, b.id], range: EVER, minQuality: 'implausible' } as const;
      expect((await store().points({ ...request, limit: 4 })).get(b.id)).toHaveLength(2);
      await expect(store().points({ ...request, limit: 3 })).rejects.toMatchObject({ kind: 'too-large' });
    });
  });

  describe('latest', () => {
    const quality = 'suspect';

    test('is the newest that is good enough, whatever came last', async () => {
      const series = await seriesOf(store(), 'air_temperature');
      const observations = [
        observed(0, { value: 1 }),
        observed(20, { value: 3 }),
        observed(30, { value: 99, quality: 'implausible' }),
      ];
      await store().write([{ series, observations }], RECEIVED);
      await store().write([{ series, observations: [observed(10, { value: 2 })] }], RECEIVED);
      expect((await store().latest([series.id], quality, T0)).get(series.id)).toMatchObject({ value: 3 });
      expect((await store().latest([series.id], 'implausible', T0)).get(series.id)).toMatchObject({ value: 99 });
      expect((await store().latest([series.id], 'valid', T0)).size).toBe(0);
    });

    test('counts the age from the end of the interval, and leaves out what is too old', async () => {
      const [daily, short] = [await seriesOf(store(), 'precipitation', DAY), await seriesOf(store(), 'o3')];
      await store().write(
        [
          { series: daily, observations: [observed(0, { value: 7, end: T0 + DAY })] },
          { series: short, observations: [observed(0, { value: 8 })] },
        ],
        T0 + DAY
      );
      const found = await store().latest([daily.id, short.id, 4711], quality, T0 + DAY);
      expect([...found.keys()]).toEqual([daily.id]);
    });

    test('follows when a correction takes the newest point away', async () => {
      const series = await seriesOf(store(), 'air_temperature');
      await store().write(
        [{ series, observations: [observed(0, { value: 1 }), observed(10, { value: 2 })] }],
        RECEIVED
      );
      await store().write([{ series, observations: [observed(10, { value: 2, quality: 'implausible' })] }], RECEIVED);
      expect((await store().latest([series.id], quality, T0)).get(series.id)).toMatchObject({ value: 1 });
    });
  });

  test('extent is from the first start to the last end', async () => {
    const [a, b, empty] = [
      await seriesOf(store(), 'air_temperature'),
      await seriesOf(store(), 'o3'),
      await seriesOf(store(), 'no2'),
    ];
    await store().write(
      [
        { series: a, observations: [observed(50, { value: 1 }), observed(0, { value: 1 })] },
        { series: b, observations: [observed(0, { value: 1, end: T0 + DAY }), observed(60, { value: 1 })] },
      ],
      T0 + DAY
    );
    await store().write(
      [{ series: a, observations: [observed(20, { value: 1 }), observed(-20, { value: 1 })] }],
      RECEIVED
    );
    expect(await store().extent([a.id, b.id, empty.id])).toEqual(
      new Map([
        [a.id, { start: T0 - 20 * MINUTE, end: T0 + 60 * MINUTE }],
        [b.id, { start: T0, end: T0 + DAY }],
      ])
    );
  });

  describe('what has not been yet, or cannot be, moves the extent of no series', () => {
    const YEAR_9999 = Date.UTC(9999, 0, 1);
    const extentOf = async (id: number, until?: number) => (await store().extent([id], until)).get(id);

    test.each([
      ['of the year 9999', YEAR_9999, 'implausible'],
      ['of the year 9999, that its provider calls checked', YEAR_9999, 'valid'],
      ['that cannot be', T0 + 40 * MINUTE, 'implausible'],
    ] as const)('a reading %s', async (_, end, quality) => {
      const series = await seriesOf(store(), 'air_temperature');
      const write = (sample: Parameters<typeof observed>[1]) =>
        store().write([{ series, observations: [observed(0, sample)] }], RECEIVED);
      const start = end - 10 * MINUTE;
      await write({ value: 9, start, end, quality });
      expect(await extentOf(series.id)).toBeUndefined();
      await write({ value: 1 });
      await write({ value: 8, start, end, quality });
      expect(await extentOf(series.id)).toEqual({ start: T0, end: T0 + 10 * MINUTE });
      expect((await store().latest([series.id], 'suspect', T0, RECEIVED)).get(series.id)).toMatchObject({ value: 1 });
    });

    test('nor does one that was stamped and received by a clock that was ahead, for who asks of the past', async () => {
      const series = await seriesOf(store(), 'air_temperature');
      await store().write([{ series, observations: [observed(0, { value: 1 })] }], RECEIVED);
      const ahead = T0 + 365 * DAY;
      const observations = [observed(0, { value: 2, start: ahead, end: ahead })];
      await store().write([{ series, observations }], ahead);
      expect(await extentOf(series.id, RECEIVED)).toEqual({ start: T0, end: T0 + 10 * MINUTE });
      expect(await extentOf(series.id, T0)).toBeUndefined();
      expect(await extentOf(series.id, ahead)).toEqual({ start: T0, end: ahead });
      expect((await store().latest([series.id], 'suspect', T0, RECEIVED)).get(series.id)).toMatchObject({ value: 1 });
      expect((await store().latest([series.id], 'suspect', T0)).get(series.id)).toMatchObject({ value: 2 });
    });
  });

  test('hours with data are those in which a point of any series of the group starts, good or bad', async () => {
    const [a, b, empty] = [
      await seriesOf(store(), 'air_temperature'),
      await seriesOf(store(), 'o3'),
      await seriesOf(store(), 'no2'),
    ];
    await store().write(
      [
        { series: a, observations: [130, 110, 50, -10].map((minutes) => observed(minutes, { value: 1 })) },
        { series: b, observations: [observed(110, { value: 1, quality: 'implausible' }), observed(360, { value: 1 })] },
      ],
      RECEIVED
    );
    const groups = [[a.id, b.id], [], [b.id], [empty.id, 4711], [b.id, a.id]];
    const both = [T0, T0 + HOUR, T0 + 2 * HOUR, T0 + 6 * HOUR];
    expect(await store().hoursWithData(groups, { start: T0, end: T0 + 7 * HOUR })).toEqual([
      both,
      [],
      [T0 + HOUR, T0 + 6 * HOUR],
      [],
      both,
    ]);
    expect(await store().hoursWithData([[a.id, b.id]], { start: T0 - HOUR, end: T0 + 6 * HOUR })).toEqual([
      [T0 - HOUR, ...both.slice(0, 3)],
    ]);
    expect(await store().hoursWithData([], EVER)).toEqual([]);
  });
}
