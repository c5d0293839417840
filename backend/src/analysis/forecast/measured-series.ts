import { distanceKm } from '../../model/geo';
import type { DescribedSeries } from '../../model/series';

/**
 * The measured series that a forecast is held against: that of the station itself, else of the nearest station of its
 * Kommune that measures the property, else of the nearest of the region; of several periods the finest.
 * @param all series that may be seen
 * @param reference id of the station that is to be taken instead; only its series then counts
 */
export function measuredSeriesFor(
  forecast: DescribedSeries,
  all: readonly DescribedSeries[],
  reference?: string
): DescribedSeries | undefined {
  const measuring = all.filter(
    (series) => series.property === forecast.property && !series.modelled && series.stationInfo.class !== 'model'
  );
  const allowed = reference === undefined ? measuring : measuring.filter(({ station }) => station === reference);
  return allowed.reduce<DescribedSeries | undefined>(
    (best, series) => (best && compareRanks(rankOf(best, forecast), rankOf(series, forecast)) <= 0 ? best : series),
    undefined
  );
}

/** The lesser is the better partner. A station at an unknown place comes last. */
function rankOf(series: DescribedSeries, forecast: DescribedSeries): readonly number[] {
  const isOwn = series.station === forecast.station;
  const isOfKommune = series.stationInfo.kommune === forecast.stationInfo.kommune;
  const distance = distanceKm(series.stationInfo, forecast.stationInfo);
  const near = Number.isFinite(distance) ? distance : Number.MAX_VALUE;
  return [isOwn ? 0 : isOfKommune ? 1 : 2, near, series.preference, series.cadence];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  return a.map((rank, i) => rank - b[i]!).find((difference) => difference !== 0) ?? 0;
}
