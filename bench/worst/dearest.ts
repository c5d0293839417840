import type { Feed } from '../../backend/src/feeds/feed';
import { worstBodies } from '../../backend/src/testing/worst/bodies';
import { MOST_BYTES, type Body } from '../../backend/src/testing/worst/body';

/** A tenth as long, to see which bodies are dear: what is out of proportion there is so in full length. */
const SAMPLE = MOST_BYTES / 10;

/** The bodies of a feed that cost its parser most, the dearest first. */
export function dearestBodies(feed: Feed, count: number): Body[] {
  const costs = new Map(worstBodies(feed.id, SAMPLE).map((body) => [body.what, costOf(feed, body)]));
  const inFull = worstBodies(feed.id).sort((a, b) => (costs.get(b.what) ?? 0) - (costs.get(a.what) ?? 0));
  return inFull.slice(0, count);
}

/** Milliseconds of the processor. */
function costOf(feed: Feed, { bytes, name }: Body): number {
  const before = process.cpuUsage();
  try {
    const batches = feed.parse({ bytes, name }, { options: feed.options.parse({}), receivedAt: Date.now() });
    for (const batch of batches) {
      void batch;
    }
  } catch {
    // What it is refused for is told by the hub.
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
