import { listed } from '../wording/listed';
import { hoursOfRange, type MeasuredHours } from './measured-hours';
import { mastFor, windHours, windNotice, type NearestMast, type WindHours, type WindMast } from './station-wind';
import type { Quality } from '../../model/quality';
import type { Sentence } from '@smartregion/terms/sentence';
import type { DescribedSeries } from '../../model/series';
import type { Scope } from '../question';

/** One property of a station beside the wind there, hour by hour. */
export interface BesideWind extends MeasuredHours {
  readonly wind: WindHours;
  readonly mast: NearestMast;
}

export interface WindRequest {
  /** Id of the station whose wind is to be taken; empty: the own or the nearest. */
  readonly windStation: string;
  readonly minQuality: Quality;
}

/** What stations measure beside their wind, and what is to be said: whose wind it is, and who has none near. */
export async function besideWind(
  measured: readonly MeasuredHours[],
  { windStation, minQuality }: WindRequest,
  masts: readonly WindMast[],
  scope: Scope
): Promise<[all: BesideWind[], said: (Sentence | undefined)[]]> {
  const beside = measured.map((hours) => ({
    ...hours,
    mast: mastFor(hours.series.stationInfo, masts, windStation, scope.catalogue),
  }));
  const used = beside.flatMap(({ mast }) => mast ?? []);
  const winds = await windHours(used, { ...hoursOfRange(scope), minQuality }, scope.store);
  const all = beside.flatMap(({ mast, ...hours }): BesideWind[] =>
    mast ? [{ ...hours, mast, wind: winds.get(mast.station.id)! }] : []
  );
  const alone = beside.filter(({ mast }) => !mast).map(({ series }) => series.stationInfo.name);
  return [all, [windNotice(all.map(({ series, mast }) => ({ station: series.stationInfo, mast }))), windless(alone)]];
}

/** How many series of wind are read beside these. */
export function windSeriesBeside(
  series: readonly DescribedSeries[],
  windStation: string,
  masts: readonly WindMast[],
  catalogue: Scope['catalogue']
): number {
  const stations = new Map(series.map(({ station, stationInfo }) => [station, stationInfo]));
  const used = [...stations.values()].flatMap((one) => mastFor(one, masts, windStation, catalogue)?.series ?? []);
  return new Set(used).size;
}

function windless(stations: readonly string[]): Sentence | undefined {
  return stations.length === 0
    ? undefined
    : {
        de: `Ohne Wind in der Nähe, daher nicht dabei: ${listed(stations, 'de')}. Nennen Sie unter „Wind von“ eine Wetterstation.`,
        en: `Left out, as no wind is measured near: ${listed(stations, 'en')}. Name a weather station as "Wind of".`,
      };
}
