import { addCounts } from '../model/rejections';
import { HubError } from '../model/errors';
import { propertyOf } from '../model/property';
import { qualityRank } from '../model/quality';
import { isYetToCome, type Observation } from '../model/observation';
import type { Quality } from '../model/quality';
import type { Series } from '../model/series';
import { HOUR, placeOf, type Instant, type Interval } from '../model/time';
import type { EventChange, EventsRequest, StoredEvent } from '../store/event-store';
import type {
  Aggregate,
  AggregateRequest,
  Beside,
  FeedHour,
  ForecastsRequest,
  ObservationStore,
  Point,
  PointsRequest,
  SeriesKey,
  SeriesPoints,
  Tidied,
  WriteResult,
} from '../store/observation-store';
import { aggregateOf } from './aggregate-of';
import { MemoryEvents } from './memory-events';

/** The whole of `ObservationStore` in plain memory, for tests: no rollups, every answer straight from the points. */
export class MemoryStore implements ObservationStore {
  private readonly series: Series[] = [];
  private readonly kept = new Map<number, Map<string, Point>>();
  private readonly state = new Map<string, string>();
  private readonly hours = new Map<string, FeedHour>();
  private readonly told = new MemoryEvents();

  ensureSeries(keys: readonly SeriesKey[]): Promise<Series[]> {
    return Promise.resolve(keys.map((key) => this.find(key) ?? this.add(key)));
  }

  listSeries(): Promise<Series[]> {
    return Promise.resolve([...this.series]);
  }

  async write(points: readonly SeriesPoints[], receivedAt: Instant, beside: Beside = {}): Promise<WriteResult> {
    const result = { inserted: 0, updated: 0, unchanged: 0 };
    for (const { series, observations } of points) {
      const kept = this.kept.get(series.id)!;
      for (const observation of observations) {
        const key = [observation.start, observation.end, observation.issued].join('/');
        const before = kept.get(key);
        const point = pointOf(observation, receivedAt);
        if (before && same(before, point)) {
          result.unchanged++;
        } else {
          result[before ? 'updated' : 'inserted']++;
          kept.set(key, point);
        }
      }
    }
    await this.writeState(beside.state ?? {});
    if (beside.feedHour) {
      await this.countFeed(beside.feedHour);
    }
    return result;
  }

  points({ series, range, minQuality, limit }: PointsRequest): Promise<Map<number, Point[]>> {
    return atMost(limit, new Map(series.map((id) => [id, this.read(id, range, minQuality)])));
  }

  forecasts({ series, range, minQuality, limit, issuedUntil }: ForecastsRequest): Promise<Map<number, Point[]>> {
    const runsOf = (id: number) => [...(this.kept.get(id)?.values() ?? [])].filter((p) => p.issued !== undefined);
    const heldThen = (points: readonly Point[]) => {
      const known = points.filter((point) => point.issued! <= (issuedUntil ?? Infinity));
      return issuedUntil === undefined ? known : newestRuns(known);
    };
    return atMost(limit, new Map(series.map((id) => [id, among(heldThen(runsOf(id)), range, minQuality)])));
  }

  aggregates({ series, edges, minQuality }: AggregateRequest): Promise<Map<number, Aggregate[]>> {
    const range = { start: edges[0]!, end: edges.at(-1)! };
    return Promise.resolve(
      new Map(
        series.map((id) => {
          const { property, cadence } = this.series.find((s) => s.id === id)!;
          const buckets = new Map<number, Point[]>();
          const near = { start: range.start, end: range.end + 1 };
          const isIn = (point: Point) => placeOf(point) >= range.start && placeOf(point) < range.end;
          for (const point of this.read(id, near, minQuality).filter(isIn)) {
            const bucket = edges.findLastIndex((edge) => edge <= placeOf(point));
            buckets.set(bucket, [...(buckets.get(bucket) ?? []), point]);
          }
          const kind = propertyOf(property).aggregation;
          return [id, [...buckets].map(([bucket, points]) => aggregateOf(bucket, points, kind, cadence))];
        })
      )
    );
  }

  latest(
    series: readonly number[],
    minQuality: Quality,
    since: Instant,
    until: Instant = Infinity
  ): Promise<Map<number, Point>> {
    const newest = series.flatMap((id) => {
      const last = this.read(id, EVER, minQuality).findLast((p) => p.end >= since && p.end <= until);
      return last ? [[id, last] as const] : [];
    });
    return Promise.resolve(new Map(newest));
  }

