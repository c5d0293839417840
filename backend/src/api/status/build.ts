import type { KommuneConfig, RegionConfig } from '../../config/region';
import type { FeedLife } from '../../ingest/progress';
import { HOUR, type Instant } from '../../model/time';
import type { DescribedSeries } from '../../model/series';
import type { FeedHour } from '../../store/observation-store';
import type { FeedState, FeedStatus, HourState, StatusReport } from './report';
import type { StatusSources } from './sources';
import { kommunenStatus } from './stations';

const WEEK = 168;
/** A source is overdue after this many missed cadences. */
const MISSED = 3;

/** The state of everything at `now`. */
export async function buildStatus(sources: StatusSources, now: Instant): Promise<StatusReport> {
  const { config, catalogue, store, progress, version } = sources;
  const series = await catalogue.series();
  const currentHour = Math.floor(now / HOUR) * HOUR;
  const first = currentHour - (WEEK - 1) * HOUR;
  const [hours, extents] = await Promise.all([
    store.feedHours({ start: first, end: currentHour + HOUR }),
    store.extent(series.map((s) => s.id)),
  ]);
  const newestOf = (s: DescribedSeries) => extents.get(s.id)?.end ?? -Infinity;
  return {
    version,
    region: config.name,
    demo: config.demo,
    now,
    backfill: progress.backfill,
    feeds: feedsOf(config).map(({ kommune, feed }) => {
      const own = series.filter((s) => s.stationInfo.kommune === kommune.slug && s.feed === feed);
      const newest = Math.max(...own.map(newestOf));
      const counted = hours.filter((h) => h.kommune === kommune.slug && h.feed === feed);
      return feedStatus(sources, kommune, feed, Number.isFinite(newest) ? newest : null, own, counted, now);
    }),
    kommunen: await kommunenStatus(series, sources, now),
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
  newest: Instant | null,
  series: readonly DescribedSeries[],
  hours: readonly FeedHour[],
  now: Instant
): FeedStatus {
  const feed = feedOf(id);
  const life = progress.lifeOf(kommune.slug, id);
  const every = kommune.feeds.filter((f) => f.feed === id).map((f) => f.every);
  const cadence = Math.max(feed.cadence, ...every, ...series.map((s) => s.cadence));
  const state = feedState(life, newest, now - MISSED * cadence - feed.latency);
  return {
    kommune: kommune.slug,
    kommuneName: kommune.name,
    feed: id,
    title: feed.title,
    transport: feed.transport,
    state,
    newest,
    since: state === 'failing' ? (life.failingSince ?? null) : state === 'silent' ? newest : null,
    error: life.error ?? null,
    week: weekOf(hours, Math.floor(now / HOUR) * HOUR),
    readings: sum(hours, 'readings'),
    missing: sum(hours, 'missing'),
    rejected: sum(hours, 'rejected'),
    flagged: sum(hours, 'flagged'),
    attribution: series[0]?.licence.attribution ?? feed.licence.attribution,
  };
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

/** 168 hours up to the current one, oldest first. */
export function weekOf(hours: readonly FeedHour[], currentHour: Instant): HourState[] {
  const byHour = new Map(hours.map((h) => [h.hour, h]));
  return Array.from({ length: WEEK }, (_, i) => hourState(byHour.get(currentHour - (WEEK - 1 - i) * HOUR)));
}

function hourState(hour: FeedHour | undefined): HourState {
  if (hour && hour.readings > 0) {
    return 'data';
  }
  if (hour && hour.failures > 0) {
    return 'failed';
  }
  return hour && hour.rejected > 0 ? 'rejected' : 'none';
}

function sum(hours: readonly FeedHour[], key: 'readings' | 'missing' | 'rejected' | 'flagged'): number {
  return hours.reduce((all, hour) => all + hour[key], 0);
}
