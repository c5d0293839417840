import {
  footprintOf,
  failedAnswer,
  languageOf,
  queriesOf,
  rangeOf,
  type AskedQuery,
  type Envelope,
} from '../../analysis/asking/ask';
import { asError } from '@smartregion/terms/errors';
import { answerBytes } from './answer-json';
import { Flight, NobodyAsks } from './flight';
import { liveNow, liveRange } from './live-range';
import type { HubAccess } from '../../analysis/asking/ask';
import type { Footprint } from '../../analysis/asking/footprint';
import type { Catalogue, Hearing } from '../../analysis/question';
import type { FeedHealth } from '../../model/health';
import type { Language } from '@smartregion/terms/sentence';
import type { Instant } from '../../model/time';
import type { Changes } from '../../store/changes';
import type { ObservationReader } from '../../store/observation-store';
import type { Admission } from './admission';
import type { AnswerCache } from './answer-cache';
import type { Answerer, AnswerTask } from './answerer';
import type { Workshop } from './workshop';

export interface DeskParts {
  readonly store: ObservationReader;
  /** What those who ask may see. */
  readonly catalogue: Catalogue;
  readonly sees: AnswerTask['sees'];
  readonly changes: Changes;
  readonly answerer: Answerer;
  readonly admission: Admission;
  readonly cache: AnswerCache;
  now(): Instant;
  /** How the fetching of a feed of a Kommune goes. */
  hearing?(kommune: string, feed: string): Omit<Hearing, 'kommune' | 'feed'>;
  /** How every feed is doing. */
  health?(now: Instant): Promise<readonly FeedHealth[]>;
  /** Does beside the answers what takes long; absent: answers take that long. */
  readonly workshop?: Pick<Workshop, 'working' | 'take'>;
  /** Told of each failure that is a bug of the hub, with the id that the asker sees. */
  report(stack: string, id: string): void;
}

/** A question that is understood, and where its answer comes from. */
interface Seat {
  readonly refId: string;
  readonly task: AnswerTask;
  /** What names the question: for as long as this step of time runs, and for ever. */
  readonly keys: { readonly live: string; readonly past: string };
  /** An answer that is there already. */
  readonly ready?: Uint8Array;
  readonly footprint?: Footprint;
}

/**
 * Takes requests, measures them, and hands out answers one by one: from memory where nothing has changed, once for all who
 * ask the same at the same time, else when it is their turn.
 */
export class AnswerDesk {
  private readonly flights = new Map<string, Flight>();
  private readonly footprints = new Map<string, Promise<Footprint>>();

  constructor(private readonly parts: DeskParts) {}

  /**
   * @param body of POST /api/v1/query, not yet checked
   * @param signal aborted when the asker has gone
   * @throws HubError for the request as a whole, before the first answer
   */
  async *answer(body: unknown, asker: string, signal: AbortSignal): AsyncGenerator<readonly [string, Uint8Array]> {
    const { envelope, queries } = queriesOf(body, this.parts.now());
    const seats: Seat[] = [];
    for (const query of queries) {
      seats.push(await this.seat(query, envelope));
    }
    this.parts.admission.check(
      asker,
      seats.flatMap(({ footprint }) => footprint ?? [])
    );
    yield* this.serve(seats, asker, signal);
  }

  /** One after the other: the next is worked on when this one is on its way, so that a request holds one answer. */
  private async *serve(seats: readonly Seat[], asker: string, signal: AbortSignal) {
    for (const { refId, ready, ...seat } of seats) {
      signal.throwIfAborted();
      if (ready) {
        yield [refId, ready] as const;
        continue;
      }
      const flight = this.flight(seat, seat.footprint!, asker).join();
      try {
        yield [
          refId,
          await untilAborted(this.landed(flight, languageOf(seat.task.query, seat.task.envelope)), signal),
        ] as const;
      } finally {
        flight.leave();
      }
    }
  }

