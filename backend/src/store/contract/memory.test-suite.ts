import { HOUR } from '../../model/time';
import type { FeedHour, ObservationStore } from '../observation-store';
import { RECEIVED, T0, observed, seriesOf } from './samples';

const NOTHING = { readings: 0, missing: 0, rejected: 0, failures: 0, flagged: 0, events: 0 };
const HOUR_0: FeedHour = { kommune: 'schwerte', feed: 'uba-airquality', hour: T0, ...NOTHING };

export function remembering(store: () => ObservationStore): void {
  test('state comes back as it was written, and undefined forgets it', async () => {
    const etags = { etag: 'W/"5f-1"', at: T0, list: [1, null, 'ü'] };
    await store().writeState({ 'poll/uba': etags, cursor: 17, none: null });
    await store().writeState({ cursor: 18 });
    expect(await store().readState('poll/uba')).toEqual(etags);
    expect(await store().readState('cursor')).toBe(18);
    expect(await store().readState('none')).toBeNull();
    expect(await store().readState('nobody')).toBeUndefined();
    await store().writeState({ cursor: undefined });
    expect(await store().readState('cursor')).toBeUndefined();
  });

  test('the hours of a feed add up', async () => {
    await store().countFeed({ ...HOUR_0, readings: 20, missing: 3, flagged: 1 });
    await store().countFeed({ ...HOUR_0, readings: 5, rejected: 2, failures: 1, events: undefined });
    await store().countFeed({ ...HOUR_0, events: 4 });
    await store().countFeed({ ...HOUR_0, hour: T0 + HOUR, readings: 7 });
    await store().countFeed({ ...HOUR_0, kommune: 'unna', readings: 9 });
    expect(await store().feedHours({ start: T0, end: T0 + HOUR })).toEqual([
      { ...HOUR_0, readings: 25, missing: 3, rejected: 2, failures: 1, flagged: 1, events: 4 },
      { ...HOUR_0, kommune: 'unna', readings: 9 },
    ]);
    expect(await store().feedHours({ start: T0 + HOUR, end: T0 + 2 * HOUR })).toMatchObject([{ readings: 7 }]);
  });

  test('what was flagged in an hour adds up by reason', async () => {
    await store().countFeed({ ...HOUR_0, flagged: 3, flags: { spike: 2, humidity: 2 } });
    await store().countFeed({ ...HOUR_0, flagged: 1, flags: { spike: 1 } });
    await store().countFeed({ ...HOUR_0, kommune: 'unna', flagged: 4, flags: { stuck: 4 } });
    expect(await store().feedHours({ start: T0, end: T0 + HOUR })).toEqual([
      { ...HOUR_0, flagged: 4, flags: { spike: 3, humidity: 2 } },
      { ...HOUR_0, kommune: 'unna', flagged: 4, flags: { stuck: 4 } },
    ]);
  });

  test('state and count can come with the observations', async () => {
    const series = await seriesOf(store(), 'precipitation');
    await store().write([{ series, observations: [observed(0, { value: 0.2 })] }], RECEIVED, {
      state: { total: 812.4 },
      feedHour: { ...HOUR_0, readings: 1 },
    });
    expect(await store().readState('total')).toBe(812.4);
    expect(await store().feedHours({ start: T0, end: T0 + HOUR })).toEqual([{ ...HOUR_0, readings: 1 }]);
  });

  test('a reading counts once, however often it is read', async () => {
    const series = await seriesOf(store(), 'no2');
    const read = (...values: number[]) =>
      store().write([{ series, observations: values.map((value, i) => observed(10 * i, { value })) }], RECEIVED, {
        feedHour: { ...HOUR_0, readings: values.length, missing: 1 },
      });
    await read(20, 21);
    await read(20, 21, 22);
    await read(20, 21, 23);
    expect(await store().feedHours({ start: T0, end: T0 + HOUR })).toEqual([{ ...HOUR_0, readings: 3, missing: 3 }]);
  });
}
