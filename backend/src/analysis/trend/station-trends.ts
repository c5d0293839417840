import { HOUR, type Interval } from '../../model/time';
import { weatherAdjusted } from '../domain/effect/weather-model';
import { medianOf } from '../domain/statistics/median';
import { monthlyMeans, type MonthlyMeans } from '../domain/trend/monthly-means';
import { trendOf, type Trend } from '../domain/trend/trend';
import { measuredHours, type HoursRequest } from '../hours/measured-hours';
import { mastFor, windHours, windMasts, type NearestMast, type WindMast } from '../hours/station-wind';
import { ENOUGH, hoursOf, knownSpan, monthly } from './monthly';
import type { Quality } from '../../model/quality';
import type { DescribedSeries } from '../../model/series';
import type { Scope } from '../question';

/** A season needs two years to be told from a trend. */
export const LEAST_MONTHS = 24;

export interface TrendRequest {
  /** Whole months. */
  readonly range: Interval;
  readonly zone: string;
  readonly minQuality: Quality;
  /** Odd years that a month's season is smoothed over; undefined leaves the season in. */
  readonly window: number | undefined;
  readonly adjust: boolean;
  /** Id of the station whose wind is taken; empty: the own or the nearest. */
  readonly windStation: string;
}

export interface StationTrend {
  readonly series: DescribedSeries;
  readonly monthly: MonthlyMeans;
  /** Months from the first that is known to the last. */
  readonly count: number;
  /** Absent where there are too few months. */
  readonly trend?: Trend;
  /** The same in average weather; absent where no wind is measured near, or the property is none of the air. */
  readonly adjusted?: { readonly monthly: MonthlyMeans; readonly trend: Trend; readonly mast: NearestMast };
}

/** The trend of each series, and beside it that in average weather. */
export async function stationTrends(
  all: readonly DescribedSeries[],
  request: TrendRequest,
  scope: Scope
): Promise<StationTrend[]> {
  const { range, zone, minQuality, window, adjust } = request;
  const months = await monthly(all, range, zone, minQuality, scope.store);
  const masts = adjust ? await windMasts({ ...scope, range }) : [];
  const found: StationTrend[] = [];
  for (const series of all) {
    const own = months.get(series.id) ?? { months: [], days: NOTHING, means: NOTHING, captures: NOTHING };
    const { count } = knownSpan(own);
    const isLong = count >= LEAST_MONTHS;
    found.push({
      ...{ series, monthly: own, count },
      ...(isLong ? { trend: trendOf(own, { window }) } : {}),
      ...(isLong && isAdjustable(series) ? { adjusted: await adjusted(series, masts, request, scope) } : {}),
    });
  }
  return found;
}

const NOTHING = new Float64Array();

/** The model is one of log concentrations. */
export const isAdjustable = ({ propertyInfo, cadence }: DescribedSeries): boolean =>
  propertyInfo.domain === 'air' && propertyInfo.aggregation === 'mean' && cadence <= HOUR;

async function adjusted(
  series: DescribedSeries,
  masts: readonly WindMast[],
  { range, zone, minQuality, window, windStation, adjust }: TrendRequest,
  scope: Scope
): Promise<StationTrend['adjusted']> {
  const mast = adjust ? mastFor(series.stationInfo, masts, windStation, scope.catalogue) : undefined;
  if (!mast) {
    return undefined;
  }
  const request: HoursRequest = { first: range.start, count: hoursOf(range), minQuality };
  const [hours] = await measuredHours([series], request, scope.store);
  const wind = (await windHours([mast], request, scope.store)).get(mast.station.id)!;
  const temperatures = await temperatureAt(mast, request, scope);
  const values = weatherAdjusted(
    {
      ...{ first: range.start, values: hours!.values },
      ...{ directions: wind.directions, speeds: wind.speeds },
      ...(temperatures ? { temperatures } : {}),
    },
    zone
  );
  const means = monthlyMeans({ first: range.start, values }, zone, ENOUGH);
  return knownSpan(means).count < LEAST_MONTHS
    ? undefined
    : { monthly: means, trend: trendOf(means, { window }), mast };
}

/** Of the mast's station; left out where it has hardly any, for an hour without it would tell nothing. */
async function temperatureAt(mast: NearestMast, request: HoursRequest, { catalogue, store }: Scope) {
  const series = (await catalogue.series()).filter(
    ({ station, property, modelled }) => station === mast.station.id && property === 'air_temperature' && !modelled
  );
  const [hours] = await measuredHours(series, request, store);
  const known = hours?.values.reduce((n, value) => n + Number(value === value), 0) ?? 0;
  return known >= MOSTLY * request.count ? hours!.values : undefined;
}

const MOSTLY = 0.8;

/** The straight line of a trend at each of its months: through the middle of what remains (Theil–Sen). */
export function lineOf({ slope, months, deseasonalised }: Trend, days: Float64Array): Float64Array {
  const perDay = slope / 365;
  const rest = deseasonalised.map((value, i) => value - perDay * days[i]!);
  const middle = medianOf(rest, months.length);
  return days.map((day) => middle + perDay * day);
}