  /** What a question takes, and its answer where that is known without work. */
  private async seat(asked: AskedQuery, envelope: Envelope): Promise<Seat> {
    const { catalogue, store, sees, cache, changes, admission } = this.parts;
    const now = liveNow(this.parts.now());
    const hearing = asked['type'] === 'events' ? this.hearing() : undefined;
    const hub: HubAccess = { store, catalogue, hearing, now: () => now, report: (error, id) => this.tell(error, id) };
    const { refId } = asked;
    let task: AnswerTask = { query: asked, envelope, now, hearing, sees, series: changes.series };
    try {
      const range = liveRange(rangeOf(asked, envelope), this.parts.now());
      const query = { ...asked, from: range.start, to: range.end };
      const health = asked['type'] === 'feed-health' ? await this.health() : undefined;
      task = { ...task, query, health };
      const past = JSON.stringify([sees, envelope.purpose, envelope.defaults, query, hearing]);
      const keys = { past, live: `${now}${past}` };
      const ready = cache.get(keys.past) ?? cache.get(keys.live, admission.isBusy);
      return ready
        ? { refId, task, keys, ready }
        : { refId, task, keys, footprint: await this.footprint(keys.live, () => footprintOf(query, envelope, hub)) };
    } catch (thrown) {
      const ready = answerBytes(failedAnswer(asError(thrown), hub, languageOf(asked, envelope)));
      return { refId, task, keys: { past: '', live: '' }, ready };
    }
  }

  /** Measured once for all who ask the same at the same time. */
  private footprint(key: string, measure: () => Promise<Footprint>): Promise<Footprint> {
    const known = this.footprints.get(key);
    if (known) {
      return known;
    }
    const measured = measure().finally(() => this.footprints.delete(key));
    this.footprints.set(key, measured);
    return measured;
  }

  /** Of the feeds that tell of events: whether silence is good news. */
  private hearing(): readonly Hearing[] | undefined {
    const { hearing, catalogue } = this.parts;
    const telling = catalogue.feeds.filter(({ tells }) => tells.length > 0);
    return hearing && telling.map(({ kommune, feed }) => ({ ...known(hearing(kommune, feed)), kommune, feed }));
  }

  private async health(): Promise<readonly FeedHealth[] | undefined> {
    const health = await this.parts.health?.(this.parts.now());
    return health?.map((feed) => ({ ...feed, troubles: [], watched: { ...feed.watched, servers: [] } }));
  }

  private flight({ task, keys }: Pick<Seat, 'task' | 'keys'>, footprint: Footprint, asker: string): Flight {
    const known = this.flights.get(keys.live);
    if (known?.isWanted) {
      return known;
    }
    const { admission, answerer, cache, changes, workshop } = this.parts;
    const flight = new Flight(async (signal, onTurn) => {
      try {
        const turn = await admission.turn(asker, footprint, signal);
        onTurn(turn);
        const at = changes.now;
        const asked = { ...task, working: workshop?.working };
        const { bytes, status, bugs, orders } = await answerer.answer(asked, signal).finally(() => turn.done());
        bugs.forEach(({ stack, id }) => this.parts.report(stack, id));
        workshop?.take(orders, task);
        // What waits for work will be another answer without anything written.
        if (status === 200 && orders.length === 0) {
          cache.put(footprint.live ? keys.live : keys.past, { bytes, at, span: footprint.span });
        }
        return bytes;
      } finally {
        if (this.flights.get(keys.live) === flight) {
          this.flights.delete(keys.live);
        }
      }
    });
    this.flights.set(keys.live, flight);
    return flight;
  }

  /** A question that found no turn, or took too much, fails alone: the others of its request are answered. */
  private async landed(flight: Flight, language: Language): Promise<Uint8Array> {
    try {
      return await flight.answer;
    } catch (thrown) {
      if (thrown instanceof NobodyAsks) {
        throw thrown;
      }
      const report = (error: Error, id: string) => this.tell(error, id);
      return answerBytes(failedAnswer(asError(thrown), { report }, language));
    }
  }

  private tell(error: Error, id: string): void {
    this.parts.report(error.stack ?? error.message, id);
  }
}

/** The reasons why a feed fails are for the status page. */
const known = ({ lastSuccess, failingSince }: Partial<Hearing>) => ({ lastSuccess, failingSince });

/** @throws the reason of the signal, as soon as it is aborted */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(asError(signal.reason));
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
