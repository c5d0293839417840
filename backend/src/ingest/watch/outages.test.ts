import type { Feed } from '../../feeds/feed';
import { HOUR, MINUTE, type Instant } from '../../model/time';
import type { StoredEvent } from '../../store/event-store';
import { testStore } from '../../testing/test-store';
import { REGION } from '../../testing/region';
import { JUMPS } from '../../testing/test-clock';
import { OutageWatch } from './outages';
import { OwnEvents } from './own-events';
import { IngestProgress } from './progress';
import { SourceFailure } from '../fetch/source-failure';

const T0 = Date.UTC(2026, 10, 23, 6);
const ERROR = new SourceFailure('The provider answers with status 503.', 'Nothing to do.', {
  cause: 'server',
  host: 'example.org',
  status: 503,
});
const find = (id: string) => ({ id, title: { de: 'Luft des UBA', en: 'UBA air' } }) as Feed;

const store = testStore;

function watch(events = store()) {
  let elapsed = 0;
  const progress = new IngestProgress(() => elapsed);
  const failures: string[] = [];
  const log = { error: (_: object, message: string) => void failures.push(message) };
  const outages = new OutageWatch(REGION, { progress, own: new OwnEvents(events), log, now: () => T0, find });
  const known = async (): Promise<StoredEvent[]> => {
    await outages.settled();
    const range = { start: 0, end: 8.64e15 };
    return events.events({ range, kommunen: [], feeds: [], kinds: [], minSeverity: 'information', limit: 10 });
  };
  // The store is asked one after the other: each is looked at before time goes on.
  const failed = async (at: Instant, source = 'poll', jump = 0) => {
    elapsed = at - T0;
    progress.failed('schwerte', 'uba', source, at + jump, ERROR);
    await outages.settled();
  };
  const succeeded = async (at: Instant, source = 'poll', jump = 0) => {
    elapsed = at - T0;
    progress.succeeded('schwerte', 'uba', source, at + jump);
    await outages.settled();
  };
  return { events, failed, succeeded, known, failures };
}

// The feed of REGION is polled every hour.
test('a feed that fails for three polls is down since the first of them, until it answers', async () => {
  const { failed, succeeded, known } = watch();
  await succeeded(T0 - HOUR);
  for (const hour of [0, 1, 2]) {
    await failed(T0 + hour * HOUR);
  }
  await failed(T0 + 3 * HOUR - MINUTE);
  expect(await known()).toEqual([]);
  await failed(T0 + 3 * HOUR);
  await failed(T0 + 4 * HOUR);
  const [outage, ...others] = await known();
  expect(others).toEqual([]);
  expect(outage).toMatchObject({
    ...{ kommune: 'schwerte', kind: 'feed-outage', severity: 'minor', onset: T0, stations: ['DENW179'] },
    texts: {
      de: {
        headline: 'Datenquelle „Luft des UBA“ ist ausgefallen',
        description: expect.stringMatching(/keine Daten: der Server meldet eine eigene Störung\.$/),
      },
      en: {
        headline: 'Data source “UBA air” is down',
        description: expect.stringMatching(/three polls: the server says that it is in trouble\.$/),
      },
    },
    facts: {
      ...{ feed: 'uba', cause: 'server', server: 'example.org', error: 'The provider answers with status 503.' },
    },
  });
  expect(outage!.end).toBeUndefined();
  await succeeded(T0 + 5 * HOUR);
  await succeeded(T0 + 6 * HOUR);
  expect(await known()).toMatchObject([{ onset: T0, end: T0 + 5 * HOUR }]);
});

test('it lasts as long as one of its sources fails', async () => {
  const { failed, succeeded, known } = watch();
  await failed(T0, 'DENW179');
  await failed(T0 + 3 * HOUR, 'DENW179');
  await succeeded(T0 + 3 * HOUR, 'DENW006');
  expect((await known())[0]!.end).toBeUndefined();
});

test('an outage that was open when the hub stopped ends with the first good poll after it', async () => {
  const before = watch();
  await before.failed(T0);
  await before.failed(T0 + 3 * HOUR);
  await before.known();
  const after = watch(before.events);
  await after.succeeded(T0 + 9 * HOUR);
  expect(await after.known()).toMatchObject([{ onset: T0, end: T0 + 9 * HOUR }]);
});

test('a store that does not take it is logged and stops nothing', async () => {
  const { events, failed, known, failures } = watch();
  jest.spyOn(events, 'writeEvents').mockRejectedValueOnce(new Error('disk full'));
  await failed(T0);
  await failed(T0 + 3 * HOUR);
  await failed(T0 + 4 * HOUR);
  expect(await known()).toHaveLength(1);
  expect(failures).toEqual(['Noting an outage failed: disk full']);
});

test.each(JUMPS)('a clock that goes %s tells of no outage too early or too late', async (_, jump) => {
  const { failed, succeeded, known } = watch();
  await failed(T0);
  await failed(T0 + 2 * HOUR, 'poll', jump);
  expect(await known()).toEqual([]);
  await failed(T0 + 3 * HOUR, 'poll', jump);
  expect(await known()).toMatchObject([{ onset: T0 + jump }]);
  await succeeded(T0 + 4 * HOUR, 'poll', jump);
  expect(await known()).toMatchObject([{ end: T0 + 4 * HOUR + jump }]);
});
