import type { Qualifier } from '../../model/observation';
import type { Reason } from '../../model/quality';
import type { Series } from '../../model/series';
import { DAY, type Interval } from '../../model/time';
import type { ObservationStore, Point } from '../../store/observation-store';
import type { PropertyObservations } from '../accept/normalise';
import type { Past } from './rules/past';
import { reachOf } from './quality-control';

/** More points than any look around has. */
const LIMIT = 1_000_000;

/** Of a batch that spans years only the last part is looked at again. */
const LONGEST = 31 * DAY;

export interface SeriesObservations extends PropertyObservations {
  readonly series: Series;
}

/**
 * What the checks want to see of each series around its new observations, by id of the series. Asked of the store
 * every time and not remembered: it costs a fifth of a millisecond and is right after corrections, imports beside the
 * running hub and restarts.
 * @param more what else is wanted of these series and of others
 */
export async function readHistory(
  store: Pick<ObservationStore, 'points'>,
  groups: readonly SeriesObservations[],
  more: readonly { readonly group: Pick<SeriesObservations, 'series'>; readonly ranges: readonly Interval[] }[] = []
): Promise<Map<number, Past[]>> {
  const wanted = new Map<number, Interval[]>();
  for (const { group, ranges } of [...groups.map((group) => ({ group, ranges: rangesAround(group) })), ...more]) {
    wanted.set(group.series.id, [...(wanted.get(group.series.id) ?? []), ...ranges]);
  }
  const asked = new Map<string, { range: Interval; series: number[] }>();
  for (const [series, ranges] of wanted) {
    for (const range of joined(ranges)) {
      const key = `${range.start}/${range.end}`;
      const request = asked.get(key) ?? { range, series: [] };
      request.series.push(series);
      asked.set(key, request);
    }
  }
  const history = new Map<number, Past[]>();
  const inOrder = [...asked.values()].sort((a, b) => a.range.start - b.range.start);
  const answers = await Promise.all(inOrder.map((request) => pointsOf(store, request)));
  for (const [series, points] of answers.flatMap((answer) => [...answer])) {
    history.set(series, [...(history.get(series) ?? []), ...points.map(asPast)]);
  }
  return history;
}

/** The same time in as few ranges as it takes, in order. */
function joined(ranges: readonly Interval[]): Interval[] {
  const all: Interval[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && range.start <= last.end) {
      all[all.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else {
      all.push(range);
    }
  }
  return all;
}

/** From before the first until behind the last; of a batch that spans years the middle is left out. */
function rangesAround({ property, observations }: PropertyObservations): Interval[] {
  const [first, last] = [observations[0], observations.at(-1)];
  const reach = reachOf(property);
  if (!first || !last || first.issued !== undefined || reach === 0) {
    return [];
  }
  const before = first.start - reach;
  const behind = last.end + reach + 1;
  return last.start - first.start <= LONGEST
    ? [{ start: before, end: behind }]
    : [
        { start: before, end: first.start },
        { start: last.start - LONGEST, end: behind },
      ];
}

function pointsOf(
  store: Pick<ObservationStore, 'points'>,
  request: { readonly range: Interval; readonly series: readonly number[] }
): Promise<Map<number, Point[]>> {
  return store.points({ ...request, minQuality: 'implausible', limit: LIMIT });
}

/** The store keeps the words that were given to it. */
export function asPast(point: Point): Past {
  return point as Point & { readonly reasons: readonly Reason[]; readonly qualifier?: Qualifier };
}
