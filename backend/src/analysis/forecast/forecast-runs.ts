import { HOUR, type Instant } from '../../model/time';
import type { Point } from '../../store/observation-store';

/** A forecast of one interval, with its issue. */
export interface ForecastPoint extends Point {
  readonly issued: Instant;
}

/** Which of the runs is meant. */
export type Issue =
  /** Of each interval the newest run that speaks of it. */
  | { readonly kind: 'latest' }
  /** One run: the newest that was issued at this time or before. */
  | { readonly kind: 'given'; readonly at: Instant }
  /** Of each interval the newest run issued at least so many hours before its end. */
  | { readonly kind: 'lead'; readonly hours: number };

/** @param points of any number of runs; in time order */
export function chooseRuns(points: readonly ForecastPoint[], issue: Issue): ForecastPoint[] {
  switch (issue.kind) {
    case 'latest':
      return newestOfEach(points);
    case 'given': {
      const known = points.filter(({ issued }) => issued <= issue.at);
      const newest = known.reduce((latest, { issued }) => Math.max(latest, issued), -Infinity);
      return known.filter(({ issued }) => issued === newest);
    }
    case 'lead':
      return newestOfEach(points.filter(({ issued, end }) => issued <= end - issue.hours * HOUR));
  }
}

function newestOfEach(points: readonly ForecastPoint[]): ForecastPoint[] {
  const newest = new Map<string, ForecastPoint>();
  for (const point of points) {
    const key = `${point.start}/${point.end}`;
    const before = newest.get(key);
    if (!before || point.issued >= before.issued) {
      newest.set(key, point);
    }
  }
  return [...newest.values()];
}

/** Whole hours from the issue to the end of the interval, begun ones counted: the first step of an hourly run is 1. */
export function leadHours({ end, issued }: Pick<ForecastPoint, 'end' | 'issued'>): number {
  return Math.ceil((end - issued) / HOUR);
}
