import type { FeedConfig, RegionConfig, StationConfig } from '../../config/region';
import type { Feed } from '../../feeds/feed';
import { feedOf } from '../../feeds/registry';
import { NO_CONTENTS, type Contents } from '../../model/outcome/contents';
import type { Batch, Gap, Observation } from '../../model/observation';
import { lengthOf } from '../../model/period';
import { addCounts } from '../../model/outcome/rejections';
import { DEFAULT_RETENTION, type Retention } from '../../model/retention';
import { HOUR, type Instant } from '../../model/time';
import type { ObservationStore, WriteResult } from '../../store/observation-store';
import { ContentsBook } from './contents-book';
import { eventsFor, tellsOfEvents, withinPart } from './concerned-events';
import { countTotals } from './counter-states';
import { CountedOnce } from './counts/counted-once';
import type { SeriesObservations } from '../quality/history';
import { isLive, ArrivalQuality, type Arrival } from '../quality/arrival-quality';
import { correctedBeside } from './corrections';
import { normalise, rangeChecked, type Normalised, type PropertyObservations } from './normalise';
import { fingerprint, type Member } from '../poll/poll-groups';
import { isFlagged, ownFindings } from '../quality/quality-control';
import { SeriesCache } from './series-cache';
import { StationQueue } from './station-queue';
import { withinRetention } from './within-retention';

/** What became of a batch. */
export interface Accepted extends Omit<WriteResult, 'written' | 'hasLearned'> {
  /** Readings that were taken. */
  readonly readings: number;
  /** Values that the provider marks as not available. */
  readonly missing: number;
  /** Values or rows that were not taken, by reason in plain words. */
  readonly rejected: Readonly<Record<string, number>>;
  /** What its documents brought by name. */
  readonly contents: Contents;
  /** Observations that the hub's own checks find fault with. */
  readonly flagged: number;
  /** Events that concern the Kommune. */
  readonly events: number;
  /** Readings older than what is kept. */
  readonly tooOld: number;
}

/**
 * The one way into the store, the same for polls, pushes, imports and the benchmark:
 * normalise → increments of running totals → quality control → store, all readings of a batch in one transaction and
 * all its events in another.
 */
export class Pipeline {
  private readonly series: SeriesCache;
  private readonly judge: ArrivalQuality;
  private readonly book: ContentsBook;
  private readonly stations = new Map<string, Set<string>>();
  private readonly counted = new CountedOnce();
  private readonly turns = new Map<string, StationQueue>();

  /**
   * @param kommunen of the region: what one of them has, the others pass over in a document that serves all
   * @param find the feed of an id
   * @param retention of the region: what is older than it keeps is passed over
   */
  constructor(
    private readonly store: ObservationStore,
    private readonly kommunen: RegionConfig['kommunen'],
    private readonly find: (id: string) => Feed = feedOf,
    private readonly retention: Retention = DEFAULT_RETENTION
  ) {
    this.series = new SeriesCache(store);
    this.judge = new ArrivalQuality(store);
    this.book = new ContentsBook(store);
    for (const { feed, stations } of kommunen.flatMap((kommune) => kommune.feeds)) {
      const known = this.stations.get(feed) ?? new Set();
      stations.forEach((station) => known.add(station.provider));
      this.stations.set(feed, known);
    }
  }

  /**
   * Takes a batch in. Resolves when it is on disk; rejects, with a HubError `unavailable` when the disk refuses,
   * and then nothing of it is. Batches of one station and feed are committed in the order of the calls, because a
   * running total and the past of a sensor are those that the batch before has left; so are all of a feed around one
   * that tells of events, because what holds is what the newest document says.
   */
  async accept(member: Member, batch: Batch, receivedAt: Instant, arrival: Arrival = 'asked'): Promise<Accepted> {
    const { config } = member;
    const { kept, tooOld } = withinRetention(batch, this.retention, receivedAt);
    const normalised = normalise(kept, config.stations, this.stations.get(config.feed));
    const work = async () => ({ ...(await this.commit(member, kept, normalised, receivedAt, arrival)), tooOld });
    const stations = [...normalised.measured, ...normalised.totals].map(({ station }) => station);
    return tellsOfEvents(batch) ? this.inTurn(config.feed, work) : this.turnsOf(config.feed).onStations(stations, work);
  }

  /** Does the work when no batch of the feed is being committed, and lets none in between. */
  inTurn<Result>(feed: string, work: () => Promise<Result>): Promise<Result> {
    return this.turnsOf(feed).onAll(work);
  }

  private turnsOf(feed: string): StationQueue {
    const turns = this.turns.get(feed) ?? new StationQueue();
    this.turns.set(feed, turns);
    return turns;
  }

