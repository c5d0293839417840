import { OWN_FEED, type EventKind, type HubEvent } from '../model/event';
import { iso, type Instant } from '../model/time';
import type { EventStore } from '../store/event-store';

/** What the hub itself finds wrong. */
export interface Trouble extends Pick<HubEvent, 'severity' | 'texts' | 'stations' | 'facts' | 'place'> {
  readonly kommune: string;
  readonly kind: Extract<EventKind, 'feed-outage' | 'silent-sensor'>;
  /** What is in trouble: id of the feed or of the station (and the property). Of each only one trouble is open. */
  readonly subject: string;
  readonly onset: Instant;
}

/**
 * Events that the hub makes itself. A trouble begins once and ends once, however often either is told, also over a
 * restart: what is open stands in the store.
 */
export class OwnEvents {
  /** Open troubles of each Kommune; undefined until the store was asked. */
  private readonly open = new Map<string, Promise<Map<string, HubEvent>>>();

  constructor(private readonly store: EventStore) {}

  /** Writes it, unless it is known to be open. */
  async begin({ kommune, subject, ...trouble }: Trouble, now: Instant): Promise<void> {
    const open = await this.openOf(kommune, now);
    const key = keyOf(trouble.kind, subject);
    if (!open.has(key)) {
      const event = { ...trouble, id: `${key}/${iso(trouble.onset)}`, issued: now };
      open.set(key, event);
      await this.write(kommune, event, now).catch((error: unknown) => {
        open.delete(key);
        throw error;
      });
    }
  }

  /** Gives it its end, if it is open. */
  async end({ kommune, kind, subject }: Pick<Trouble, 'kommune' | 'kind' | 'subject'>, now: Instant): Promise<void> {
    const open = await this.openOf(kommune, now);
    const event = open.get(keyOf(kind, subject));
    if (event) {
      await this.write(kommune, { ...event, end: now }, now);
      open.delete(keyOf(kind, subject));
    }
  }

  /** Ends the open ones of all other subjects: nobody looks after what has left the configuration. */
  async keepOnly(kommune: string, kind: Trouble['kind'], subjects: readonly string[], now: Instant): Promise<void> {
    const kept = new Set(subjects.map((subject) => keyOf(kind, subject)));
    const open = await this.openOf(kommune, now);
    for (const [key, event] of [...open].filter(([key, event]) => event.kind === kind && !kept.has(key))) {
      await this.write(kommune, { ...event, end: now }, now);
      open.delete(key);
    }
  }

  private write(kommune: string, event: HubEvent, at: Instant): Promise<void> {
    return this.store.writeEvents({ kommune, feed: OWN_FEED, events: [event], withdrawn: [], at });
  }

  private openOf(kommune: string, now: Instant): Promise<Map<string, HubEvent>> {
    const known = this.open.get(kommune) ?? this.readOpen(kommune, now);
    this.open.set(kommune, known);
    known.catch(() => this.open.delete(kommune));
    return known;
  }

  private async readOpen(kommune: string, now: Instant): Promise<Map<string, HubEvent>> {
    const holding = await this.store.events({
      range: { start: now, end: now + 1 },
      kommunen: [kommune],
      feeds: [OWN_FEED],
      kinds: [],
      minSeverity: 'information',
      limit: 10_000,
    });
    const open = holding.filter(({ end }) => end === undefined);
    // The id is the key and, behind the last slash, the onset.
    return new Map(open.map((event) => [event.id.slice(0, event.id.lastIndexOf('/')), event]));
  }
}

function keyOf(kind: EventKind, subject: string): string {
  return `${kind}/${subject}`;
}
