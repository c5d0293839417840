import { middleOf, type SectorCount } from '../domain/roses/sectors';
import type { Language } from '@smartregion/terms/sentence';

/** German east is "Ost". */
const POINTS: Readonly<Record<Language, readonly string[]>> = {
  de: ['N', 'NNO', 'NO', 'ONO', 'O', 'OSO', 'SO', 'SSO', 'S', 'SSW', 'SW', 'WSW', 'W', 'WNW', 'NW', 'NNW'],
  en: ['N', 'NNE', 'NE', 'ENE', 'E', 'ESE', 'SE', 'SSE', 'S', 'SSW', 'SW', 'WSW', 'W', 'WNW', 'NW', 'NNW'],
};

const POINT = 22.5;

/**
 * What a sector is called: the nearest of the sixteen points of the compass (NNO is 30° of twelve sectors, too); of more
 * sectors than there are points the four winds, and degrees between them.
 */
export function sectorName(sector: number, count: SectorCount, language: Language): string {
  const middle = middleOf(sector, count);
  return count > POINTS.de.length && middle % 90 !== 0
    ? `${middle}°`
    : POINTS[language][Math.round(middle / POINT) % POINTS.de.length]!;
}
