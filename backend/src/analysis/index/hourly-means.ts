import { HOUR } from '../../model/time';
import { coverageOf, toSixDecimals, valueOf } from '../series/aggregation';
import { chunks } from '../asking/chunks';
import { BUCKETS_AT_ONCE } from '../asking/limits';
import { isFloating } from '../series/bucketed/floating-means';
import { alternativesOf, chosen, type Alternatives } from '../selection/preference';
import { floatedBy } from '../../model/air-quality-scale';
import { grainOf } from '../../model/rhythm/course';
import type { AirQualityIndex, Concentrations, Pollutant } from '../../model/air-quality-scale';
import type { Station } from '../../model/kommune';
import type { Quality } from '../../model/quality';
import type { DescribedSeries } from '../../model/series';
import type { Instant } from '../../model/time';
import type { Aggregate, ObservationReader } from '../../store/observation-store';

/** 39. BImSchV, Anlage 7: three quarters of an hour (45 minutes) and of a day (18 hourly means) make a valid mean. */
const VALID_SHARE = 0.75;

/** What a station measured of the index's pollutants, hour by hour, µg/m³. */
export interface StationHours {
  readonly station: Station;
  /** Whose values these are, one for each pollutant. */
  readonly series: readonly DescribedSeries[];
  readonly hours: readonly Concentrations[];
  /** Whether the provider has finally checked all that an hour's values are made of. */
  readonly final: readonly boolean[];
}

export interface HoursRequest {
  readonly index: AirQualityIndex;
  /** Start of the first hour, UTC. */
  readonly first: Instant;
  readonly count: number;
  readonly minQuality: Quality;
  /** A feed that has nothing in so many last hours gives way to one that has; default: in all of them. */
  readonly newest?: number;
}

/**
 * The means that the index rates: of the hour, or of the 24 hours that end with it, made of hours or floated by whoever
 * measures. Readings over more than an hour (daily filters) say nothing about an hour and are left out. Where two feeds
 * bring the same pollutant of a station, one of them is taken for all hours.
 */
export async function hourlyMeans(
  all: readonly DescribedSeries[],
  { index, first, count, minQuality, newest = count }: HoursRequest,
  store: Pick<ObservationReader, 'aggregates'>
): Promise<StationHours[]> {
  const series = all.filter((s) => grainOf(s) <= HOUR);
  const before = Math.max(...Object.values(index.pollutants).map((scale) => scale.hours)) - 1;
  const edges = Array.from({ length: before + count + 1 }, (_, i) => first + (i - before) * HOUR);
  const width = (s: DescribedSeries) => (floatedBy(s.property) ? 1 : index.pollutants[pollutantOf(s)]!.hours);
  const bySeries = new Map<number, Course>();
  for (const some of count > 0 ? chunks(series, BUCKETS_AT_ONCE / edges.length) : []) {
    const ask = (quality: Quality) => store.aggregates({ series: some.map((s) => s.id), edges, minQuality: quality });
    const [aggregates, checked] = [await ask(minQuality), await ask('valid')];
    for (const s of some) {
      const own = aggregates.get(s.id) ?? [];
      const means = movingMeans(meansOf(own, before + count, s), width(s));
      const provisional = provisionalHours(own, checked.get(s.id) ?? [], before + count);
      const final = finalWindows(provisional, width(s));
      bySeries.set(s.id, { series: s, means: means.slice(before), final: final.slice(before) });
    }
  }
  const nothing = (s: DescribedSeries): Course => ({ series: s, means: [], final: [] });
  return [...new Map(series.map((s) => [s.station, s.stationInfo])).values()].map((station) => {
    const own = series.filter((s) => s.station === station.id);
    const courses = byPollutant(own).map(([preferred, ...others]) => {
      const courseOfOne = (s: DescribedSeries) => bySeries.get(s.id) ?? nothing(s);
      return courseOf([courseOfOne(preferred), ...others.map(courseOfOne)], newest);
    });
    return {
      station,
      series: courses.map((course) => course.series),
      hours: Array.from({ length: count }, (_, hour) => concentrations(courses, hour)),
      final: Array.from({ length: count }, (_, hour) => isFinal(courses, hour)),
    };
  });
}

