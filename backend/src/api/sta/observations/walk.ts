import { HubError } from '@smartregion/terms/errors';
import { longestOf } from '../../../model/period';
import { DAY, type Instant, type Interval } from '../../../model/time';
import type { ObservationReader, Point } from '../../../store/observation-store';
import type { TimeBounds } from '../filter/analyse';
import type { Reading } from '../model/observation';
import type { ReadingSource } from '../model/world';

/** Some readings of a walk, in its order, and how far it has come with them. */
export interface Stretch {
  readonly readings: readonly Reading[];
  /** All that start before this (backwards: from this on) have been read. */
  readonly until: Instant;
}

/** Readings of one stretch at most: so many are parsed while nothing else runs. */
const STRETCH = 2000;
/** How many times longer the next window may be. */
const FASTEST = 64;
const SHORTEST = 1;
const LONGEST = 3660 * DAY;

/**
 * Reads some series together, in order of time: by windows of the store, each about as long as what is wanted takes. The
 * windows grow to half of what fits, at once over gaps, and shrink where there is more.
 * @param wanted how many readings the first window should have
 */
export async function* walk(
  sources: readonly ReadingSource[],
  range: Interval,
  isBackward: boolean,
  wanted: number,
  store: Pick<ObservationReader, 'points'>
): AsyncGenerator<Stretch> {
  const { start, end } = common(sources, range);
  const byId = new Map(sources.map((source) => [source.id, source]));
  const most = Math.max(STRETCH, 2 * sources.length);
  let width = firstWidth(sources, Math.min(wanted, most / 2));
  let at = isBackward ? end : start;
  while (isBackward ? at > start : at < end) {
    const window = isBackward
      ? { start: Math.max(start, at - width), end: at }
      : { start: at, end: Math.min(end, at + width) };
    const points = await pointsOf([...byId.keys()], window, most, store);
    if (!points) {
      width = Math.max(SHORTEST, Math.floor(width / 4));
      continue;
    }
    const readings = [...points].flatMap(([id, own]) => readingsOf(own, byId.get(id)!));
    at = isBackward ? window.start : window.end;
    yield { readings: readings.sort(isBackward ? newestFirst : oldestFirst), until: at };
    const growth = Math.min(FASTEST, most / 2 / Math.max(1, readings.length));
    width = Math.min(LONGEST, Math.max(SHORTEST, Math.floor(width * growth)));
  }
}

function readingsOf(points: readonly Point[], source: ReadingSource): Reading[] {
  return points.map((point, i) =>
    points[i - 1]?.start === point.start ? { ...point, source, isLonger: true } : { ...point, source }
  );
}

export function oldestFirst(a: Reading, b: Reading): number {
  return a.start - b.start || a.source.id - b.source.id || a.end - b.end;
}

/** What begins at the same time stays in the order of ids. */
export function newestFirst(a: Reading, b: Reading): number {
  return b.start - a.start || a.source.id - b.source.id || a.end - b.end;
}

/** When readings of some series can start that end late enough. */
export function rangeOf(
  { startsFrom, startsUntil, endsFrom }: TimeBounds,
  sources: readonly ReadingSource[]
): Interval {
  const longest = Math.max(0, ...sources.map(({ period }) => longestOf(period)));
  return { start: Math.max(startsFrom, endsFrom - longest), end: startsUntil + 1 };
}

/** The part of a range in which any of the series has measured. */
export function common(sources: readonly ReadingSource[], { start, end }: Interval): Interval {
  return {
    start: Math.max(
      start,
      sources.reduce((first, { extent }) => Math.min(first, extent.start), Infinity)
    ),
    end: Math.min(
      end,
      sources.reduce((last, { extent }) => Math.max(last, extent.end + 1), -Infinity)
    ),
  };
}

function firstWidth(sources: readonly ReadingSource[], wanted: number): number {
  const perMillisecond = sources.reduce((sum, { cadence }) => sum + 1 / Math.max(SHORTEST, cadence), 0);
  return Math.max(SHORTEST, Math.ceil(wanted / perMillisecond));
}

/** Series that are asked for at once: their answer is parsed in one go. */
const AT_ONCE = 1000;

/** @returns undefined when there are more than fit */
async function pointsOf(
  series: readonly number[],
  range: Interval,
  limit: number,
  store: Pick<ObservationReader, 'points'>
): Promise<ReadonlyMap<number, readonly Point[]> | undefined> {
  const points = new Map<number, readonly Point[]>();
  try {
    for (let at = 0; at < series.length; at += AT_ONCE) {
      const some = series.slice(at, at + AT_ONCE);
      const own = await store.points({ series: some, range, minQuality: 'implausible', limit });
      own.forEach((value, id) => points.set(id, value));
    }
    return points;
  } catch (error) {
    if (error instanceof HubError && error.kind === 'too-large' && range.end - range.start > SHORTEST) {
      return undefined;
    }
    throw error;
  }
}
