import { nearest } from '@smartregion/terms/nearest';
import { distanceKm, type Place } from '../../model/geo';
import areas from './areas.json';

/**
 * Where municipalities and Kreise lie: bounding boxes of the municipalities of North Rhine-Westphalia and of all
 * Kreise, from VG250 of about 2016 (© GeoBasis-DE / BKG 2016, data changed, dl-de/by-2-0). Good enough to doubt a place
 * or a key, not to refuse one: boundaries and keys change.
 */
export interface Area {
  readonly ags: string;
  readonly name: string;
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

const AREAS = new Map(
  Object.entries(areas as Readonly<Record<string, (string | number)[]>>).map(([ags, row]) => {
    const [name, south, west, north, east] = row as [string, number, number, number, number];
    return [ags, { ags, name, south, west, north, east }];
  })
);

/** The area that bears the key; undefined where it is none, or one beyond the list. */
export function areaOf(ags: string): Area | undefined {
  return AREAS.get(ags);
}

/** The smallest area known in which a Kommune lies: its own, else its Kreis. */
export function areaAround(ags: string): Area | undefined {
  return AREAS.get(ags) ?? AREAS.get(ags.slice(0, 5));
}

/** Whether the list would have the key if it were one: municipalities of North Rhine-Westphalia, and all Kreise. */
export function wouldBeListed(ags: string): boolean {
  return ags.length === 5 || ags.startsWith('05');
}

/** The areas whose names are alike, `Unna` and `Kreis Unna`. */
export function areasCalled(name: string, digits: number): Area[] {
  return [...AREAS.values()].filter((area) => area.ags.length === digits && isCalled(area, name));
}

/** Whether a Kommune may be called so: without „Stadt“, „Kreis“ and what stands behind a slash or in brackets. */
export function isCalled(area: Area, name: string): boolean {
  const [a, b] = [plain(area.name), plain(name)];
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
}

/** Whether the name is one misspelt, or written without umlauts. */
export function isAlmostCalled(area: Area, name: string): boolean {
  const folded = (text: string) =>
    plain(text).replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss');
  const [own, typed] = [folded(area.name), folded(name)];
  return nearest(typed, [own, own.split(' ', 1)[0]!]) !== undefined;
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/\b(kreis|stadt|gemeinde|landkreis|hansestadt|kreisstadt|städteregion)\b/g, ' ')
    .replace(/[^a-zäöüß]+/g, ' ')
    .trim();
}

/** How far a place lies outside an area, km; 0 inside. */
export function kmOutside(area: Area, { lat, lon }: Place): number {
  const nearest = {
    lat: Math.min(Math.max(lat, area.south), area.north),
    lon: Math.min(Math.max(lon, area.west), area.east),
  };
  return distanceKm(nearest, { lat, lon });
}
