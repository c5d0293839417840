import { from, lastValueFrom, mergeMap, toArray } from 'rxjs';
import type { HubError } from '../model/errors';
import { MINUTE, type Instant, type Interval } from '../model/time';
import type { ObservationStore } from '../store/observation-store';
import { cover, lengthOf, newestChunk, openRanges, settledPart, timesOf, type Coverage } from './catch-up';
import { DocumentTaker, type PollPorts, type Taken } from './document-taker';
import { FetchFailure } from './fetch-failure';
import { sleep } from './http-client';
import { requestKey } from './pages';
import { fingerprint, wantedStations, type PollGroup } from './poll-groups';
import { settledRanges } from './poll-state';
import { ProviderPaused } from './provider-gate';

export interface BackfillPorts extends Omit<PollPorts, 'store'> {
  readonly store: Pick<ObservationStore, 'readState' | 'writeState' | 'countFeed'>;
  readonly signal: AbortSignal;
}

export interface BackfillState {
  /** Milliseconds of stations that came in, those of an earlier run among them, and that are wanted in all. */
  readonly done: number;
  readonly total: number;
  /** What is being asked for. */
  readonly part: Interval;
}

export interface BackfillReport {
  /** Milliseconds of stations that did not come. */
  readonly open: number;
  /** Why, each sentence once. */
  readonly errors: readonly HubError[];
}

/** Documents in work at the same time: bounds the memory. */
const AT_ONCE = 2;

/** A provider that asks for a longer pause than this is left alone; a later call goes on. */
const LONGEST_WAIT = 10 * MINUTE;
/** So often a chunk is asked for again after a pause. */
const PAUSES = 5;

/**
 * Asks a provider for a time of the past through the same gate, parser and pipeline as the poll: newest chunk first,
 * each chunk once. What came in is remembered, so that another call asks only for what is open.
 * @param range ends at `now` at the latest
 * @param again asks for all of it once more: for a provider that has corrected its values
 */
export async function backfill(
  group: PollGroup,
  range: Interval,
  ports: BackfillPorts,
  { again = false, onPart = () => undefined }: { again?: boolean; onPart?: (state: BackfillState) => void } = {}
): Promise<BackfillReport> {
  const key = `backfill/${group.key}`;
  const run = new Run(group, ports);
  const stations = wantedStations(group);
  const before = again ? {} : ((await ports.store.readState<Coverage>(key)) ?? {});
  let coverage: Coverage = Object.fromEntries(
    stations.map((station) => [station, before[takersOf(group, station)] ?? []])
  );
  let tried = coverage;
  const openOf = (of: Coverage, station: string) => openRanges(of[station] ?? [], range);
  const total = (range.end - range.start) * stations.length;
  const open = () => stations.reduce((sum, station) => sum + lengthOf(openOf(coverage, station)), 0);
  const newest = () => newestOf(stations.flatMap((station) => newestChunk(openOf(tried, station)) ?? []));
  for (let part = newest(); part && !run.stopped; part = newest()) {
    onPart({ done: total - open(), total, part });
    const chunk = part;
    const asked = stations.filter((station) => openOf(tried, station).some((range) => touch(range, chunk)));
    const taken = await run.take(asked, chunk);
    coverage = covered(coverage, asked, (station) => settledRanges(ofStation(taken, station)));
    tried = covered(tried, asked, () => [chunk]);
    const known = stations.map((station) => [
      takersOf(group, station),
      settled(coverage[station]!, group, ports.now()),
    ]);
    await ports.store.writeState({ [key]: { ...before, ...Object.fromEntries(known) } });
    onPart({ done: total - open(), total, part });
  }
  return { open: open(), errors: run.errors };
}

/** A station as it is configured: for another Kommune, or under another id, the same document is news. */
function takersOf({ members }: PollGroup, station: string): string {
  const takers = members.map(({ kommune, config }) => [kommune, config.stations.filter((s) => s.provider === station)]);
  return `${station}/${fingerprint(takers)}`;
}

function newestOf(chunks: readonly Interval[]): Interval | undefined {
  return chunks.reduce<Interval | undefined>((a, b) => (a && a.end >= b.end ? a : b), undefined);
}

/** The requests of one call. */
class Run {
  readonly errors: HubError[] = [];
  private isResting = false;
  private readonly taker: DocumentTaker;

  constructor(
    private readonly group: PollGroup,
    private readonly ports: BackfillPorts
  ) {
    this.taker = new DocumentTaker(group, ports);
  }

  /** Whether nothing more is to be asked: the provider wants a long pause, or somebody pressed Ctrl-C. */
  get stopped(): boolean {
    return this.isResting || this.ports.signal.aborted;
  }

  /** What came of a chunk; where the provider asks for a short pause, after that. */
  async take(stations: readonly string[], range: Interval): Promise<readonly Taken[]> {
    const { feed, options, baseUrl } = this.group;
    const { now, signal } = this.ports;
    const requests = feed.requests?.({ options, baseUrl, stations, range, now: now() }) ?? [];
    const distinct = [...new Map(requests.map((request) => [requestKey(request), request])).values()];
    let taken = await this.ask(distinct);
    for (let pauses = 0; pauses < PAUSES; pauses++) {
      const wait = pauseOf(taken, now());
      if (wait === undefined || signal.aborted) {
        break;
      }
      await sleep(wait, signal);
      const done = taken.filter(({ outcome }) => outcome === 'taken');
      taken = [...done, ...(await this.ask(taken.filter((one) => !done.includes(one)).map(({ request }) => request)))];
    }
    this.isResting = taken.some(({ outcome }) => outcome === 'put-off');
    for (const one of taken) {
      if (one.outcome !== 'taken' && !this.errors.some(({ message }) => message === one.error.message)) {
        this.errors.push(one.error);
      }
    }
    return taken;
  }

  private ask(requests: readonly Taken['request'][]): Promise<Taken[]> {
    // Nothing is "unchanged" here: the whole document is wanted.
    const take = this.taker.round({}, this.ports.signal);
    return lastValueFrom(from(requests).pipe(mergeMap(take, AT_ONCE), toArray()));
  }
}

/** How long the provider wants to be left alone, if that is short; after a longer pause another call goes on. */
function pauseOf(taken: readonly Taken[], now: Instant): number | undefined {
  const waits = taken.flatMap((one) => {
    if (one.outcome === 'put-off' && one.error instanceof ProviderPaused) {
      return [one.error.until - now];
    }
    return one.outcome === 'failed' && one.error instanceof FetchFailure ? (one.error.retryAfter ?? []) : [];
  });
  const longest = Math.max(0, ...waits);
  return waits.length > 0 && longest <= LONGEST_WAIT ? longest : undefined;
}

function ofStation(taken: readonly Taken[], station: string): readonly Taken[] {
  return taken.filter(({ request }) => request.station === undefined || request.station === station);
}

function touch(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end;
}

function covered(
  coverage: Coverage,
  stations: readonly string[],
  rangesOf: (station: string) => readonly Interval[]
): Coverage {
  const more = stations.map((station) => [
    station,
    rangesOf(station).reduce<readonly Interval[]>(cover, coverage[station] ?? []),
  ]);
  return { ...coverage, ...Object.fromEntries(more) };
}

/** What the next call need not ask for: the youngest may still come or change. */
function settled(ranges: readonly Interval[], { feed, options }: PollGroup, now: Instant): readonly Interval[] {
  const times = timesOf(feed, options);
  return ranges.map((range) => settledPart(times, range, now)).filter(({ start, end }) => end > start);
}
