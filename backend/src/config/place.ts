import { isInGermany } from '../model/geo';
import type { rule } from '../model/rule';

/** Why a place cannot be meant; undefined where it can. */
export function misplaced(lat: number, lon: number): Parameters<typeof rule> | undefined {
  if (isInGermany(lat, lon)) {
    return undefined;
  }
  if (Math.abs(lat) > 1000 && Math.abs(lon) > 1000) {
    return [
      {
        de: `${lat}, ${lon} sind Meter (UTM oder Gauß-Krüger), keine Grad.`,
        en: `${lat}, ${lon} are metres (UTM or Gauß-Krüger), not degrees.`,
      },
      { de: 'Rechnen Sie sie in Dezimalgrad (WGS84) um.', en: 'Convert them to decimal degrees (WGS84).' },
    ];
  }
  return isInGermany(lon, lat)
    ? [
        { de: 'lat und lon sind vertauscht.', en: 'lat and lon are swapped.' },
        { de: `Schreiben Sie lat: ${lon}, lon: ${lat}.`, en: `Write lat: ${lon}, lon: ${lat}.` },
      ]
    : [
        { de: `${lat}, ${lon} liegt nicht in Deutschland.`, en: `${lat}, ${lon} is not in Germany.` },
        {
          de: 'Schreiben Sie Dezimalgrad (WGS84), in Deutschland lat 47.2 … 55.1 und lon 5.8 … 15.1.',
          en: 'Write decimal degrees (WGS84), in Germany lat 47.2 … 55.1 and lon 5.8 … 15.1.',
        },
      ];
}
