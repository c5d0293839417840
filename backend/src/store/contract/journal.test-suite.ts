import type { HubEvent } from '../../model/event';
import { DAY, MINUTE } from '../../model/time';
import { JOURNAL_LIMITS } from '../journal';
import type { ObservationStore } from '../observation-store';
import { key, observed, RECEIVED, seriesOf, T0 } from './samples';

const STORM: HubEvent = { id: 'a', kind: 'weather-warning', onset: T0, severity: 'minor', texts: {}, stations: [] };

export function journalled(store: () => ObservationStore): void {
  const write = async (...observations: ReturnType<typeof observed>[]) =>
    store().write([{ series: await seriesOf(store(), 'wind_speed'), observations }], RECEIVED);
  const all = () => store().journal(0, 1000);

  test('has what is new or changed, once, in the order in which it was written', async () => {
    const doubted = { value: 40, quality: 'suspect', reasons: ['spike'], qualifier: '>', weight: 2 } as const;
    await write(observed(0, { value: 1 }), observed(10, { value: 2 }));
    await write(observed(0, { value: 1 }), observed(10, doubted));
    await store().writeEvents({ kommune: 'unna', feed: 'dwd', events: [STORM], withdrawn: [], at: RECEIVED });
    await store().writeEvents({ kommune: 'unna', feed: 'dwd', events: [STORM], withdrawn: [], at: RECEIVED });
    const { id: series } = await seriesOf(store(), 'wind_speed');
    const at = (minutes: number) => ({ series, receivedAt: RECEIVED, start: T0 + minutes * MINUTE });
    const plain = { quality: 'provisional', reasons: [] };
    expect(await all()).toEqual([
      {
        number: 1,
        events: [],
        readings: [
          { ...at(0), end: T0 + 10 * MINUTE, value: 1, ...plain },
          { ...at(10), end: T0 + 20 * MINUTE, value: 2, ...plain },
        ],
      },
      { number: 2, events: [], readings: [{ ...at(10), end: T0 + 20 * MINUTE, ...doubted }] },
      { number: 3, events: [{ ...STORM, kommune: 'unna', feed: 'dwd', receivedAt: RECEIVED }], readings: [] },
    ]);
    expect(await store().journal(1, 1)).toMatchObject([{ number: 2 }]);
    expect(await store().journalExtent()).toEqual({ name: expect.stringMatching(/^[0-9a-f]{8}$/), last: 3 });
  });

  test('has each of the writes that wait for the disk together', async () => {
    const made = await store().ensureSeries([key('air_temperature'), key('o3'), key('no2'), key('precipitation')]);
    await Promise.all(
      made.map((series, i) => store().write([{ series, observations: [observed(0, { value: i })] }], RECEIVED + i))
    );
    const readings = (await all()).flatMap((entry) => entry.readings);
    expect(readings.map(({ receivedAt, value }) => receivedAt - RECEIVED - value)).toEqual([0, 0, 0, 0]);
    expect(new Set(readings.map(({ series }) => series))).toEqual(new Set(made.map(({ id }) => id)));
  });

  test.each([
    ['forecasts', observed(0, { value: 1, issued: T0 })],
    ['what is of the past', observed((RECEIVED - JOURNAL_LIMITS.late - T0) / MINUTE - 11, { value: 1 })],
  ])('has no %s', async (_, observation) => {
    await write(observation);
    expect(await all()).toEqual([]);
    expect(await store().journalExtent()).toMatchObject({ last: 0 });
  });

  test('nothing of a write that fails', async () => {
    const series = { ...(await seriesOf(store(), 'wind_speed')), id: 4711 };
    const observations = [observed(0, { value: 1 })];
    await expect(store().write([{ series, observations }], RECEIVED)).rejects.toThrow();
    expect(await all()).toEqual([]);
  });

  test('a large write is several entries, and what is older than a day goes', async () => {
    await write(...Array.from({ length: JOURNAL_LIMITS.entry + 1 }, (_, i) => observed(i, { value: i })));
    expect((await all()).map(({ number, readings }) => [number, readings.length])).toEqual([
      [1, JOURNAL_LIMITS.entry],
      [2, 1],
    ]);
    const series = await seriesOf(store(), 'wind_speed');
    const later = RECEIVED + DAY + 1;
    await store().write([{ series, observations: [observed(24 * 60, { value: 1 })] }], later);
    expect((await all()).map(({ number }) => number)).toEqual([3]);
    expect(await store().journalExtent()).toMatchObject({ last: 3 });
  });
}
