import { HOUR } from '../../model/time';
import { coverageOf, valueOf } from '../series/aggregation';
import { floatedBy } from '@smartregion/terms/air-quality-scale';
import { grainOf } from '../../model/rhythm/course';
import { rememberedOfAll } from '../domain/hours/remembered';
import { runningMean } from '../domain/hours/running-mean';
import { keptHours, type Making } from '../hours/kept-hours';
import { alternativesOf, chosen, type Alternatives } from '../selection/preference';
import { hoursOf, type IndexCourse, type VersionedIndex } from './indices';
import type { Station } from '../../model/kommune';
import type { Quality } from '../../model/quality';
import type { DescribedSeries } from '../../model/series';
import type { Instant } from '../../model/time';
import type { ObservationReader } from '../../store/observation-store';

/** 39. BImSchV, Anlage 7: three quarters of an hour (45 minutes) make a valid mean. */
const VALID_SHARE = 0.75;

/** A station's air, rated hour by hour. */
export interface RatedStation {
  readonly station: Station;
  /** Whose values these are, one for each pollutant. */
  readonly series: readonly DescribedSeries[];
  readonly index: VersionedIndex;
  /** Start of the first hour, UTC. */
  readonly first: Instant;
  readonly course: IndexCourse;
  /** Whether the provider has finally checked all that an hour's class is made of; where it was asked for. */
  readonly isFinal: (hour: number) => boolean;
}

export interface RatedRequest {
  readonly index: VersionedIndex;
  readonly first: Instant;
  readonly count: number;
  readonly minQuality: Quality;
  /** A feed that has nothing in so many last hours gives way to one that has; default: in all of them. */
  readonly newest?: number;
  /** Whether it matters what is finally checked, which takes as long again. */
  readonly finality: boolean;
}

/**
 * Every station that measures anything that the index rates. Readings over more than an hour (daily filters) say nothing
 * about an hour and are left out. Where two feeds bring the same pollutant of a station, one of them is taken for all hours.
 */
export async function ratedStations(
  all: readonly DescribedSeries[],
  { index, first, count, minQuality, newest = count, finality }: RatedRequest,
  store: Pick<ObservationReader, 'eachHour' | 'versionsOfHours'>
): Promise<RatedStation[]> {
  const series = all.filter((s) => grainOf(s) <= HOUR);
  const span = { first: first - index.before * HOUR, count: count === 0 ? 0 : index.before + count };
  const counted = await keptHours(series, { ...span, minQuality }, RATED, store);
  const checked = finality ? await keptHours(series, { ...span, minQuality: 'valid' }, RATED, store) : undefined;
  const stations = new Map(series.map((s) => [s.station, s.stationInfo]));
  return [...stations.values()].map((station) => {
    const own = byPollutant(series.filter((s) => s.station === station.id)).map((alternatives) =>
      preferred(alternatives, counted, index, newest)
    );
    const meansOf = (some: readonly DescribedSeries[]) =>
      Object.fromEntries(some.map((s) => [pollutantOf(s), counted.get(s.id)!.means]));
    const [floated, hourly] = [own.filter(isFloated), own.filter((s) => !isFloated(s))];
    const rate = () => since(index.rate(meansOf(hourly), meansOf(floated)), index.before);
    const means = [...hourly, ...floated].map((s) => counted.get(s.id)!.means);
    const rated = [index.id, hourly.map(pollutantOf), floated.map(pollutantOf)].join(' / ');
    const course = rememberedOfAll(means, rated, rate);
    return {
      station,
      series: own,
      index,
      first,
      course,
      isFinal: checked ? finalHours(own, counted, checked, course, index) : () => false,
    };
  });
}

const isFloated = ({ property }: DescribedSeries): boolean => floatedBy(property) !== undefined;
const pollutantOf = ({ property }: DescribedSeries): string => floatedBy(property) ?? property;

