import { HOUR } from '../../model/time';
import { FARTHEST_WIND_KM } from '../hours/station-wind';
import { POLLUTANTS_FIRST, selectFirst } from '../selection/first-measured';
import { selectMeasured, type SelectedMeasured } from '../selection/selection';
import { checkFits } from '../series/aggregation';
import { measuredIn, nearestPair, type Pair } from './pairs';
import type { DescribedSeries } from '../../model/series';
import type { Scope } from '../question';

/** What may explain the air where nothing is named, and how near it must be measured, km. */
const NEAR: Readonly<Record<string, number>> = {
  traffic_flow_all: 1,
  wind_speed: FARTHEST_WIND_KM,
  air_temperature: FARTHEST_WIND_KM,
};
export const FIRST_X = Object.keys(NEAR);

export interface PairRequest {
  readonly kommunen: readonly string[];
  readonly x: string;
  readonly xStation: string;
  readonly y: string;
  readonly yStation: string;
}

export interface Found {
  /** All series of the two: those that only stand in, too. */
  readonly selected: Pick<SelectedMeasured, 'series' | 'withheld'>;
  readonly pair?: Pair;
}

/**
 * Which two are compared: those that are named, else those that are nearest to each other.
 * @throws HubError where something is named that does not exist, or of which no value is more than another
 */
export async function correlationPair(p: PairRequest, scope: Scope): Promise<Found> {
  const ys = await selectFirst(
    { ...ofStation(p.yStation), kommunen: p.kommunen, properties: named(p.y) },
    POLLUTANTS_FIRST,
    scope
  );
  const xs = await selectMeasured(
    { ...ofStation(p.xStation), kommunen: [], properties: p.x ? [p.x] : FIRST_X },
    // what explains the air of a Kommune may be measured in another
    { ...scope, defaultKommune: undefined }
  );
  const [x, y] = [xs, ys].map(({ series, extents }) => measuredIn(scope.range, series.filter(isMeasured), extents));
  [...x!, ...y!].forEach(({ propertyInfo }) => checkFits('max', propertyInfo));
  const pair = p.x ? nearestPair(x!, y!) : firstPair(x!, y!, p.xStation !== '');
  const withheld = ys.withheld;
  return pair ? { selected: { series: alternatives(pair, [...x!, ...y!]), withheld }, pair } : { selected: ys };
}

const named = (id: string) => (id ? [id] : []);
const ofStation = (id: string) => ({ stations: named(id), feeds: [] });
const isMeasured = ({ modelled, cadence }: DescribedSeries) => !modelled && cadence <= HOUR;

function firstPair(
  xs: readonly DescribedSeries[],
  ys: readonly DescribedSeries[],
  anyDistance: boolean
): Pair | undefined {
  for (const [property, near] of Object.entries(NEAR)) {
    const own = xs.filter((x) => x.property === property);
    const found = nearestPair(own, ys, anyDistance ? Infinity : near);
    if (found) {
      return found;
    }
  }
  return undefined;
}

/** The two, with what stands in for them. */
function alternatives({ x, y }: Pair, all: readonly DescribedSeries[]): DescribedSeries[] {
  const isOf = (one: DescribedSeries, wanted: DescribedSeries) =>
    one.station === wanted.station && one.property === wanted.property;
  return [...new Set(all.filter((one) => isOf(one, x) || isOf(one, y)))];
}
