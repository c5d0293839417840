import type { HubEvent } from '../../model/event';
import { DAY, HOUR, MINUTE, type Instant } from '../../model/time';
import type { EventChange, EventsRequest, EventStore } from '../event-store';
import { EVER, T0 } from './samples';

const WARNING: HubEvent = {
  id: 'gale',
  kind: 'weather-warning',
  onset: T0 + 2 * HOUR,
  end: T0 + 8 * HOUR,
  issued: T0 - HOUR,
  severity: 'moderate',
  texts: {
    de: { headline: 'Amtliche WARNUNG vor STURMBÖEN', description: 'Böen bis 70 km/h.', instruction: 'Vorsicht!' },
    en: { headline: 'Official WARNING of GALES' },
  },
  stations: ['805978028', '805978036'],
  place: { lat: 51.44, lon: 7.57 },
  facts: { gusts: '60-70 km/h' },
};

const ALL: EventsRequest = {
  range: EVER,
  kommunen: [],
  feeds: [],
  kinds: [],
  minSeverity: 'information',
  limit: 100,
};

export function eventful(store: () => EventStore): void {
  const write = (change: Partial<EventChange>) =>
    store().writeEvents({ kommune: 'schwerte', feed: 'dwd-cap', events: [], withdrawn: [], at: T0, ...change });
  const ids = async (request: Partial<EventsRequest> = {}) =>
    (await store().events({ ...ALL, ...request })).map(({ id }) => id);
  const at = (moment: Instant) => ids({ range: { start: moment, end: moment + 1 } });

  test('an event comes back as it was told, with whom it concerns and when the hub first heard of it', async () => {
    const roadworks: HubEvent = {
      id: 'A1',
      kind: 'roadworks',
      scope: 'A1/roadworks',
      onset: T0,
      severity: 'information',
      texts: { de: { headline: 'A 1: Baustelle' } },
      stations: [],
    };
    await write({ events: [WARNING] });
    await write({ events: [WARNING], at: T0 + MINUTE });
    await write({ kommune: 'unna', feed: 'autobahn', events: [roadworks], at: T0 + HOUR });
    expect(await store().events(ALL)).toEqual([
      { ...WARNING, kommune: 'schwerte', feed: 'dwd-cap', receivedAt: T0 },
      { ...roadworks, kommune: 'unna', feed: 'autobahn', receivedAt: T0 + HOUR },
    ]);
  });

  test('says which events are others than before, as they are now', async () => {
    const flood = { ...WARNING, id: 'flood' };
    const stored = { kommune: 'schwerte', feed: 'dwd-cap', receivedAt: T0 };
    expect(await write({ events: [WARNING, flood] })).toEqual([
      { ...flood, ...stored },
      { ...WARNING, ...stored },
    ]);
    expect(await write({ events: [WARNING, flood], at: T0 + MINUTE })).toEqual([]);
    const longer = { ...WARNING, end: T0 + DAY };
    const at = T0 + 3 * HOUR;
    expect(await write({ events: [longer], withdrawn: ['flood'], at })).toEqual([
      { ...flood, ...stored, overAt: at },
      { ...longer, ...stored },
    ]);
    expect(await write({ snapshot: { scope: '', ids: [] }, at: at + HOUR })).toMatchObject([{ id: 'gale' }]);
    expect(await write({ snapshot: { scope: '', ids: [] }, at: at + 2 * HOUR })).toEqual([]);
  });

  test('what is told again differently is corrected', async () => {
    await write({ events: [WARNING] });
    const longer = { ...WARNING, end: T0 + DAY, severity: 'severe', facts: undefined } as const;
    await write({ events: [longer], at: T0 + HOUR });
    const [event, ...others] = await store().events(ALL);
    expect(others).toEqual([]);
    expect(event).toMatchObject({ end: T0 + DAY, severity: 'severe', receivedAt: T0 });
    expect(event!.facts).toBeUndefined();
  });

  test('an onset that nobody names is when it was first read of, whatever later documents say', async () => {
    const seen = (onset: Instant) => ({ ...WARNING, onset, end: undefined, onsetIsFirstSeen: true }) as const;
    await write({ events: [seen(T0)] });
    await write({ events: [seen(T0 + HOUR)], at: T0 + HOUR });
    expect(await store().events(ALL)).toMatchObject([{ onset: T0, onsetIsFirstSeen: true }]);
    await write({ events: [{ ...WARNING, onset: T0 + 2 * HOUR }], at: T0 + 2 * HOUR });
    expect(await store().events(ALL)).toMatchObject([{ onset: T0 + 2 * HOUR }]);
  });

  test.each([
    ['before its onset', -1, 1, []],
    ['until its onset', 1, 2, []],
    ['over its onset', 1, 3, ['gale']],
    ['within', 4, 5, ['gale']],
    ['over its end', 7, 9, ['gale']],
    ['from its end', 8, 9, []],
    ['around it', 0, 24, ['gale']],
  ])('a range %s', async (_, start, end, expected) => {
    await write({ events: [WARNING] });
    expect(await ids({ range: { start: T0 + start * HOUR, end: T0 + end * HOUR } })).toEqual(expected);
  });

  test('without an end it holds on; without length at its onset', async () => {
    await write({
      events: [
        { ...WARNING, id: 'open', end: undefined },
        { ...WARNING, id: 'moment', end: WARNING.onset },
      ],
    });
    expect(await at(T0 + 400 * DAY)).toEqual(['open']);
    expect((await at(WARNING.onset)).sort()).toEqual(['moment', 'open']);
  });

  test('what is taken back is over from then on, and was there before', async () => {
    await write({ events: [WARNING] });
    const change = { withdrawn: ['gale', 'never told'], at: T0 + 4 * HOUR };
    await write(change);
    await write(change);
    await write({ withdrawn: ['gale'], at: T0 + 5 * HOUR });
    expect(await at(T0 + 3 * HOUR)).toEqual(['gale']);
    expect(await at(T0 + 4 * HOUR)).toEqual([]);
    expect(await store().events(ALL)).toMatchObject([{ end: T0 + 8 * HOUR, overAt: T0 + 4 * HOUR }]);
  });

  test.each([T0 + HOUR, WARNING.onset])('what is taken back by its onset never was (at %d)', async (moment) => {
    await write({ events: [WARNING] });
    await write({ withdrawn: ['gale'], at: moment });
    expect(await ids()).toEqual([]);
  });

  test('what has ended by itself is not taken back', async () => {
    await write({ events: [WARNING] });
    await write({ withdrawn: ['gale'], snapshot: { scope: '', ids: [] }, at: T0 + 8 * HOUR });
    expect((await store().events(ALL))[0]!.overAt).toBeUndefined();
  });

  test('a snapshot ends what it does not name, also when it names nothing', async () => {
    const events = ['frost', 'gale', 'ice'].map((id) => ({ ...WARNING, id }));
    await write({ events });
    await write({ events: [events[0]!], snapshot: { scope: '', ids: ['frost', 'gale'] }, at: T0 + 3 * HOUR });
    expect(await at(T0 + 4 * HOUR)).toEqual(['frost', 'gale']);
    await write({ snapshot: { scope: '', ids: [] }, at: T0 + 4 * HOUR });
    expect(await at(T0 + 4 * HOUR)).toEqual([]);
    expect(await at(T0 + 3 * HOUR)).toEqual(['frost', 'gale']);
  });

  test('a snapshot speaks for its scope, its feed and its Kommune alone', async () => {
    const scoped = (id: string, scope: string) => ({ ...WARNING, id, scope });
    await write({ events: [scoped('a', 'A1/roadworks'), scoped('b', 'A2/roadworks'), WARNING] });
    await write({ events: [scoped('c', 'A1/roadworks')], kommune: 'unna' });
    await write({ events: [scoped('d', 'A1/roadworks')], feed: 'other' });
    await write({ snapshot: { scope: 'A1/roadworks', ids: [] }, at: T0 + 3 * HOUR });
    expect((await at(T0 + 4 * HOUR)).sort()).toEqual(['b', 'c', 'd', 'gale']);
    await write({ snapshot: { scope: '', ids: [] }, at: T0 + 3 * HOUR });
    expect((await at(T0 + 4 * HOUR)).sort()).toEqual(['c', 'd']);
  });

  test('an event that comes again holds again', async () => {
    await write({ events: [WARNING] });
    await write({ snapshot: { scope: '', ids: [] }, at: T0 + 3 * HOUR });
    await write({ events: [WARNING], snapshot: { scope: '', ids: ['gale'] }, at: T0 + 4 * HOUR });
    expect(await at(T0 + 5 * HOUR)).toEqual(['gale']);
  });

  test('filters by Kommune, feed, kind and severity; newest onset first', async () => {
    await write({ events: [WARNING, { ...WARNING, id: 'later', onset: T0 + 3 * HOUR, severity: 'severe' }] });
    await write({ kommune: 'unna', feed: 'autobahn', events: [{ ...WARNING, id: 'A1', kind: 'roadworks' }] });
    expect(await ids({ kommunen: ['schwerte'] })).toEqual(['later', 'gale']);
    expect(await ids({ kommunen: ['unna', 'selm'] })).toEqual(['A1']);
    expect(await ids({ feeds: ['autobahn'] })).toEqual(['A1']);
    expect(await ids({ kinds: ['roadworks', 'flood'] })).toEqual(['A1']);
    expect(await ids({ minSeverity: 'severe' })).toEqual(['later']);
  });

  test('more than the limit is refused, with what to do', async () => {
    await write({ events: [WARNING, { ...WARNING, id: 'ice' }] });
    expect(await ids({ limit: 2 })).toHaveLength(2);
    await expect(store().events({ ...ALL, limit: 1 })).rejects.toMatchObject({ kind: 'too-large' });
  });

  test('what a clock that was ahead has ended is over with the next word of the right one', async () => {
    await write({ events: [{ ...WARNING, end: undefined }] });
    await write({ withdrawn: ['gale'], at: T0 + 365 * DAY });
    expect(await at(T0 + DAY)).toEqual(['gale']);
    await write({ at: T0 + 3 * HOUR });
    expect(await at(T0 + DAY)).toEqual([]);
    expect(await at(T0 + 2 * HOUR)).toEqual(['gale']);
  });
}
