import type { HubError } from '@smartregion/terms/errors';
import { MINUTE, type Instant, type Interval } from '../../../model/time';
import type { ObservationStore } from '../../../store/observation-store';
import type { PollPorts, Taken } from '../document/document-taker';
import { FetchFailure } from '../../fetch/fetch-failure';
import { sleep } from '../../fetch/http-client';
import { fingerprint, wantedStations, type PollGroup } from '../poll-groups';
import { ProviderPaused } from '../../fetch/provider/provider-gate';
import { Asker } from '../asker';
import { openChunks } from './chunks';
import { answeredFor } from '../outcome';
import type { Ask } from '../plan';
import { before, cover, lengthOf, openRanges, type Ranges } from './ranges';
import { timesOf, unsettled } from './times';

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

/** Settled times by station. */
type Settled = Readonly<Record<string, Ranges>>;

/** A provider that asks for a longer pause than this is left alone; a later call goes on. */
const LONGEST_WAIT = 10 * MINUTE;
/** So often a chunk is asked for again after a pause. */
const PAUSES = 5;

/**
 * Asks a provider for a time of the past, over the same grid of chunks and by the same asker as the poll: newest first,
 * each once. What came in is remembered, so that another call asks only for what is open.
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
  const known = again ? {} : ((await ports.store.readState<Settled>(key)) ?? {});
  const settledOf = (ranges: Ranges) =>
    before(ranges, ports.now() - unsettled(timesOf(group.feed, group.options))).filter(({ start, end }) => end > start);
  let settled: Settled = Object.fromEntries(
    stations.map((station) => [station, settledOf(known[takersOf(group, station)] ?? [])])
  );
  let tried = settled;
  const total = (range.end - range.start) * stations.length;
  const open = () => stations.reduce((sum, station) => sum + lengthOf(openRanges(settled[station]!, range)), 0);
  const next = () => newestOf(stations.flatMap((station) => openChunks(tried[station]!, range)[0]?.piece ?? []));
  for (let part = next(); part && !run.stopped; part = next()) {
    onPart({ done: total - open(), total, part });
    const piece = part;
    const asked = stations.filter((station) => openRanges(tried[station]!, piece).length > 0);
    const taken = await run.take({ stations: asked, range: piece });
    settled = withMore(settled, asked, (station) => answeredFor(station, taken));
    tried = withMore(tried, asked, () => [piece]);
    const remembered = stations.map((station) => [takersOf(group, station), settledOf(settled[station]!)]);
    await ports.store.writeState({ [key]: { ...known, ...Object.fromEntries(remembered) } });
    onPart({ done: total - open(), total, part });
  }
  return { open: open(), errors: run.errors };
}

/** A station as it is configured: for another Kommune, or under another id, the same document is news. */
function takersOf({ members }: PollGroup, station: string): string {
  const takers = members.map(({ kommune, config }) => [kommune, config.stations.filter((s) => s.provider === station)]);
  return `${station}/${fingerprint(takers)}`;
}

function newestOf(pieces: readonly Interval[]): Interval | undefined {
  return [...pieces].sort((a, b) => b.end - a.end)[0];
}

function withMore(settled: Settled, stations: readonly string[], of: (station: string) => Ranges): Settled {
  const more = stations.map((station) => [station, of(station).reduce<Ranges>(cover, settled[station]!)]);
  return { ...settled, ...Object.fromEntries(more) };
}

/** The requests of one call. */
class Run {
  readonly errors: HubError[] = [];
  private isResting = false;
  private readonly asker: Asker;

  constructor(
    group: PollGroup,
    private readonly ports: BackfillPorts
  ) {
    this.asker = new Asker(group, ports);
  }

  /** Whether nothing more is to be asked: the provider wants a long pause, or somebody pressed Ctrl-C. */
  get stopped(): boolean {
    return this.isResting || this.ports.signal.aborted;
  }

  /** What came of a piece; where the provider asks for a short pause, after that. */
  async take(ask: Ask): Promise<readonly Taken[]> {
    const { now, signal } = this.ports;
    // Nothing is "unchanged" here: the whole document is wanted.
    let taken = await this.asker.ask(ask, {}, signal);
    for (let pauses = 0; pauses < PAUSES; pauses++) {
      const wait = pauseOf(taken, now());
      if (wait === undefined || signal.aborted) {
        break;
      }
      await sleep(wait, signal);
      const done = taken.filter(({ outcome }) => outcome === 'taken');
      const again = taken.filter((one) => !done.includes(one)).map(({ request }) => request);
      taken = [...done, ...(await this.asker.take(again, {}, signal))];
    }
    this.isResting = taken.some(({ outcome }) => outcome === 'put-off');
    for (const one of taken) {
      if (one.outcome !== 'taken' && !this.errors.some(({ message }) => message === one.error.message)) {
        this.errors.push(one.error);
      }
    }
    return taken;
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
