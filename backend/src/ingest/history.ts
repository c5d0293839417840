import type { Series } from '../model/series';
import type { Interval } from '../model/time';
import type { ObservationStore, Point } from '../store/observation-store';
import type { PropertyObservations } from './normalise';
import { lookback } from './quality-control';

/** More points than any lookback has. */
const LIMIT = 1_000_000;

export interface SeriesObservations extends PropertyObservations {
  readonly series: Series;
}

/**
 * What the checks want to see of each series before its first new observation, by id of the series. Asked of the
 * store every time and not remembered: it costs a fifth of a millisecond and is right after corrections, imports
 * beside the running hub and restarts.
 */
export async function readHistory(
  store: Pick<ObservationStore, 'points'>,
  groups: readonly SeriesObservations[]
): Promise<Map<number, Point[]>> {
  const asked = new Map<string, { range: Interval; series: number[] }>();
  for (const { series, property, observations } of groups) {
    const length = lookback(property);
    const [first] = observations;
    if (length > 0 && first && first.issued === undefined) {
      const range = { start: first.start - length, end: first.start };
      const key = `${range.start}/${range.end}`;
      const request = asked.get(key) ?? { range, series: [] };
      request.series.push(series.id);
      asked.set(key, request);
    }
  }
  const answers = await Promise.all(
    [...asked.values()].map((request) => store.points({ ...request, minQuality: 'implausible', limit: LIMIT }))
  );
  return new Map(answers.flatMap((answer) => [...answer]));
}
