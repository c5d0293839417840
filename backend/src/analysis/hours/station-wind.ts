import { HubError } from '@smartregion/terms/errors';
import { distanceKm, isWithin } from '../../model/geo';
import { HOUR } from '../../model/time';
import { overlap } from '../asking/footprint';
import { stationOf } from '../selection/selection';
import { distanceOf } from '../wording/in-short';
import { listed } from '../wording/listed';
import { measuredHours, type HoursRequest, type MeasuredHours } from './measured-hours';
import type { Station } from '../../model/kommune';
import type { Language, Sentence } from '@smartregion/terms/sentence';
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
  /** It has measured for at least half of the time asked for: one that has just been put up cannot stand for a year. */
  readonly covers: boolean;
}

/** Whose wind stands for that of a place. */
export interface NearestMast extends WindMast {
  readonly km: number;
}

/** The stations that have measured direction and speed of the wind in this time, of all Kommunen. */
export async function windMasts({
  catalogue,
  store,
  range,
  now,
}: Pick<Scope, 'catalogue' | 'store' | 'range' | 'now'>): Promise<WindMast[]> {
  const all = (await catalogue.series()).filter(
    ({ property, cadence, modelled, stationInfo }) =>
      WIND.some((wind) => wind === property) && cadence <= HOUR && !modelled && stationInfo.class !== 'model'
  );
  const extents = await store.extent(all.map(({ id }) => id));
  const past = { start: range.start, end: Math.min(range.end, now) };
  const lasted = ({ id }: DescribedSeries) => overlap(past, extents.get(id) ?? NEVER);
  const stations = new Map(all.map(({ station, stationInfo }) => [station, stationInfo]));
  return [...stations.values()].flatMap((station): WindMast[] => {
    const series = all.filter((one) => one.station === station.id && lasted(one) > 0);
    const least = Math.min(
      ...WIND.map((wind) => longest(series.filter(({ property }) => property === wind).map(lasted)))
    );
    return least > 0 ? [{ station, series, covers: least >= (past.end - past.start) / 2 }] : [];
  });
}

const NEVER = { start: 0, end: 0 };
const longest = (lengths: readonly number[]) => Math.max(0, ...lengths);

/**
 * The mast whose wind is taken for a place: its own, else the nearest of an official network, else the nearest of all; those
 * that cover less than half of the time come last.
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
  const official = (mast: WindMast) => (mast.station.class === 'reference' ? 0 : FARTHEST_WIND_KM);
  const rank = (mast: NearestMast) =>
    (isOf(station, mast) ? -1 : mast.km + official(mast)) + (mast.covers ? 0 : 3 * FARTHEST_WIND_KM);
  return masts
    .filter((mast) => isOf(station, mast) || isWithin(station, mast.station, FARTHEST_WIND_KM))
    .map((mast) => ({ ...mast, km: isOf(station, mast) ? 0 : distanceKm(station, mast.station) }))
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
      const [direction, speed] = WIND.map((property) =>
        all.find((hours) => hours.series.station === id && hours.series.property === property)!
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
  const from = ({ station, km }: NearestMast) => `${station.name} (${distanceOf(km)})`;
  const told = (language: Language, of: string) =>
    listed(
      others.map(({ station, mast }) => `${station.name} ${of} ${from(mast)}`),
      language
    );
  return others.length === 0
    ? undefined
    : {
        de: `Wind einer anderen Station: ${told('de', 'von')}.`,
        en: `Wind of another station: ${told('en', 'of')}.`,
      };
}
