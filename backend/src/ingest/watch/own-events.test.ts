import { OWN_FEED } from '../../model/event';
import { DAY, HOUR, MINUTE, type Instant } from '../../model/time';
import type { EventStore, StoredEvent } from '../../store/event-store';
import { testStore } from '../../testing/test-store';
import { JUMPS } from '../../testing/test-clock';
import { OwnEvents, type Trouble } from './own-events';

const T0 = Date.UTC(2026, 10, 23, 6);
const SILENCE: Trouble = {
  kommune: 'schwerte',
  kind: 'silent-sensor',
  subject: 'DENW179/no2',
  onset: T0 - 3 * HOUR,
  severity: 'minor',
  stations: ['DENW179'],
  texts: { de: { headline: 'Schwerte sendet kein NO₂' }, en: { headline: 'Schwerte sends no NO₂' } },
};

let store: EventStore;
let now: Instant;
beforeEach(() => {
  store = testStore();
  now = T0;
});

function all(): Promise<StoredEvent[]> {
  const range = { start: 0, end: T0 + 1000 * HOUR };
  return store.events({ range, kommunen: [], feeds: [], kinds: [], minSeverity: 'information', limit: 100 });
}

test('trouble stands from its onset until it is over, however often it is told', async () => {
  const own = new OwnEvents(store);
  await own.begin(SILENCE, now);
  await own.begin({ ...SILENCE, onset: now }, now + HOUR);
  const { kommune, kind, texts, stations } = SILENCE;
  expect(await all()).toEqual([
    expect.objectContaining({ feed: OWN_FEED, kommune, kind, onset: T0 - 3 * HOUR, texts, stations }),
  ]);
  expect((await all())[0]!.end).toBeUndefined();
  await own.end(SILENCE, now + 2 * HOUR);
  await own.end(SILENCE, now + 3 * HOUR);
  expect(await all()).toMatchObject([{ onset: T0 - 3 * HOUR, end: now + 2 * HOUR }]);
});

test('a restart goes on with what is open', async () => {
  await new OwnEvents(store).begin(SILENCE, now);
  const restarted = new OwnEvents(store);
  await restarted.begin({ ...SILENCE, onset: now + HOUR }, now + HOUR);
  expect(await all()).toHaveLength(1);
  await restarted.end(SILENCE, now + 2 * HOUR);
  expect(await all()).toMatchObject([{ end: now + 2 * HOUR }]);
});

test('the same trouble again is another event; other subjects and Kommunen have their own', async () => {
  const own = new OwnEvents(store);
  await own.begin(SILENCE, now);
  await own.begin({ ...SILENCE, subject: 'DENW179/o3' }, now);
  await own.begin({ ...SILENCE, kommune: 'unna' }, now);
  await own.end(SILENCE, now + HOUR);
  await own.begin({ ...SILENCE, onset: now + 2 * HOUR }, now + 5 * HOUR);
  const ends = (await all()).map(({ kommune, onset, end }) => [kommune, onset, end]);
  expect(ends).toHaveLength(4);
  expect(ends).toEqual(
    expect.arrayContaining([
      ['schwerte', SILENCE.onset, now + HOUR],
      ['schwerte', SILENCE.onset, undefined],
      ['unna', SILENCE.onset, undefined],
      ['schwerte', now + 2 * HOUR, undefined],
    ])
  );
});

test('what has left the configuration is over, other kinds are not touched', async () => {
  await new OwnEvents(store).begin(SILENCE, now);
  await new OwnEvents(store).begin({ ...SILENCE, kind: 'feed-outage', subject: 'uba-airquality' }, now);
  const restarted = new OwnEvents(store);
  await restarted.keepOnly('schwerte', 'feed-outage', ['uba-airquality'], now + HOUR);
  expect((await all()).map(({ end }) => end)).toEqual([undefined, undefined]);
  await restarted.keepOnly('schwerte', 'silent-sensor', ['DENW006/no2'], now + HOUR);
  expect((await all()).map(({ kind, end }) => [kind, end]).sort()).toEqual([
    ['feed-outage', undefined],
    ['silent-sensor', now + HOUR],
  ]);
});

test('what the store did not take is told again', async () => {
  const own = new OwnEvents(store);
  jest.spyOn(store, 'writeEvents').mockRejectedValueOnce(new Error('disk full'));
  await expect(own.begin(SILENCE, now)).rejects.toThrow('disk full');
  await own.begin(SILENCE, now);
  expect(await all()).toHaveLength(1);
});

/** What is shown as holding at a moment. */
async function heldAt(at: Instant): Promise<string[]> {
  const range = { start: at, end: at + 1 };
  const events = await store.events({
    range,
    kommunen: [],
    feeds: [],
    kinds: [],
    minSeverity: 'information',
    limit: 9,
  });
  return events.map(({ id }) => id);
}

describe.each([
  ['running', (own: OwnEvents) => own],
  ['restarted', () => new OwnEvents(store)],
])('a hub that is %s', (_, afterwards) => {
  describe.each(JUMPS)('when its clock was wrong for an hour and went %s', (__, jump) => {
    const right = T0 + HOUR + 10 * MINUTE;

    test('keeps open what began meanwhile, and ends it once', async () => {
      const own = new OwnEvents(store);
      await own.begin({ ...SILENCE, onset: T0 + jump }, T0 + jump);
      const later = afterwards(own);
      await later.begin({ ...SILENCE, onset: T0 }, right);
      expect(await heldAt(right)).toHaveLength(1);
      await later.end(SILENCE, right + HOUR);
      expect(await heldAt(right + HOUR)).toEqual([]);
      expect(await heldAt(T0 + 2 * 365 * DAY)).toEqual([]);
    });

    test('does not show what ended meanwhile any longer', async () => {
      const own = new OwnEvents(store);
      await own.begin({ ...SILENCE, onset: Math.min(T0, T0 + jump) - HOUR }, T0);
      await own.end(SILENCE, T0 + jump);
      const later = afterwards(own);
      await later.keepOnly('schwerte', 'silent-sensor', ['DENW179/no2'], right);
      expect(await heldAt(right)).toEqual([]);
      expect(await heldAt(right + 100 * DAY)).toEqual([]);
    });
  });
});
