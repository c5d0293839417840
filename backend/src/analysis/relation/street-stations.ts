import { distanceKm, isWithin } from '../../model/geo';
import { HOUR } from '../../model/time';
import { isRated } from '../selection/preference';
import { measuredIn } from './pairs';
import type { Station, StationSurroundings } from '../../model/kommune';
import type { DescribedSeries } from '../../model/series';
import type { Interval } from '../../model/time';

/** So near to a counter of motor traffic a station breathes the air of that street, km. */
const AT_COUNTER_KM = 0.15;
/** Beyond this a background is that of another town, km. */
export const FARTHEST_BACKGROUND_KM = 25;

/**
 * What each station stands for: what the configuration says, which the official lists know; where it says nothing, a
 * counter of motor traffic beside a station makes it one at a street. Undefined for the rest.
 * @param all series that may be seen: the counters are among them
 */
export function surroundingsBy(all: readonly DescribedSeries[]): (station: Station) => StationSurroundings | undefined {
  const counters = stationsOf(all.filter(({ property }) => property.startsWith('traffic_flow_')));
  const isCounted = (station: Station) => counters.some((counter) => isWithin(station, counter, AT_COUNTER_KM));
  const counted = new Map<string, boolean>();
  return (station) => {
    if (station.surroundings) {
      return station.surroundings;
    }
    const isStreet = counted.get(station.id) ?? isCounted(station);
    counted.set(station.id, isStreet);
    return isStreet ? 'traffic' : undefined;
  };
}

const stationsOf = (series: readonly DescribedSeries[]): Station[] => [
  ...new Map(series.map(({ station, stationInfo }) => [station, stationInfo])).values(),
];

/** A street, what it is held against, and how far away that is; each with the series that stand in. */
export interface StreetAndBackground {
  readonly street: Station;
  readonly background: Station;
  readonly property: string;
  readonly km: number;
}

/**
 * For each street and property the nearest station that measures the property away from streets.
 * @param streets series of the streets
 * @param all series that a background may be among
 */
export function withBackground(
  streets: readonly DescribedSeries[],
  all: readonly DescribedSeries[],
  isBackground: (station: Station) => boolean,
  farthest = FARTHEST_BACKGROUND_KM
): StreetAndBackground[] {
  const pairs = streets.flatMap(({ station, stationInfo: street, property }) => {
    const near = all
      .filter((one) => one.property === property && one.station !== station && isBackground(one.stationInfo))
      .filter(({ stationInfo }) => isWithin(street, stationInfo, farthest))
      .map(({ stationInfo: background }) => ({ street, background, property, km: distanceKm(street, background) }));
    return near.reduce<StreetAndBackground[]>(([best], one) => [best && best.km <= one.km ? best : one], []);
  });
  // a street whose property comes by several feeds is one
  return [...new Map(pairs.map((pair) => [`${pair.street.id} ${pair.property}`, pair])).values()];
}

/** What can be a background, or a street: measured, over an hour or less, in this time. */
export const usable = (
  series: readonly DescribedSeries[],
  extents: ReadonlyMap<number, Interval>,
  range: Interval
): DescribedSeries[] => measuredIn(range, series, extents).filter((one) => isRated(one) && one.cadence <= HOUR);
