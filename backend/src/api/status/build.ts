import type { KommuneConfig, RegionConfig } from '../../config/region';
import type { Feed } from '../../feeds/feed';
import type { FeedLife } from '../../ingest/progress';
import { CLOCK_TOLERANCE } from '../../model/observation';
import { HOUR, type Instant } from '../../model/time';
import type { Reason } from '../../model/quality';
import type { DescribedSeries } from '../../model/series';
import type { FeedHour } from '../../store/observation-store';
import type { FeedState, FeedStatus, HourState, StatusReport } from './report';
import type { StatusSources } from './sources';
import { kommunenStatus } from './stations';

const WEEK = 168;
/** A source is overdue after this many missed cadences. */
const MISSED = 3;

/** What the store knows of one feed of one Kommune. */
interface FeedFacts {
  readonly series: readonly DescribedSeries[];
  /** End of the newest interval of each. */
  readonly ends: readonly Instant[];
  /** What came of its documents, by the hour of their receipt. */
  readonly counted: readonly FeedHour[];
  /** Hours of the week in which something was measured, whenever it came in. */
  readonly withData: readonly Instant[];
}

/** The state of everything at `now`. */
export async function buildStatus(sources: StatusSources, now: Instant): Promise<StatusReport> {
  const { config, catalogue, store, progress, version } = sources;
  const open = await catalogue.series();
  // That a feed delivers may be said of data, too, that may not be passed on.
  const series = [...open, ...(await catalogue.withheld())];
  const feeds = feedsOf(config).map(({ kommune, feed }) => ({
    kommune,
    feed,
    own: series.filter((s) => s.stationInfo.kommune === kommune.slug && s.feed === feed),
  }));
  const currentHour = Math.floor(now / HOUR) * HOUR;
  const week = { start: currentHour - (WEEK - 1) * HOUR, end: currentHour + HOUR };
  const ids = (of: readonly DescribedSeries[]) => of.map((s) => s.id);
  const [hours, withData, extents, kommunen] = await Promise.all([
    store.feedHours(week),
    store.hoursWithData(
      feeds.map(({ own }) => ids(own)),
      week
    ),
    store.extent(ids(series), now + CLOCK_TOLERANCE),
    kommunenStatus(open, sources, now),
  ]);
  return {
    version,
    region: config.name,
    demo: config.demo,
    now,
    backfill: progress.backfill,
    feeds: feeds.map(({ kommune, feed, own }, i) => {
      const ends = own.flatMap((s) => extents.get(s.id)?.end ?? []);
      const facts = {
        series: own,
        ends,
        counted: hours.filter((h) => h.kommune === kommune.slug && h.feed === feed),
        withData: withData[i]!,
      };
      return feedStatus(sources, kommune, feed, facts, now);
    }),
    kommunen,
  };
}

function feedsOf(config: RegionConfig) {
  return config.kommunen.flatMap((kommune) =>
    [...new Set(kommune.feeds.map((f) => f.feed))].map((feed) => ({ kommune, feed }))
  );
}

function feedStatus(
  { feedOf, progress }: StatusSources,
  kommune: KommuneConfig,
  id: string,
  { series, ends, counted, withData }: FeedFacts,
  now: Instant
): FeedStatus {
  const feed = feedOf(id);
  const life = progress.lifeOf(kommune.slug, id);
  const newest = newestOf(feed, ends, life);
  const own = kommune.feeds.filter((f) => f.feed === id);
  const cadence = Math.max(feed.cadence, ...own.map((f) => f.every), ...series.map((s) => s.cadence));
  // What people bring as files is overdue for nobody.
  const due = feed.transport === 'file' ? -Infinity : now - MISSED * cadence - feed.latency;
  const state = feedState(life, newest, due);
  return {
    kommune: kommune.slug,
    kommuneName: kommune.name,
    feed: id,
    title: feed.title,
    transport: feed.transport,
    state,
    newest,
    since: state === 'failing' ? (life.failingSince ?? null) : state === 'silent' ? newest : null,
    // Field by field: the message of an Error does not come into JSON by itself.
    error: life.error ? { kind: life.error.kind, message: life.error.message, remedy: life.error.remedy } : null,
    week: weekOf([...withData, ...hoursTold(feed, counted)], counted, Math.floor(now / HOUR) * HOUR),
    readings: sum(counted, 'readings'),
    missing: sum(counted, 'missing'),
    rejected: sum(counted, 'rejected'),
    flagged: sum(counted, 'flagged'),
    flags: flagsOf(counted),
    events: sum(counted, 'events'),
    attribution: (own.find(({ licence }) => licence)?.licence ?? feed.licence).attribution,
  };
}

/** Events and forecasts alone: nothing is measured. */
function measuresNothing({ delivers, modelled }: Feed): boolean {
  return delivers.length === 0 || modelled === true;
}

/** When there was news last: the end of the newest interval, or else the last time that the provider answered. */
function newestOf(feed: Feed, ends: readonly Instant[], life: FeedLife): Instant | null {
  if (ends.length > 0) {
    return Math.max(...ends);
  }
  return measuresNothing(feed) ? (life.lastSuccess ?? null) : null;
}

/** Hours in which a feed that measures nothing told something. */
function hoursTold(feed: Feed, counted: readonly FeedHour[]): Instant[] {
  const told = measuresNothing(feed) ? counted.filter(({ readings, events = 0 }) => readings + events > 0) : [];
  return told.map(({ hour }) => hour);
}

/** @param due what ends before this is overdue */
export function feedState(life: FeedLife, newest: Instant | null, due: Instant): FeedState {
  if (life.failingSince !== undefined) {
    return 'failing';
  }
  if (newest === null) {
    return 'waiting';
  }
  return newest < due ? 'silent' : 'ok';
}

/**
 * 168 hours up to the current one, oldest first. An hour in which something was measured has data, also when it came
 * in later; of the others stands there what came of asking in that hour.
 */
export function weekOf(withData: readonly Instant[], counted: readonly FeedHour[], currentHour: Instant): HourState[] {
  const data = new Set(withData);
  const byHour = new Map(counted.map((h) => [h.hour, h]));
  return Array.from({ length: WEEK }, (_, i) => {
    const hour = currentHour - (WEEK - 1 - i) * HOUR;
    return data.has(hour) ? 'data' : troubleOf(byHour.get(hour));
  });
}

function troubleOf(hour: FeedHour | undefined): HourState {
  if (hour && hour.failures > 0) {
    return 'failed';
  }
  return hour && hour.rejected > 0 ? 'rejected' : 'none';
}

function sum(hours: readonly FeedHour[], key: 'readings' | 'missing' | 'rejected' | 'flagged' | 'events'): number {
  return hours.reduce((all, hour) => all + (hour[key] ?? 0), 0);
}

function flagsOf(hours: readonly FeedHour[]): FeedStatus['flags'] {
  const counts = new Map<Reason, number>();
  for (const [reason, count] of hours.flatMap(({ flags }) => Object.entries(flags ?? {}) as [Reason, number][])) {
    counts.set(reason, (counts.get(reason) ?? 0) + count);
  }
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count);
}
