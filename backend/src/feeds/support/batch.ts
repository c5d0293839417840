import { NameCounts } from '../../model/outcome/contents';
import type { HubEvent } from '../../model/event';
import type {
  Batch,
  DeviceClock,
  Gap,
  NextRequest,
  Reading,
  Refusals,
  Snapshot,
  StationFacts,
} from '../../model/observation';
import type { Instant } from '../../model/time';
import { Rejections } from '../../model/outcome/rejections';

/**
 * A batch is small enough to be checked and written while queries keep answering, and large enough that a transaction
 * costs little beside it: of 20 000 each step takes four times as long, and no reading is faster for it.
 */
export const BATCH_SIZE = 5000;
/** So many rows of which nothing is taken are told, too. */
const MOST_ROWS = 50_000;

/** More readings than any one row, entry or element brings. */
const ROOM_FOR_A_ROW = 100;

/** What is longer is no name that anybody gave a station or an event. */
const LONGEST_NAME = 200;
/** No instrument shows so much, and its conversion to another unit might not be a number any more. */
const ABSURD = 1e15;
/** The last millisecond that a Date can show. */
const LAST_INSTANT = 8.64e15;
/** Documents that one may point to: more than the hub would fetch. */
const MOST_NEXT = 1000;

/**
 * Collects what a parser reads and counts what it does not take:
 *
 *     for (const row of rows) {
 *       batch.row();
 *       …
 *       if (batch.full) { yield batch.take(); }
 *     }
 *     yield batch.take();
 */
export class BatchBuilder {
  private readings: Reading[] = [];
  private stations: StationFacts[] = [];
  private events: HubEvent[] = [];
  private gaps: Gap[] = [];
  private clocks = new Map<string, Instant>();
  private withdrawn: string[] = [];
  private further: NextRequest[] = [];
  private complete: Snapshot | undefined;
  private pointed = 0;
  private rows = 0;
  private missing = 0;
  private rejected = new Rejections();
  private contents = { read: new NameCounts(), unread: new NameCounts() };
  private ofStations = new Map<string, { missing: number; rejected: Rejections }>();
  private owner: string | undefined;

  /**
   * One more line, entry or element that could hold readings.
   * @param station whose it is, in documents that several Kommunen share: what is missed and rejected of the row is
   * told to nobody else
   */
  row(station?: string): void {
    this.rows++;
    this.owner = station;
  }

  /** Takes a reading, or counts it as rejected where no store could keep it. */
  read(reading: Reading): void {
    const fault = faultOf(reading);
    if (fault) {
      this.reject(fault);
    } else {
      this.readings.push(reading);
    }
  }

  station(facts: StationFacts): void {
    if (isName(facts.station)) {
      this.stations.push(facts);
    }
  }

  /** What the clock of the device said when it sent this. */
  clock(station: string, at: Instant): void {
    this.clocks.set(station, at);
  }

  event(event: HubEvent): void {
    const { id, onset, end = onset, issued = onset } = event;
    if (!isName(id)) {
      this.reject('event has no id, or one that is too long');
    } else if (![onset, end, issued].every(isInstant)) {
      this.reject('time is none that a calendar has');
    } else {
      this.events.push(event);
    }
  }

  /** Events that the document takes back or replaces. */
  withdraw(ids: readonly string[]): void {
    this.withdrawn = this.withdrawn.concat(ids);
  }

  /** The document is all that holds in this scope. */
  snapshot(scope: string, ids: readonly string[]): void {
    this.complete = { scope, ids };
  }

  /** A document that this one points to. */
  next(request: NextRequest): void {
    this.pointed += 1;
    if (this.pointed <= MOST_NEXT) {
      this.further.push(request);
    }
  }

  /** A value that the provider marks as not available. */
  miss(count = 1): void {
    this.missing += count;
    if (this.owner !== undefined) {
      this.ofStation(this.owner).missing += count;
    }
  }

  /** The same of a series and time that are known: told again, it is counted once. */
  missAt({ station, property, end }: Gap): void {
    this.missing++;
    this.gaps.push({ station, property, end });
  }

  /** A value or row that is not taken; the reason in plain words, few enough to be listed. */
  reject(reason: string, count = 1): void {
    this.rejected.add(reason, count);
    if (this.owner !== undefined) {
      this.ofStation(this.owner).rejected.add(reason, count);
    }
  }

  /** A column, field, attribute or token that is read: as a reading, a time, a place. */
  known(name: string, count = 1): void {
    this.contents.read.add(name, count);
  }

  /** One that is not; why stands in brackets where it is known: `tempinf (indoors)`. */
  unread(name: string, count = 1): void {
    this.contents.unread.add(name, count);
  }

  /** All names of a record, column or form at once: what is not known is not read. */
  names(names: Iterable<string>, known: { readonly has: (name: string) => boolean }): void {
    for (const name of names) {
      if (known.has(name)) {
        this.known(name);
      } else {
        this.unread(name);
      }
    }
  }

  /** True when the next row might not fit. */
  get full(): boolean {
    const kept = this.readings.length + this.events.length + this.stations.length + this.gaps.length;
    return kept + ROOM_FOR_A_ROW > BATCH_SIZE || this.rows >= MOST_ROWS;
  }

  /** What was collected since the last time. */
  take(): Batch {
    const { readings, stations, rows, missing, clocks, events, withdrawn, complete, further, ofStations, gaps } = this;
    const rejected = this.rejected.counts;
    const { read, unread } = this.contents;
    this.readings = [];
    this.stations = [];
    this.rows = 0;
    this.missing = 0;
    this.rejected = new Rejections();
    this.contents = { read: new NameCounts(), unread: new NameCounts() };
    this.ofStations = new Map();
    this.gaps = [];
    this.clocks = new Map();
    this.events = [];
    this.withdrawn = [];
    this.further = [];
    this.complete = undefined;
    return {
      readings,
      stations,
      rows,
      missing,
      rejected,
      ...(read.size + unread.size > 0 ? { contents: { read: read.counts, unread: unread.counts } } : {}),
      ...(gaps.length > 0 ? { gaps } : {}),
      ...(ofStations.size > 0 ? { ofStations: refusalsOf(ofStations) } : {}),
      ...(clocks.size > 0 ? { clocks: [...clocks].map(([station, at]): DeviceClock => ({ station, at })) } : {}),
      ...(events.length > 0 ? { events } : {}),
      ...(withdrawn.length > 0 ? { withdrawn } : {}),
      ...(complete ? { snapshot: complete } : {}),
      ...(further.length > 0 ? { next: further } : {}),
    };
  }

  private ofStation(station: string): { missing: number; rejected: Rejections } {
    const known = this.ofStations.get(station) ?? { missing: 0, rejected: new Rejections() };
    this.ofStations.set(station, known);
    return known;
  }
}

function refusalsOf(
  ofStations: ReadonlyMap<string, { readonly missing: number; readonly rejected: Rejections }>
): Record<string, Refusals> {
  return Object.fromEntries(
    [...ofStations].map(([station, { missing, rejected }]) => [station, { missing, rejected: rejected.counts }])
  );
}

function faultOf({ station, value, start, end, issued = start }: Reading): string | undefined {
  if (!isName(station)) {
    return 'station has no name, or one that is too long';
  }
  if (!(Math.abs(value) < ABSURD)) {
    return 'value is not a number';
  }
  return [start, end, issued].every(isInstant) ? undefined : 'time is none that a calendar has';
}

function isName(name: string): boolean {
  return name.length <= LONGEST_NAME && name.trim() !== '';
}

function isInstant(instant: number): boolean {
  return Math.abs(instant) <= LAST_INSTANT;
}
