import type { Qualifier } from '../../model/observation';
import type { Reason } from '../../model/quality';
import type { Series } from '../../model/series';
import { DAY, type Interval } from '../../model/time';
import type { ObservationStore, Point } from '../../store/observation-store';
import type { PropertyObservations } from '../accept/normalise';
import type { Past } from './rules/past';
import { lookahead, lookback } from './quality-control';

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
 */
export async function readHistory(
  store: Pick<ObservationStore, 'points'>,
  groups: readonly SeriesObservations[]
): Promise<Map<number, Past[]>> {
  const asked = new Map<string, { range: Interval; series: number[] }>();
  for (const group of groups) {
    for (const range of rangesAround(group)) {
      const key = `${range.start}/${range.end}`;
      const request = asked.get(key) ?? { range, series: [] };
      request.series.push(group.series.id);
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

/** Before the first and, where the present is of interest, from there until behind the last; one range where they touch. */
function rangesAround({ property, observations }: PropertyObservations): Interval[] {
  const [first, last] = [observations[0], observations.at(-1)];
  if (!first || !last || first.issued !== undefined) {
    return [];
  }
  const before = { start: first.start - lookback(property), end: first.start };
  const ahead = lookahead(property);
  const present = { start: Math.max(first.start, last.start - LONGEST), end: last.start + ahead };
  const ranges =
    ahead === 0
      ? [before]
      : present.start === before.end
        ? [{ start: before.start, end: present.end }]
        : [before, present];
  return ranges.filter(({ start, end }) => end > start);
}

function pointsOf(
  store: Pick<ObservationStore, 'points'>,
  request: { readonly range: Interval; readonly series: readonly number[] }
): Promise<Map<number, Point[]>> {
  return store.points({ ...request, minQuality: 'implausible', limit: LIMIT });
}

/** The store keeps the words that were given to it. */
export function asPast(point: Point): Past {
  return { ...point, reasons: point.reasons as Reason[], qualifier: point.qualifier as Qualifier | undefined };
}
