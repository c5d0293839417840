import { geoBounds } from 'd3-geo';
import type { Area } from './areas';
import type { Place } from '../region';

/** A station just across the border still belongs to the picture: part of the map's width and height. */
const BEYOND = 0.12;

/** Whether a place is on a map of these areas, or so near that it is drawn all the same. */
export function isOnMapOf(areas: readonly Area[]): (place: Place) => boolean {
  const [[west, south], [east, north]] = geoBounds({
    type: 'FeatureCollection',
    features: areas.map(({ shape }) => shape),
  });
  const [x, y] = [BEYOND * (east - west), BEYOND * (north - south)];
  return ([lon, lat]) => lon >= west - x && lon <= east + x && lat >= south - y && lat <= north + y;
}
