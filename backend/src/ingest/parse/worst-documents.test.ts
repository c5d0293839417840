/**
 * What the worst small document costs each parser, in time of the processor, against work that is known: so the machine
 * may be slow or busy. All in one thread and without the limits of time that the hub has beside.
 */
import type { Feed } from '../../feeds/feed';
import { FEEDS } from '../../feeds/registry';
import { PUSH_LIMITS } from '../../feeds/support/limits';
import { HubError } from '@smartregion/terms/errors';
import { MINUTE } from '../../model/time';
import { worstBodies } from '../../testing/worst/bodies';
import type { Body } from '../../testing/worst/body';
import { entriesWithin } from './entries-within';

jest.setTimeout(5 * MINUTE);

const BYTES = 100_000;
/** Times as long as to read a list of as many bytes as JSON and to write it again ten times; packed ones hold more. */
const MOST = { plain: 30, packed: 100 };

function parse(feed: Feed, { bytes, name }: Body): void {
  const context = { options: feed.options.parse({}), receivedAt: Date.UTC(2026, 9, 25, 3) };
  const payload = { bytes, name, limits: PUSH_LIMITS };
  const batches = entriesWithin(feed.parse(payload, context), payload);
  try {
    while (!batches.next().done) {
      // What comes of it is not the point.
    }
  } catch (error) {
    if (!(error instanceof HubError)) {
      throw error;
    }
  }
}

/** In ms. */
function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const known = `[${'{"a":[1,2,3],"b":"c"},'.repeat(BYTES / 24)}0]`;
let unit = 0;
beforeAll(() => {
  const works = () => {
    for (let i = 0; i < 10; i++) {
      JSON.stringify(JSON.parse(known));
    }
  };
  unit = Math.min(processorTime(works), processorTime(works));
});

const FEEDS_WITH_BODIES = FEEDS.filter(({ id }) => id !== 'mqtt').map((feed) => [feed.id, feed] as const);

test.each(FEEDS_WITH_BODIES)('%s', (id, feed) => {
  const dear = worstBodies(id, BYTES).flatMap((body) => {
    const times = (): number => processorTime(() => parse(feed, body)) / unit;
    const most = body.bytes.length > BYTES / 2 ? MOST.plain : MOST.packed;
    // What was too long once may have met the garbage collector.
    return times() > most && times() > most ? [`${body.what}: ${times().toFixed(1)}`] : [];
  });
  expect(dear).toEqual([]);
});