/** What a provider has floated itself stands in where it brings no hours of which 24 can be averaged. */
function byPollutant(own: readonly DescribedSeries[]): Alternatives[] {
  const all = alternativesOf(own, {}, HOUR);
  const hourly = all.filter(([first]) => !isFloated(first));
  const floated = new Map(all.filter(([first]) => isFloated(first)).map((some) => [pollutantOf(some[0]), some]));
  const measured = new Set(hourly.map(([first]) => pollutantOf(first)));
  return [
    ...hourly.map(([first, ...others]): Alternatives => [first, ...others, ...(floated.get(pollutantOf(first)) ?? [])]),
    ...[...floated].flatMap(([pollutant, some]) => (measured.has(pollutant) ? [] : [some])),
  ];
}

interface ReadHours {
  /** NaN where less than three quarters were measured. */
  readonly means: Float64Array;
  /** Readings in each hour. */
  readonly n: Float64Array;
}

const RATED: Making<DescribedSeries, ReadHours> = {
  what: 'what is rated',
  bytes: 2 * Float64Array.BYTES_PER_ELEMENT,
  make: (count) => ({ means: new Float64Array(count).fill(NaN), n: new Float64Array(count) }),
  takerOf(series, { means, n }, from) {
    const isLast = isFloated(series);
    const length = HOUR;
    return (aggregate) => {
      const hour = from + aggregate.bucket;
      n[hour] = aggregate.n;
      if (isLast) {
        means[hour] = aggregate.last;
      } else if (coverageOf(aggregate, length) >= VALID_SHARE) {
        means[hour] = valueOf(aggregate, 'mean', length) ?? NaN;
      }
    };
  },
};

/** What can be rated in the newest hours, else in any of those that are shown, else what the configuration prefers. */
function preferred(
  alternatives: readonly [DescribedSeries, ...DescribedSeries[]],
  read: ReadonlyMap<number, ReadHours>,
  { scales, before }: VersionedIndex,
  newest: number
): DescribedSeries {
  if (alternatives.length === 1) {
    return alternatives[0];
  }
  const own = scales.filter(({ pollutant }) => pollutant === pollutantOf(alternatives[0]));
  const isOfDays = own.every(({ averaging }) => averaging === '24h');
  const shown = (one: DescribedSeries) => {
    const { means } = read.get(one.id)!;
    return (isOfDays && !isFloated(one) ? runningMean(means, 24) : means).subarray(before);
  };
  const isAny = (means: Float64Array) => means.some((mean) => mean === mean);
  const found = chosen(alternatives, (s) => isAny(shown(s)));
  return newest === 0 ? found : (alternatives.find((s) => isAny(shown(s).subarray(-newest))) ?? found);
}

/** The course without the hours that its means only reach back to. */
function since({ classes, deciding, measured, values, number }: IndexCourse, before: number): IndexCourse {
  return {
    classes: classes.subarray(before),
    deciding: deciding.subarray(before),
    measured: measured.subarray(before),
    values: values.map((own) => own.subarray(before)),
    ...(number ? { number: number.subarray(before) } : {}),
  };
}

/** Whether every pollutant that was rated in an hour is final, in all hours that its mean is made of. */
function finalHours(
  series: readonly DescribedSeries[],
  counted: ReadonlyMap<number, ReadHours>,
  checked: ReadonlyMap<number, ReadHours>,
  { values }: IndexCourse,
  { scales, before }: VersionedIndex
): RatedStation['isFinal'] {
  const provisional = new Map(
    series.map((one) => [pollutantOf(one), lastProvisional(counted.get(one.id)!.n, checked.get(one.id)!.n)])
  );
  const parts = scales.map((scale, place) => ({
    ...{ values: values[place]!, hours: hoursOf(scale) },
    last: provisional.get(scale.pollutant),
  }));
  return (hour) => {
    const rated = parts.filter(({ values: own }) => own[hour]! >= -Infinity);
    return rated.length > 0 && rated.every(({ hours, last }) => !(before + hour - last![before + hour]! < hours));
  };
}

/** Of each hour the last one up to it in which something is not finally checked; long ago where there is none. */
function lastProvisional(all: Float64Array, valid: Float64Array): Int32Array {
  return rememberedOfAll([all, valid], 'last provisional', () => {
    const found = new Int32Array(all.length);
    let last = -1e9;
    for (let i = 0; i < all.length; i++) {
      last = all[i] === valid[i] ? last : i;
      found[i] = last;
    }
    return found;
  });
}