  private async commit(
    member: Member,
    batch: Batch,
    { measured, totals, rejected: refused }: Normalised,
    receivedAt: Instant,
    arrival: Arrival
  ): Promise<Omit<Accepted, 'tooOld'>> {
    const { kommune, config } = member;
    const feed = this.find(config.feed);
    const concerned = eventsFor(batch, this.stationsOf(member), feed.reach?.(config.options));
    const live = isLive(feed, arrival);
    const { increments, state, rejected: ahead } = await countTotals(this.store, feed.id, totals, { receivedAt, live });
    const groups = await this.inSeries(config, [...measured, ...increments]);
    const arrived = { receivedAt, live: live ? arrival : undefined, clocks: batch.clocks };
    const judged = await this.judge.judge(groups, member, arrived);
    const corrected = await this.inSeries(config, correctedBeside(judged, config.stations).map(rangeChecked));
    const points = [...judged, ...corrected];
    const readings = countOf(measured) + countOf(totals) - total(ahead);
    const rejected = addCounts(addCounts(batch.rejected, refused), ahead);
    const flagged = judged.flatMap(({ observations }) => observations.filter(isFlagged));
    const newlyFlagged = flagged.filter((one) => this.counted.isNew(flagKey(feed.id, one)));
    const again = (batch.gaps ?? []).filter((gap) => !this.counted.isNew(gapKey(kommune, feed.id, gap)));
    const feedHour = {
      kommune,
      feed: config.feed,
      hour: Math.floor(receivedAt / HOUR) * HOUR,
      readings,
      missing: batch.missing - again.length,
      rejected: total(rejected),
      failures: 0,
      flagged: newlyFlagged.length,
      flags: countsOf(newlyFlagged.flatMap(ownFindings)),
      events: concerned?.events.length ?? 0,
    };
    const { missing, contents = NO_CONTENTS } = batch;
    const isTold = batch.contents !== undefined || feedHour.rejected > 0;
    const told = isTold ? await this.book.add(kommune, feed.id, contents, receivedAt, rejected) : {};
    const isEmpty = !batch.contents && readings + missing + feedHour.rejected + feedHour.events === 0;
    const beside = { state: { ...state, ...told }, feedHour };
    const {
      hasLearned,
      written: _,
      ...counts
    } = isEmpty ? NOTHING : await this.store.write(points, receivedAt, beside);
    if (hasLearned) {
      this.series.forget(points.map(({ series }) => series));
    }
    if (concerned) {
      const ownPart = withinPart(concerned, this.partOf(member));
      await this.store.writeEvents({ kommune, feed: config.feed, ...ownPart, at: receivedAt });
    }
    return { readings, missing, rejected, contents, flagged: flagged.length, events: feedHour.events, ...counts };
  }

  /** A Kommune may have a feed more than once: an event that one entry wants is not taken back by the other. */
  private stationsOf({ kommune, config }: Member): readonly StationConfig[] {
    const configured = this.kommunen.find(({ slug }) => slug === kommune)?.feeds ?? [];
    const others = configured.filter(({ feed }) => feed === config.feed).flatMap(({ stations }) => stations);
    return [...config.stations, ...others];
  }

  /** Tells the entries apart where a Kommune has a feed more than once. */
  private partOf({ kommune, config }: Member): string {
    const configured = this.kommunen.find(({ slug }) => slug === kommune)?.feeds ?? [];
    const several = configured.filter(({ feed }) => feed === config.feed).length > 1;
    return several ? fingerprint(config.options) : '';
  }

  private async inSeries(
    { feed: id, options }: FeedConfig,
    groups: readonly PropertyObservations[]
  ): Promise<SeriesObservations[]> {
    const feed = this.find(id);
    const usual = feed.cadenceOf?.(options) ?? feed.cadence;
    const series = await this.series.of(
      groups.map(({ station, property, period }) => {
        const cadence = lengthOf(period) ?? usual;
        return { station, property: property.id, feed: id, period, cadence };
      })
    );
    return groups.map((group, i) => ({ ...group, series: series[i]! }));
  }
}

const gapKey = (kommune: string, feed: string, { station, property, end }: Gap): string =>
  [kommune, feed, station, property, end].join('\u001f');

/** With what was found: who is doubted for another reason is doubted anew. */
const flagKey = (feed: string, { station, property, start, end, reasons }: Observation): string =>
  [feed, station, property, start, end, ...reasons].join('\u001f');

/** The last batch of a parser is often an empty one: no reason to wait for the disk. */
const NOTHING: WriteResult = { inserted: 0, updated: 0, unchanged: 0, written: [] };

function countsOf<Word extends string>(words: readonly Word[]): Partial<Record<Word, number>> {
  const counts: Partial<Record<Word, number>> = {};
  words.forEach((word) => (counts[word] = (counts[word] ?? 0) + 1));
  return counts;
}

function countOf(groups: readonly PropertyObservations[]): number {
  return groups.reduce((count, { observations }) => count + observations.length, 0);
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((a, b) => a + b, 0);
}
