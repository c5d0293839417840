import type { Place } from '../../model/geo';

/** Of a degree of latitude, and of one of longitude at the equator (mean radius of the earth), km. */
const DEGREE_KM = 111.195;

/** Somebody near, and how far away. */
export interface Near<T> {
  readonly one: T;
  readonly km: number;
}

/**
 * The few that are nearest, nearest first. A region has hundreds of stations, each of which looks at all others: so the
 * earth is taken as flat, which is right to a percent within 100 km.
 * @param farthest km
 */
export function nearest<T extends { readonly station: Place }>(
  { station }: { readonly station: Place },
  others: readonly T[],
  farthest: number,
  count: number
): readonly Near<T>[] {
  const east = Math.cos((station.lat * Math.PI) / 180);
  const found: Near<T>[] = [];
  let most = farthest / DEGREE_KM;
  for (const one of others) {
    const north = one.station.lat - station.lat;
    const away = Math.sqrt(north * north + ((one.station.lon - station.lon) * east) ** 2);
    if (away <= most && one.station !== station) {
      const km = away * DEGREE_KM;
      const place = found.findIndex((other) => other.km > km);
      found.splice(place < 0 ? found.length : place, 0, { one, km });
      if (found.length > count) {
        found.pop();
      }
      most = found.length === count ? found.at(-1)!.km / DEGREE_KM : most;
    }
  }
  return found;
}
