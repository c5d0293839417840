import type { Language } from '../../../shared/src/text/language';
import type { Wind } from '../data/region';

const POINTS: Readonly<Record<Language, readonly string[]>> = {
  de: ['Nord', 'Nordost', 'Ost', 'Südost', 'Süd', 'Südwest', 'West', 'Nordwest'],
  en: ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'],
};

/** `Südwest, 215°`, as people say where wind comes from. */
export const windFrom = ({ from }: Pick<Wind, 'from'>, language: Language): string =>
  `${POINTS[language][Math.round(from / 45) % 8]!}, ${Math.round(from) % 360}°`;
