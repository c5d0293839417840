import { from, lastValueFrom, mergeMap, toArray } from 'rxjs';
import type { FeedRequest } from '../feeds/feed';
import type { Instant, Interval } from '../model/time';
import { lengthOf, newestChunk, newestRange, openPast, timesOf, wantedRange, type Times } from './catch-up';
import { DocumentTaker, type PollPorts, type Taken } from './document-taker';
import { requestKey } from './pages';
import { wantedStations, type PollGroup } from './poll-groups';
import { afterRound, NOTHING_POLLED, withBeginnings, type PollState } from './poll-state';
import type { IngestProgress } from './progress';
import { dueRevision } from './revision';

export interface PollerOptions extends PollPorts {
  readonly backfillDays: number;
  readonly progress: IngestProgress;
  readonly random: () => number;
}

/** Documents in work at the same time: bounds the memory. */
const AT_ONCE = 2;

/** Keeps one poll group up to date: the newest first, then what is open of the past, newest to oldest. */
export class Poller {
  private readonly taker: DocumentTaker;
  private readonly stations: readonly string[];
  private readonly times: Times;
  private remembered: PollState | undefined;

  constructor(
    readonly group: PollGroup,
    private readonly options: PollerOptions
  ) {
    this.taker = new DocumentTaker(group, options);
    this.stations = wantedStations(group);
    this.times = timesOf(group.feed, group.options);
  }

  /** @returns whether all of it came in */
  async pollNewest(signal: AbortSignal): Promise<boolean> {
    const { coverage, since } = await this.state();
    const now = this.options.now();
    const starts = this.stations.map((station) => {
      const wanted = wantedRange(this.times, since[station] ?? now, now);
      return newestRange(this.times, coverage[station] ?? [], wanted).start;
    });
    const taken: Taken[] = [];
    for (const start of new Set(starts)) {
      const stations = this.stations.filter((_, i) => starts[i] === start);
      taken.push(...(await this.fetchRange(stations, { start, end: now }, signal)));
    }
    this.tellLife(taken, now);
    return taken.every(({ outcome }) => outcome === 'taken');
  }

  /**
   * Fetches the newest chunk of the past that is open.
   * @returns whether to go on: false when nothing is open, or when the provider rests
   */
  async fetchPast(signal: AbortSignal): Promise<boolean> {
    const now = this.options.now();
    const open = await this.openPast(now);
    const chunks = this.stations.map((station) => newestChunk(open.get(station) ?? []));
    const newest = chunks.reduce((a, b) => (a && b ? (b.end > a.end ? b : a) : (a ?? b)), undefined);
    if (!newest) {
      await this.tellBackfill(now, false);
      await this.revise(now, signal);
      return false;
    }
    await this.tellBackfill(now, true);
    const stations = this.stations.filter((_, i) => chunks[i]?.start === newest.start && chunks[i].end === newest.end);
    const taken = await this.fetchRange(stations, newest, signal, true);
    const resting = taken.some(({ outcome }) => outcome === 'put-off');
    await this.tellBackfill(now, !resting);
    return !resting;
  }

  /** Reads the next piece of what the provider may have corrected again, if it is due. */
  private async revise(now: Instant, signal: AbortSignal): Promise<void> {
    const { since, revision } = await this.state();
    const oldest = Math.min(...this.stations.map((station) => since[station] ?? now));
    const piece = dueRevision(this.times, revision, oldest, now);
    if (piece.range) {
      const taken = await this.fetchRange(this.stations, piece.range, signal, true);
      const isRead = taken.every(({ outcome }) => outcome === 'taken');
      await this.remember({ ...(await this.state()), revision: isRead ? piece.after : piece.retry });
    } else if (piece.after !== revision) {
      await this.remember({ ...(await this.state()), revision: piece.after });
    }
  }

  private async fetchRange(
    stations: readonly string[],
    range: Interval,
    signal: AbortSignal,
    past = false
  ): Promise<Taken[]> {
    const { feed, options, baseUrl } = this.group;
    const now = this.options.now();
    const state = await this.state();
    const requests = distinct(feed.requests?.({ options, baseUrl, stations, range, now }) ?? []);
    const take = this.taker.round(state.documents, signal);
    const taken = await lastValueFrom(from(requests).pipe(mergeMap(take, AT_ONCE), toArray()));
    await this.remember(afterRound(state, { stations, range, past, taken, now }, this.times, this.options.random()));
    return taken;
  }

  private async openPast(now: Instant, resting = true): Promise<Map<string, Interval[]>> {
    const { coverage, postponed, since } = await this.state();
    return new Map(
      this.stations.map((station) => {
        const wanted = wantedRange(this.times, since[station] ?? now, now);
        const rest = resting ? (postponed[station] ?? []) : [];
        return [station, openPast(this.times, coverage[station] ?? [], rest, wanted)];
      })
    );
  }

  /** One document may fail while others come: each station's feed lives or fails by its own. */
  private tellLife(taken: readonly Taken[], now: Instant): void {
    const feed = this.group.feed.id;
    for (const station of new Set(taken.map(({ request }) => request.station))) {
      const own = taken.filter(({ request }) => request.station === station);
      const [error] = own.flatMap((t) => (t.outcome === 'taken' ? [] : [t.error]));
      const source = `${this.group.key}/${station ?? ''}`;
      for (const { kommune } of this.taker.membersOf(own[0]!.request)) {
        if (error) {
          this.options.progress.failed(kommune, feed, source, now, error, station);
        } else {
          this.options.progress.succeeded(kommune, feed, source, now, station);
        }
      }
    }
  }

  private async tellBackfill(now: Instant, running: boolean): Promise<void> {
    const open = await this.openPast(now, false);
    const time = [...open.values()].reduce((sum, ranges) => sum + lengthOf(ranges), 0);
    this.options.progress.backfilling(this.group.key, time, running && time > 0);
  }

  private get stateKey(): string {
    return `poll/${this.group.key}`;
  }

  private async state(): Promise<PollState> {
    if (!this.remembered) {
      const { store, now, backfillDays } = this.options;
      const stored = { ...NOTHING_POLLED, ...(await store.readState<PollState>(this.stateKey)) };
      this.remembered = withBeginnings(stored, this.stations, backfillDays, now());
    }
    return this.remembered;
  }

  private async remember(state: PollState): Promise<void> {
    await this.options.store.writeState({ [this.stateKey]: state });
    this.remembered = state;
  }
}

/** The same address for the same station is fetched once. */
function distinct(requests: readonly FeedRequest[]): FeedRequest[] {
  return [...new Map(requests.map((request) => [requestKey(request), request])).values()];
}
