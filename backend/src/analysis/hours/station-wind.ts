import { HubError } from '../../model/errors';
import { distanceKm } from '../../model/geo';
import { HOUR } from '../../model/time';
import { overlap } from '../asking/footprint';
import { stationOf } from '../selection/selection';
import { measuredHours, type HoursRequest, type MeasuredHours } from './measured-hours';
import type { Station } from '../../model/kommune';
import type { Sentence } from '../../model/sentence';
import type { DescribedSeries } from '../../model/series';
import type { Wind } from '../domain/roses/sectors';
import type { Scope } from '../question';

/**
 * Beyond this a mast says too little of a place's wind, km. Within 20 km is the rule of thumb of weather-adjusted trends; the
 * shipped region has none that near for every place, so that the distance is told with each answer.
 */
export const FARTHEST_WIND_KM = 30;

/** Both: a direction whose speed nobody knows may be calm. */
export const WIND = ['wind_direction', 'wind_speed'] as const;

/** A station that measures whence and how fast the wind blows. */
export interface WindMast {
  readonly station: Station;
  readonly series: readonly DescribedSeries[];
}

/** Whose wind stands for that of a place. */
export interface NearestMast extends WindMast {
  readonly km: number;
}

/** The stations that have measured direction and speed of the wind in this time, of all Kommunen. */
export async function windMasts({ catalogue, store, range }: Pick<Scope, 'catalogue' | 'store' | 'range'>) {
  const all = (await catalogue.series()).filter(
    ({ property, cadence, modelled, stationInfo }) =>
      WIND.some((wind) => wind === property) && cadence <= HOUR && !modelled && stationInfo.class !== 'model'
  );
  const extents = await store.extent(all.map(({ id }) => id));
  const byStation = new Map<string, DescribedSeries[]>();
  for (const series of all) {
    const extent = extents.get(series.id);
    if (extent && overlap(range, extent) > 0) {
      byStation.set(series.station, [...(byStation.get(series.station) ?? []), series]);
    }
  }
  return [...byStation.values()]
    .filter((series) => WIND.every((property) => series.some((one) => one.property === property)))
    .map((series): WindMast => ({ station: series[0]!.stationInfo, series }));
}

/**
 * The mast whose wind is taken for a place: its own, else the nearest of an official network, else the nearest of all.
 * A console in a garden stands among houses; its wind is its own.
 * @param named id of the station whose wind is to be taken; empty: as above
 * @returns undefined where nobody measures the wind near enough
 * @throws HubError `not-found` where the named station does not exist, `query` where it measures no wind
 */
export function mastFor(
  station: Station,
  masts: readonly WindMast[],
  named: string,
  catalogue: Scope['catalogue']
): NearestMast | undefined {
  if (named !== '') {
    return namedMast(station, masts, stationOf(named, catalogue));
  }
  const rank = (mast: NearestMast) =>
    isOf(station, mast) ? -1 : mast.km + (mast.station.class === 'reference' ? 0 : FARTHEST_WIND_KM);
  return masts
    .map((mast) => ({ ...mast, km: isOf(station, mast) ? 0 : distanceKm(station, mast.station) }))
    .filter(({ km }) => km <= FARTHEST_WIND_KM)
    .reduce<NearestMast | undefined>((best, mast) => (best && rank(best) <= rank(mast) ? best : mast), undefined);
}

const isOf = (station: Station, mast: WindMast) => mast.station.id === station.id;

function namedMast(station: Station, masts: readonly WindMast[], asked: Station): NearestMast {
  const found = masts.find((mast) => mast.station.id === asked.id);
  if (!found) {
    throw new HubError(
      'query',
      {
        de: `„${asked.name}“ hat in diesem Zeitraum keinen Wind gemessen, nach Richtung und Geschwindigkeit.`,
        en: `"${asked.name}" has not measured the wind in this time range, direction and speed.`,
      },
      {
        de: 'Nennen Sie eine Wetterstation, oder lassen Sie das Feld leer: dann gilt die nächste.',
        en: 'Name a weather station, or leave the field empty: then the nearest holds.',
      },
      { station: asked.id }
    );
  }
  return { ...found, km: distanceKm(station, found.station) };
}

/** Wind hour by hour, and whose values these are. */
export interface WindHours extends Required<Wind> {
  readonly directionSeries: DescribedSeries;
  readonly speedSeries: DescribedSeries;
}

/** The wind of masts hour by hour, by the id of their station. */
export async function windHours(
  masts: readonly WindMast[],
  request: HoursRequest,
  store: Scope['store']
): Promise<Map<string, WindHours>> {
  const distinct = [...new Map(masts.map((mast) => [mast.station.id, mast])).values()];
  const series = distinct.flatMap((mast) => mast.series);
  const all = await measuredHours(series, request, store);
  return new Map(
    distinct.map(({ station: { id } }) => {
      const [direction, speed] = WIND.map(
        (property) => all.find((hours) => hours.series.station === id && hours.series.property === property)!
      ) as [MeasuredHours, MeasuredHours];
      return [
        id,
        {
          directions: direction.values,
          speeds: speed.values,
          directionSeries: direction.series,
          speedSeries: speed.series,
        },
      ];
    })
  );
}

/** Whose wind was taken, where it is not that of the station itself: "Wind für Schwerte: Werl, 25 km entfernt". */
export function windNotice(
  all: readonly { readonly station: Station; readonly mast: NearestMast }[]
): Sentence | undefined {
  const foreign = all.filter(({ station, mast }) => !isOf(station, mast));
  const others = [...new Map(foreign.map((one) => [one.station.id, one])).values()];
  const told = (of: (name: string, mast: NearestMast) => string) =>
    others.map(({ station, mast }) => of(station.name, mast)).join('; ');
  const from = ({ station, km }: NearestMast) => `${station.name} (${km.toFixed(0)} km)`;
  return others.length === 0
    ? undefined
    : {
        de: `Wind einer anderen Station: ${told((name, mast) => `${name} von ${from(mast)}`)}.`,
        en: `Wind of another station: ${told((name, mast) => `${name} of ${from(mast)}`)}.`,
      };
}
