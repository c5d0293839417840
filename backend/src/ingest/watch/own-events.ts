import { OWN_FEED, type EventKind, type HubEvent } from '../../model/event';
import { iso, MINUTE, type Instant, type Interval } from '../../model/time';
import type { EventStore } from '../../store/event-store';

/** What the hub itself finds wrong. */
export interface Trouble extends Pick<HubEvent, 'severity' | 'texts' | 'stations' | 'facts' | 'place'> {
  readonly kommune: string;
  readonly kind: Extract<EventKind, 'feed-outage' | 'silent-sensor' | 'stuck-sensor'>;
  /** What is in trouble: id of the feed or of the station (and the property). Of each only one trouble is open. */
  readonly subject: string;
  readonly onset: Instant;
}

/** Who looks may be late by so much; if the time goes back farther, the clock was set. */
const LATE = 5 * MINUTE;

const FOREVER = 8.64e15;

/**
 * Events that the hub makes itself. A trouble begins once and ends once, however often either is told, also over a
 * restart: what is open stands in the store.
 */
export class OwnEvents {
  /** Open troubles of each Kommune; undefined until the store was asked. */
  private readonly open = new Map<string, Promise<Map<string, HubEvent>>>();
  private latest = -Infinity;

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

  private async write(kommune: string, event: HubEvent, at: Instant): Promise<void> {
    await this.store.writeEvents({ kommune, feed: OWN_FEED, events: [event], withdrawn: [], at });
  }

  private openOf(kommune: string, now: Instant): Promise<Map<string, HubEvent>> {
    if (now < this.latest - LATE) {
      this.open.clear();
    }
    this.latest = now;
    const known = this.open.get(kommune) ?? this.readOpen(kommune, now);
    this.open.set(kommune, known);
    known.catch(() => this.open.delete(kommune));
    return known;
  }

  /**
   * What is open. Nothing that the hub found itself lies in the future: what stands there was written by a clock that was
   * ahead. A trouble that began there never was, one that ended there has ended.
   */
  private async readOpen(kommune: string, now: Instant): Promise<Map<string, HubEvent>> {
    const known = await this.read(kommune, { start: now, end: FOREVER });
    const [ahead, begun] = [known.filter(({ onset }) => onset > now), known.filter(({ onset }) => onset <= now)];
    const events = begun.flatMap((event) =>
      event.end !== undefined && event.end > now ? [{ ...event, end: now }] : []
    );
    if (ahead.length + events.length > 0) {
      const withdrawn = ahead.map(({ id }) => id);
      await this.store.writeEvents({ kommune, feed: OWN_FEED, events, withdrawn, at: now });
    }
    const open = begun.filter(({ end }) => end === undefined);
    // The id is the key and, behind the last slash, the onset.
    return new Map(open.map((event) => [event.id.slice(0, event.id.lastIndexOf('/')), event]));
  }

  private read(kommune: string, range: Interval): Promise<HubEvent[]> {
    return this.store.events({
      ...{ range, kommunen: [kommune], feeds: [OWN_FEED], kinds: [], minSeverity: 'information', limit: 10_000 },
    });
  }
}

function keyOf(kind: EventKind, subject: string): string {
  return `${kind}/${subject}`;
}
