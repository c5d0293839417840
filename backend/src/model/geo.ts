/** WGS84, decimal degrees. */
export interface Place {
  readonly lat: number;
  readonly lon: number;
}

/** Mean radius of the earth (IUGG), km. */
const EARTH = 6371.0088;

/** Great-circle distance of two places, km, by the haversine formula: right to half a percent. */
export function distanceKm(a: Place, b: Place): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const halfChord =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(halfChord)));
}

const KM_PER_DEGREE = (EARTH * Math.PI) / 180;

/** Whether two places are at most so far apart; of most that are not, their latitudes alone tell. False of unknown places. */
export function isWithin(a: Place, b: Place, km: number): boolean {
  return Math.abs(a.lat - b.lat) * KM_PER_DEGREE <= km && distanceKm(a, b) <= km;
}

/** The country's bounding box: the two ranges do not overlap, so that swapped coordinates are certain. */
export function isInGermany(lat: number, lon: number): boolean {
  return lat >= 47.2 && lat <= 55.1 && lon >= 5.8 && lon <= 15.1;
}
