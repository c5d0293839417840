import { HubError } from '@smartregion/terms/errors';
import { longestOf } from '../../../model/period';
import { DAY, type Instant, type Interval } from '../../../model/time';
import type { ObservationReader, Point } from '../../../store/observation-store';
import { ALWAYS, type TimeBounds } from '../filter/analyse';
import type { Reading } from '../model/observation';
import type { ReadingSource } from '../model/world';
import { spanOf, startsOf, type Axis, type BoundedSource, type Direction } from './reach';

/** Some readings of a walk, in its order, and how far it has come with them. */
export interface Stretch {
  readonly readings: readonly Reading[];
  /** All that lie before this (backwards: from this on) have been read. */
  readonly until: Instant;
}

/** Readings of one stretch at most: so many are parsed while nothing else runs. */
const STRETCH = 2000;
/** How many times longer the next window may be. */
const FASTEST = 64;
const SHORTEST = 1;
const LONGEST = 3660 * DAY;

type Store = Pick<ObservationReader, 'points'>;

/**
 * Reads some series together, in order of time: by windows of the store, each about as long as what is wanted takes. The
 * windows grow to half of what fits, at once over gaps, and shrink where there is more.
 * @param wanted how many readings the first window should have
 */
export async function* walkAlong(
  sources: readonly BoundedSource[],
  bounds: TimeBounds,
  direction: Direction,
  wanted: number,
  store: Store
): AsyncGenerator<Stretch> {
  const { axis, isBackward } = direction;
  const { start, end } = spanOf(sources, bounds, axis);
  const most = Math.max(STRETCH, 2 * sources.length);
  let width = firstWidth(sources, Math.min(wanted, most / 2));
  let at = isBackward ? end : start;
  while (isBackward ? at > start : at < end) {
    const window = isBackward
      ? { start: Math.max(start, at - width), end: at }
      : { start: at, end: Math.min(end, at + width) };
    const readings = await readingsIn(window, sources, bounds, axis, most, store);
    if (!readings) {
      width = Math.max(SHORTEST, Math.floor(width / 4));
      continue;
    }
    at = isBackward ? window.start : window.end;
    yield { readings: readings.sort(inOrder(direction)), until: at };
    const growth = Math.min(FASTEST, most / 2 / Math.max(1, readings.length));
    width = Math.min(LONGEST, Math.max(SHORTEST, Math.floor(width * growth)));
  }
}

/** The same for readings that start in a range, in order of their starts. */
export function walk(
  sources: readonly ReadingSource[],
  { start, end }: Interval,
  isBackward: boolean,
  wanted: number,
  store: Store
): AsyncGenerator<Stretch> {
  const all = sources.map((source) => ({ ...source, longest: longestOf(source.period) }));
  const bounds = { ...ALWAYS, startsFrom: start, startsUntil: end - 1 };
  return walkAlong(all, bounds, { axis: 'start', isBackward }, wanted, store);
}

/** What lies at the same time stays in the order of ids. */
export function inOrder({ axis, isBackward }: Direction): (a: Reading, b: Reading) => number {
  const other = axis === 'end' ? 'start' : 'end';
  const sign = isBackward ? -1 : 1;
  return (a, b) => sign * (a[axis] - b[axis]) || a.source.id - b.source.id || a[other] - b[other];
}

function firstWidth(sources: readonly BoundedSource[], wanted: number): number {
  const perMillisecond = sources.reduce((sum, { cadence }) => sum + 1 / Math.max(SHORTEST, cadence), 0);
  return Math.max(SHORTEST, Math.ceil(wanted / perMillisecond));
}

/** @returns undefined when there are more than fit */
async function readingsIn(
  window: Interval,
  sources: readonly BoundedSource[],
  bounds: TimeBounds,
  axis: Axis,
  most: number,
  store: Store
): Promise<Reading[] | undefined> {
  const found: Reading[] = [];
  try {
    for (const { range, some } of asked(window, sources, bounds, axis)) {
      // What is read only because it may end in the window takes no room of what does.
      const before = axis === 'end' ? some.reduce((sum, one) => sum + one.longest / Math.max(1, one.cadence), 0) : 0;
      const request = { series: some.map(({ id }) => id), range, limit: Math.ceil(most + before) };
      const points = await store.points({ ...request, minQuality: 'implausible' });
      for (const source of some) {
        const own = readingsOf(points.get(source.id) ?? [], source);
        found.push(...(axis === 'end' ? own.filter(({ end }) => end >= window.start && end < window.end) : own));
      }
    }
    return found;
  } catch (error) {
    if (error instanceof HubError && error.kind === 'too-large' && window.end - window.start > SHORTEST) {
      return undefined;
    }
    throw error;
  }
}

/** Series that are asked for at once: their answer is parsed in one go. */
const AT_ONCE = 1000;

/** What the store is asked: series whose readings of the window start in the same time together. */
function* asked(window: Interval, sources: readonly BoundedSource[], bounds: TimeBounds, axis: Axis) {
  const groups = new Map<string, { readonly range: Interval; readonly all: BoundedSource[] }>();
  for (const source of sources) {
    const range = startsOf(source, window, bounds, axis);
    if (range.start < range.end) {
      const key = `${range.start} ${range.end}`;
      const group = groups.get(key) ?? { range, all: [] };
      group.all.push(source);
      groups.set(key, group);
    }
  }
  for (const { range, all } of groups.values()) {
    for (let at = 0; at < all.length; at += AT_ONCE) {
      yield { range, some: all.slice(at, at + AT_ONCE) };
    }
  }
}

function readingsOf(points: readonly Point[], source: BoundedSource): Reading[] {
  return points.map((point, i) =>
    points[i - 1]?.start === point.start ? { ...point, source, isLonger: true } : { ...point, source }
  );
}
