import { changesOf, isUsual, type Change } from '../../../model/rhythm/changes';
import type { Series } from '../../../model/series';
import type { Instant, Interval } from '../../../model/time';
import type { SeriesPoints } from '../../observation-store';
import type { Connection } from '../connection';
import { leaveToTidy, learnFrom } from './rhythm-pages';
import { hoursWithin, isPaced } from './rollups';

/** Hours that are made anew at once; more are left to `tidy`. */
const MOST_HOURS = 300;

export interface Learned {
  /** Whether any series has another rhythm than before. */
  readonly changed: boolean;
  /** Hours by series that are to be made anew, because instants in them count for another time. */
  readonly stale: ReadonlyMap<number, readonly Instant[]>;
}

/**
 * Learns the rhythms of series of which points were just written. Most come in as is usual and change nothing: that is
 * told by them and their neighbours alone.
 */
export async function learnRhythms(connection: Connection, points: readonly SeriesPoints[]): Promise<Learned> {
  const stale = new Map<number, readonly Instant[]>();
  let changed = false;
  const news = spansOf(await unusual(connection, points));
  const pages = await learnFrom(
    connection,
    news.map(({ series, start, end }) => ({ series: series.id, start, end }))
  );
  for (const [i, { series }] of news.entries()) {
    const { differs, next } = pages[i]!;
    const within = differs.map(({ start, end }) => ({ start, end: Math.min(end, next ?? end) }));
    const hours = isPaced(series) && within.length > 0 ? await hoursWithin(connection, series.id, within) : [];
    changed ||= differs.length > 0;
    stale.set(series.id, hours.slice(0, MOST_HOURS));
    const rest = hours[MOST_HOURS] ?? next;
    await (rest === undefined ? undefined : leaveToTidy(connection, series.id, rest));
  }
  return { changed, stale };
}

/** What is to be looked at of each series, whatever it came in. */
function spansOf(written: readonly Written[]): (Interval & { readonly series: Series })[] {
  const spans = new Map<number, Interval & { readonly series: Series }>();
  for (const { series, first, last } of written) {
    const { start = first, end = last } = spans.get(series.id) ?? {};
    spans.set(series.id, { series, start: Math.min(start, first), end: Math.max(end, last) });
  }
  return [...spans.values()];
}

interface Around {
  /** What was usual when these points came, ms. */
  readonly usual: number;
  /** Start of the last reading before them, and of the first behind. */
  readonly before: Instant | null;
  readonly behind: Instant | null;
  /** Whether a change was seen later on. */
  readonly isBeforeChange: 0 | 1;
  /** Where there is one change alone: the first reading that came otherwise, and how far apart they came from then on. */
  readonly only: { readonly until: Instant; readonly then: number } | null;
}

const LATER_CHANGES = 'rhythm r WHERE r.series = s.id AND r.found_ms >= a.value ->> 1';

const AROUND = `
  SELECT json_group_array(json_object(
    'usual', coalesce((SELECT r.cadence FROM ${LATER_CHANGES} ORDER BY r.until_ms LIMIT 1), s.cadence),
    'before', (SELECT o.start_ms FROM observation o WHERE o.series = s.id AND o.start_ms < a.value ->> 1
      ORDER BY o.start_ms DESC LIMIT 1),
    'behind', (SELECT o.start_ms FROM observation o WHERE o.series = s.id AND o.start_ms > a.value ->> 2
      ORDER BY o.start_ms LIMIT 1),
    'isBeforeChange', EXISTS (SELECT 1 FROM ${LATER_CHANGES}),
    'only', (SELECT iif(count(*) = 1, json_object('until', r.until_ms, 'then', s.cadence), NULL)
      FROM rhythm r WHERE r.series = s.id))) AS json
  FROM jsonb_each(?) a CROSS JOIN series s ON s.id = a.value ->> 0`;

interface Written {
  readonly series: Series;
  readonly observations: readonly Interval[];
  /** Starts of the first and the last. */
  readonly first: Instant;
  readonly last: Instant;
  /** Shortest and longest distance of two of them; none where there is but one. */
  readonly distances: readonly number[];
}

async function unusual(connection: Connection, points: readonly SeriesPoints[]): Promise<Written[]> {
  const written = points.map(writtenOf);
  const asked = written.map(({ series, first, last }) => [series.id, first, last]);
  const around = (await connection.json<Around[]>(AROUND, JSON.stringify(asked))) ?? [];
  const moved = written.flatMap((one, i) => {
    const change = movedToFront(one, around[i]!);
    return change ? [[one.series.id, change.since, change.found] as const] : [];
  });
  if (moved.length > 0) {
    await connection.run(MOVE, JSON.stringify(moved));
  }
  const done = new Set(moved.map(([id]) => id));
  return written.filter((one, i) => !done.has(one.series.id) && isNews(one, around[i]!));
}

/** They mostly come in order: then it takes no copy of them, which thousands at once would feel. */
function writtenOf({ series, observations }: SeriesPoints): Written {
  let [shortest, longest] = [Infinity, 0];
  for (let i = 1; i < observations.length; i++) {
    const distance = observations[i]!.start - observations[i - 1]!.start;
    shortest = Math.min(shortest, distance);
    longest = Math.max(longest, distance);
  }
  if (shortest <= 0) {
    return writtenOf({ series, observations: inOrder(observations) });
  }
  const [first, last] = [observations[0]!.start, observations.at(-1)!.start];
  return { series, observations, first, last, distances: first < last ? [shortest, longest] : [] };
}

/** By their starts, of which each stands once. */
function inOrder<T extends Interval>(observations: readonly T[]): T[] {
  return [...new Map(observations.map((one) => [one.start, one])).values()].sort((a, b) => a.start - b.start);
}

/** Lengths that are usual have none between them that is not. */
function isNews({ first, last, distances }: Written, { usual, before, behind, isBeforeChange }: Around): boolean {
  const all = [...distances, ...(before === null ? [] : [first - before]), ...(behind === null ? [] : [behind - last])];
  return isBeforeChange === 1 || all.some((distance) => !isUsual(distance, usual));
}

/**
 * The one change of a series that is its very beginning, where older readings come that are like those behind them: it only
 * begins sooner. So comes the past of most series, day before day.
 */
function movedToFront({ observations }: Written, { usual, before, behind, only }: Around): Change | undefined {
  if (before !== null || behind === null || only?.until !== behind) {
    return undefined;
  }
  const [first, ...others] = changesOf([...observations.map(({ start }) => start), behind], 0, usual);
  return first?.cadence === only.then && others.length === 0 && first.found < behind ? first : undefined;
}

const MOVE = `
  UPDATE rhythm SET until_ms = m.since, found_ms = m.found
  FROM (SELECT value ->> 0 AS id, value ->> 1 AS since, value ->> 2 AS found FROM jsonb_each(?)) m
  WHERE rhythm.series = m.id`;
