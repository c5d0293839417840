import type { Language } from '../../../shared/src/text/language';

/** The sixteen points of the compass; German east is "Ost". */
const POINTS: Readonly<Record<Language, readonly string[]>> = {
  de: [
    ...['Nord', 'Nordnordost', 'Nordost', 'Ostnordost', 'Ost', 'Ostsüdost', 'Südost', 'Südsüdost'],
    ...['Süd', 'Südsüdwest', 'Südwest', 'Westsüdwest', 'West', 'Westnordwest', 'Nordwest', 'Nordnordwest'],
  ],
  en: [
    ...['north', 'north-northeast', 'northeast', 'east-northeast', 'east', 'east-southeast', 'southeast'],
    ...['south-southeast', 'south', 'south-southwest', 'southwest', 'west-southwest', 'west', 'west-northwest'],
    ...['northwest', 'north-northwest'],
  ],
};

/** The four letters around a rose, from north on. */
export const LETTERS: Readonly<Record<Language, readonly [string, string, string, string]>> = {
  de: ['N', 'O', 'S', 'W'],
  en: ['N', 'E', 'S', 'W'],
};

/** What a direction is called: the nearest of the sixteen points. */
export const directionName = (degrees: number, language: Language): string =>
  POINTS[language][Math.round(degrees / 22.5) % 16]!;

const degreesText = (degrees: number, language: Language) =>
  `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(degrees)}°`;

/** `Südwest, 225°` */
export const directionWithDegrees = (degrees: number, language: Language): string =>
  `${directionName(degrees, language)}, ${degreesText(degrees, language)}`;

/** `Südwest`; of more sectors than there are points `240° (Westsüdwest)`, as several have the same name. */
export function sectorName(degrees: number, sectors: number, language: Language): string {
  const name = directionName(degrees, language);
  return sectors <= 16 ? name : `${degreesText(degrees, language)} (${name})`;
}
