import { hoursFootprint } from '../hours/hours-footprint';
import { hoursOfRange, measuredHours, type MeasuredHours } from '../hours/measured-hours';
import { mastFor, windHours, windMasts, windNotice, type NearestMast, type WindHours } from '../hours/station-wind';
import { POLLUTANTS_FIRST, selectFirst } from '../selection/first-measured';
import { checkFits } from '../series/aggregation';
import type { Quality } from '../../model/quality';
import type { Sentence } from '@smartregion/terms/sentence';
import type { Footprint } from '../asking/footprint';
import type { Scope } from '../question';
import type { Selected, Selection } from '../selection/selection';

/** One property of a station beside the wind there, hour by hour. */
export interface AirAndWind extends MeasuredHours {
  readonly wind: WindHours;
  readonly mast: NearestMast;
}

export interface AirAndWindRequest extends Selection {
  readonly windStation: string;
  readonly minQuality: Quality;
}

export interface Found {
  readonly selected: Selected;
  readonly all: readonly AirAndWind[];
  /** What is to be said of them. */
  readonly said: readonly (Sentence | undefined)[];
}

/** What the selected stations measure beside the wind; those that have none near are named. */
export async function airAndWind(p: AirAndWindRequest, scope: Scope): Promise<Found> {
  const { selected, masts } = await sources(p, scope);
  const request = { ...hoursOfRange(scope), minQuality: p.minQuality, named: { feeds: p.feeds } };
  const measured = await measuredHours(selected.series, request, scope.store);
  const beside = measured.map((hours) => ({
    ...hours,
    mast: mastFor(hours.series.stationInfo, masts, p.windStation, scope.catalogue),
  }));
  const used = beside.flatMap(({ mast }) => mast ?? []);
  const winds = await windHours(used, { ...request, named: {} }, scope.store);
  const all = beside.flatMap(({ mast, ...hours }): AirAndWind[] =>
    mast ? [{ ...hours, mast, wind: winds.get(mast.station.id)! }] : []
  );
  const alone = beside.filter(({ mast }) => !mast).map(({ series }) => series.stationInfo.name);
  return {
    selected,
    all,
    said: [windNotice(all.map(({ series, mast }) => ({ station: series.stationInfo, mast }))), windless(alone)],
  };
}

/** @param values of the answer for each property of a station */
export async function airAndWindFootprint(p: AirAndWindRequest, values: number, scope: Scope): Promise<Footprint> {
  const { selected, masts } = await sources(p, scope);
  const stations = [...new Map(selected.series.map((series) => [series.station, series.stationInfo])).values()];
  const used = new Set(
    stations.flatMap((station) => mastFor(station, masts, p.windStation, scope.catalogue)?.series ?? [])
  );
  const { length } = selected.series;
  return hoursFootprint(hoursOfRange(scope), length + used.size, values * length, scope);
}

/** @throws HubError where a property is asked for of which no value is more than another */
async function sources(p: AirAndWindRequest, scope: Scope) {
  const selected = await selectFirst(p, POLLUTANTS_FIRST, scope);
  selected.series.forEach(({ propertyInfo }) => checkFits('max', propertyInfo));
  return { selected, masts: await windMasts(scope) };
}

function windless(stations: readonly string[]): Sentence | undefined {
  const names = [...new Set(stations)].join(', ');
  return names === ''
    ? undefined
    : {
        de: `Ohne Wind in der Nähe, daher nicht dabei: ${names}. Nennen Sie unter „Wind von“ eine Wetterstation.`,
        en: `Left out, as no wind is measured near: ${names}. Name a weather station as "Wind of".`,
      };
}