function pollutantOf({ property }: Pick<DescribedSeries, 'property'>): Pollutant {
  return floatedBy(property) ?? (property as Pollutant);
}

/** What a provider has floated itself stands in where it brings no hours of which 24 can be averaged. */
function byPollutant(own: readonly DescribedSeries[]): Alternatives[] {
  const all = alternativesOf(own, {}, HOUR);
  const isFloated = ([first]: Alternatives) => floatedBy(first.property) !== undefined;
  const floated = new Map(all.filter(isFloated).map((some) => [pollutantOf(some[0]), some]));
  const hourly = all.filter((some) => !isFloated(some));
  const measured = new Set(hourly.map(([first]) => pollutantOf(first)));
  return [
    ...hourly.map(([first, ...others]): Alternatives => [first, ...others, ...(floated.get(pollutantOf(first)) ?? [])]),
    ...[...floated].flatMap(([pollutant, some]) => (measured.has(pollutant) ? [] : [some])),
  ];
}

function meansOf(aggregates: readonly Aggregate[], count: number, series: DescribedSeries): (number | null)[] {
  const means = new Array<number | null>(count).fill(null);
  for (const aggregate of aggregates) {
    if (isFloating(series)) {
      means[aggregate.bucket] = aggregate.last;
    } else if (coverageOf(aggregate, HOUR) >= VALID_SHARE) {
      means[aggregate.bucket] = valueOf(aggregate, 'mean', HOUR);
    }
  }
  return means;
}

/** The mean of the `width` hours that end with each; null where too few of them are known. */
export function movingMeans(hours: readonly (number | null)[], width: number): (number | null)[] {
  if (width === 1) {
    return [...hours];
  }
  return hours.map((_, i) => {
    let [sum, known] = [0, 0];
    for (let hour = Math.max(0, i + 1 - width); hour <= i; hour++) {
      const value = hours[hour]!;
      if (value !== null) {
        sum += value;
        known++;
      }
    }
    return known < VALID_SHARE * width ? null : toSixDecimals(sum / known);
  });
}

/** The hours in which not every point is finally checked. */
function provisionalHours(all: readonly Aggregate[], checked: readonly Aggregate[], count: number): boolean[] {
  const known = new Map(checked.map(({ bucket, n }) => [bucket, n]));
  const provisional = new Array<boolean>(count).fill(false);
  all.forEach(({ bucket, n }) => (provisional[bucket] = known.get(bucket) !== n));
  return provisional;
}

/** Whether none of the `width` hours that end with each is provisional. */
function finalWindows(provisional: readonly boolean[], width: number): boolean[] {
  let last = -Infinity;
  return provisional.map((isProvisional, i) => {
    last = isProvisional ? i : last;
    return i - last >= width;
  });
}

/** A pollutant of a station, hour by hour, as one feed has it. */
interface Course {
  readonly series: DescribedSeries;
  readonly means: readonly (number | null)[];
  readonly final: readonly boolean[];
}

function courseOf(alternatives: readonly [Course, ...Course[]], newest: number): Course {
  const any = (means: Course['means']) => means.some((mean) => mean !== null);
  const found = chosen(alternatives, ({ means }) => any(means));
  return newest === 0 ? found : (alternatives.find(({ means }) => any(means.slice(-newest))) ?? found);
}

function isFinal(courses: readonly Course[], hour: number): boolean {
  const measured = courses.filter(({ means }) => means[hour] !== null);
  return measured.length > 0 && measured.every(({ final }) => final[hour]);
}

function concentrations(courses: readonly Course[], hour: number): Concentrations {
  return Object.fromEntries(courses.map(({ series, means }) => [pollutantOf(series), means[hour] ?? null]));
}