  extent(series: readonly number[], until: Instant = Infinity): Promise<Map<number, Interval>> {
    const extents = series.flatMap((id) => {
      const points = this.read(id, EVER, 'suspect').filter((p) => p.end <= until && !isYetToCome(p, p.receivedAt));
      return points.length
        ? [[id, { start: points[0]!.start, end: Math.max(...points.map((p) => p.end)) }] as const]
        : [];
    });
    return Promise.resolve(new Map(extents));
  }

  hoursWithData(groups: readonly (readonly number[])[], range: Interval): Promise<Instant[][]> {
    const hoursOf = (group: readonly number[]) =>
      group
        .flatMap((id) => this.read(id, EVER, 'implausible'))
        .map((point) => Math.floor(placeOf(point) / HOUR) * HOUR)
        .filter((hour) => hour >= range.start && hour < range.end);
    return Promise.resolve(groups.map((group) => [...new Set(hoursOf(group))].sort((a, b) => a - b)));
  }

  writeEvents(change: EventChange): Promise<void> {
    return this.told.writeEvents(change);
  }

  events(request: EventsRequest): Promise<StoredEvent[]> {
    return this.told.events(request);
  }

  readState<T>(key: string): Promise<T | undefined> {
    const text = this.state.get(key);
    return Promise.resolve(text === undefined ? undefined : (JSON.parse(text) as T));
  }

  writeState(entries: Readonly<Record<string, unknown>>): Promise<void> {
    for (const [key, value] of Object.entries(entries)) {
      if (value === undefined) {
        this.state.delete(key);
      } else {
        this.state.set(key, JSON.stringify(value));
      }
    }
    return Promise.resolve();
  }

  countFeed(entry: FeedHour): Promise<void> {
    const key = `${entry.kommune}/${entry.feed}/${entry.hour}`;
    const before = this.hours.get(key);
    const sum = (name: 'readings' | 'missing' | 'rejected' | 'failures' | 'flagged' | 'events') =>
      (before?.[name] ?? 0) + (entry[name] ?? 0);
    this.hours.set(key, {
      ...entry,
      readings: sum('readings'),
      missing: sum('missing'),
      rejected: sum('rejected'),
      failures: sum('failures'),
      flagged: sum('flagged'),
      events: sum('events'),
      ...(before?.flags || entry.flags ? { flags: addCounts(before?.flags ?? {}, entry.flags ?? {}) } : {}),
    });
    return Promise.resolve();
  }

  feedHours(range: Interval): Promise<FeedHour[]> {
    return Promise.resolve([...this.hours.values()].filter((h) => h.hour >= range.start && h.hour < range.end));
  }

  tidy(): Promise<Tidied> {
    return Promise.resolve({ more: false, changed: false });
  }

  foreignWrites(): Promise<number> {
    return Promise.resolve(0);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private find(key: SeriesKey): Series | undefined {
    const names = ['station', 'property', 'feed', 'period'] as const;
    return this.series.find((s) => names.every((name) => s[name] === key[name]));
  }

  private add(key: SeriesKey): Series {
    const series = { ...key, id: this.series.length + 1 };
    this.series.push(series);
    this.kept.set(series.id, new Map());
    return series;
  }

  private read(id: number, range: Interval, minQuality: Quality): Point[] {
    const points = [...(this.kept.get(id)?.values() ?? [])];
    return among(
      points.filter(({ issued }) => issued === undefined),
      range,
      minQuality
    );
  }
}

function among(points: readonly Point[], range: Interval, minQuality: Quality): Point[] {
  return points
    .filter((p) => p.start >= range.start && p.start < range.end)
    .filter((p) => qualityRank(p.quality) >= qualityRank(minQuality))
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.issued ?? 0) - (b.issued ?? 0));
}

function newestRuns(points: readonly Point[]): Point[] {
  const byIssue = [...points].sort((a, b) => a.issued! - b.issued!);
  return [...new Map(byIssue.map((point) => [`${point.start}/${point.end}`, point])).values()];
}

function atMost(limit: number, found: Map<number, Point[]>): Promise<Map<number, Point[]>> {
  const count = [...found.values()].reduce((sum, list) => sum + list.length, 0);
  return count > limit
    ? Promise.reject(new HubError('too-large', `That is ${count} readings, more than ${limit}.`, 'Ask for less time.'))
    : Promise.resolve(found);
}

const EVER: Interval = { start: -Infinity, end: Infinity };

function pointOf({ station: _station, property: _property, ...observation }: Observation, receivedAt: Instant): Point {
  return { ...observation, receivedAt };
}

function same(a: Point, b: Point): boolean {
  const worth = ({ receivedAt: _receivedAt, ...rest }: Point) => JSON.stringify(rest, Object.keys(rest).sort());
  return worth(a) === worth(b);
}
