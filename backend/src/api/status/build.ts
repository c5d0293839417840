import { contentsIn } from '../../ingest/accept/contents-book';
import { countsOf, hoursTold } from '../../analysis/health/feed-counts';
import { problemsOf } from '../../analysis/health/problems';
import type { Problem } from '../../analysis/health/problem';
import { failureOf } from '../../model/outcome/failure';
import type { FeedHealth, HealthState, StationHealth } from '../../model/health';
import type { Contents } from '../../model/outcome/contents';
import type { Instant } from '../../model/time';
import type { FeedHour } from '../../store/observation-store';
import type { AffectedStatus, FeedStatus, ProblemStatus, StatusReport } from './report';
import type { StatusSources } from './sources';
import { kommunenStatus } from './stations';
import { weekBefore, weekOf } from './week';

/** The state of everything at `now`. */
export async function buildStatus(sources: StatusSources, now: Instant): Promise<StatusReport> {
  const { config, catalogue, store, progress, version } = sources;
  const [open, coarse, withheld, health] = await Promise.all([
    catalogue.series(),
    (catalogue.coarse ?? catalogue.series)(),
    catalogue.withheld(),
    sources.health(now),
  ]);
  // That a feed delivers may be said of data, too, that may not be passed on.
  const series = [...coarse, ...withheld];
  const ids = ({ watched: { kommune, feed } }: FeedHealth) =>
    series.filter((s) => s.stationInfo.kommune === kommune && s.feed === feed).map((s) => s.id);
  const week = weekBefore(now);
  const [hours, withData, contents, kommunen] = await Promise.all([
    store.feedHours(week),
    store.hoursWithData(health.map(ids), week),
    Promise.all(health.map(({ watched: { kommune, feed } }) => contentsIn(store, kommune, feed))),
    kommunenStatus(open, health, sources, now),
  ]);
  const problems = problemsOf(health);
  return {
    version,
    region: config.name,
    demo: config.demo,
    openData: config.openData !== undefined,
    now,
    backfill: progress.backfill,
    problems: problems.map(problemStatus),
    feeds: health.map((feed, i) => {
      const facts = { problems, hours, withData: withData[i]!, contents: contents[i]! };
      return feedStatus(sources, feed, facts, now);
    }),
    kommunen,
  };
}

function problemStatus(problem: Problem): ProblemStatus {
  const affected = problem.affected.map(({ kommune, feed, stations }): AffectedStatus => ({
    kommune,
    feed,
    stations: stations.map(({ id, name }) => ({ id, name })),
  }));
  return { ...problem, affected };
}

/** What there is beside the health of a feed. */
interface FeedFacts {
  readonly problems: readonly Problem[];
  /** What came of the documents of all feeds, by the hour of their receipt. */
  readonly hours: readonly FeedHour[];
  /** Hours of the week in which something was measured, whenever it came in. */
  readonly withData: readonly Instant[];
  readonly contents: Contents;
}

function feedStatus(
  { config, feedOf }: StatusSources,
  { watched, state, since, newest, stations, troubles }: FeedHealth,
  { problems, hours, withData, contents }: FeedFacts,
  now: Instant
): FeedStatus {
  const isOwn = (of: { readonly kommune: string; readonly feed: string }) =>
    of.kommune === watched.kommune && of.feed === watched.feed;
  const feed = feedOf(watched.feed);
  const kommune = config.kommunen.find(({ slug }) => slug === watched.kommune);
  const licence = kommune?.feeds.find((entry) => entry.feed === watched.feed && entry.licence)?.licence ?? feed.licence;
  const counted = hours.filter(isOwn);
  const [first] = [...troubles].sort((a, b) => a.since - b.since);
  return {
    kommune: watched.kommune,
    kommuneName: kommune?.name ?? watched.kommune,
    feed: watched.feed,
    title: feed.title,
    transport: feed.transport,
    ...{ state, since, newest },
    stations: statesOf(stations),
    problems: problems.filter(({ affected }) => affected.some(isOwn)).map(({ id }) => id),
    error: first ? errorStatus(first.error) : null,
    week: weekOf([...withData, ...hoursTold(watched.measures, counted)], counted, now),
    ...countsOf(counted),
    contents,
    attribution: licence.attribution,
  };
}

/** Field by field: the message of an Error does not come into JSON by itself. */
function errorStatus(error: FeedHealth['troubles'][number]['error']): FeedStatus['error'] {
  const { kind, message, remedy } = error;
  return { kind, cause: failureOf(error).cause, message, remedy };
}

function statesOf(stations: readonly StationHealth[]): FeedStatus['stations'] {
  const counts: Partial<Record<HealthState, number>> = {};
  for (const { state } of stations) {
    counts[state] = (counts[state] ?? 0) + 1;
  }
  return counts;
}
