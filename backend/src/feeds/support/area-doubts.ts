import { isInGermany } from '../../model/geo';
import type { Doubt } from '../feed';

/** An area of which the corners or the order of degrees were mixed up, with what was meant. */
function swapped(area: string, meant: string, why: { readonly de: string; readonly en: string }): Doubt[] {
  return [
    {
      path: ['area'],
      sentence: { de: `In „${area}“ ${why.de}.`, en: `In "${area}" ${why.en}.` },
      remedy: { de: `Schreiben Sie area: "${meant}".`, en: `Write area: "${meant}".` },
    },
  ];
}

const TURNED = { de: 'sind Breite und Länge vertauscht', en: 'latitude and longitude are swapped' };
const CORNERS = { de: 'liegt Süd über Nord oder West hinter Ost', en: 'south lies above north or west behind east' };

/** Of `lat,lon,radius`. */
export function circleDoubts(area: string): Doubt[] {
  const [lat, lon, radius] = area.split(',');
  return isInGermany(Number(lon), Number(lat)) ? swapped(area, `${lon},${lat},${radius}`, TURNED) : [];
}

/** Of `south,west,north,east`. */
export function boxDoubts(area: string): Doubt[] {
  const [a, b, c, d] = area.split(',') as [string, string, string, string];
  const isTurned = isInGermany(Number(b), Number(a)) && isInGermany(Number(d), Number(c));
  const [south, west, north, east] = isTurned ? [b, a, d, c] : [a, b, c, d];
  const [low, high] = Number(south) <= Number(north) ? [south, north] : [north, south];
  const [left, right] = Number(west) <= Number(east) ? [west, east] : [east, west];
  const meant = [low, left, high, right].join(',');
  return meant === area ? [] : swapped(area, meant, isTurned ? TURNED : CORNERS);
}
