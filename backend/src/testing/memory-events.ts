import { HubError } from '../model/errors';
import { severityRank } from '../model/event';
import type { Instant } from '../model/time';
import type { EventChange, EventsRequest, EventStore, StoredEvent } from '../store/event-store';

/** EventStore in plain memory, for tests. */
export class MemoryEvents implements EventStore {
  private readonly kept = new Map<string, StoredEvent>();

  writeEvents({ kommune, feed, events, withdrawn, snapshot, at }: EventChange): Promise<void> {
    const keyOf = (id: string) => JSON.stringify([kommune, feed, id]);
    for (const event of events) {
      const known = this.kept.get(keyOf(event.id));
      const onset = event.onsetIsFirstSeen ? Math.min(known?.onset ?? Infinity, event.onset) : event.onset;
      this.kept.set(keyOf(event.id), { ...event, onset, kommune, feed, receivedAt: known?.receivedAt ?? at });
    }
    for (const [key, event] of this.kept) {
      const own = event.kommune === kommune && event.feed === feed;
      const inScope = snapshot && (snapshot.scope === '' || snapshot.scope === event.scope);
      const isOver =
        withdrawn.includes(event.id) ||
        (inScope && !snapshot.ids.includes(event.id)) ||
        (event.overAt !== undefined && event.overAt > at);
      if (own && isOver && until(event) > at) {
        this.kept.set(key, { ...event, overAt: at });
      }
    }
    return Promise.resolve();
  }

  events({ range, kommunen, feeds, kinds, minSeverity, limit }: EventsRequest): Promise<StoredEvent[]> {
    const among = <T>(list: readonly T[], item: T) => list.length === 0 || list.includes(item);
    const found = [...this.kept.values()]
      .filter((event) => event.onset < range.end && (until(event) > range.start || event.onset >= range.start))
      .filter(({ onset, overAt }) => overAt === undefined || overAt > onset)
      .filter(({ severity }) => severityRank(severity) >= severityRank(minSeverity))
      .filter(({ kommune, feed, kind }) => among(kommunen, kommune) && among(feeds, feed) && among(kinds, kind))
      .sort((a, b) => b.onset - a.onset);
    return found.length > limit
      ? Promise.reject(new HubError('too-large', `That is more than ${limit} events.`, 'Ask for less time.'))
      : Promise.resolve(found);
  }
}

function until({ end = Infinity, overAt = Infinity }: StoredEvent): Instant {
  return Math.min(end, overAt);
}
