import { findProperty, type Property } from '@smartregion/terms/property';
import { DERIVATIONS, type Derived, type Ingredient } from '../domain/derived/derived';

export const QUANTITIES = Object.keys(DERIVATIONS) as Derived[];

type Described = Pick<Property, 'de' | 'en' | 'min' | 'max' | 'decimals'>;

/** What the vocabulary has no property for, as nothing measures it. */
const OWN: Readonly<Partial<Record<Derived, Described>>> = {
  absolute_humidity: { de: 'Absolute Luftfeuchte', en: 'Absolute humidity', min: 0, max: 50, decimals: 1 },
  wind_chill: { de: 'Windchill', en: 'Wind chill', min: -70, max: 15, decimals: 1 },
  heat_index: { de: 'Hitzeindex', en: 'Heat index', min: -30, max: 80, decimals: 1 },
  apparent_temperature: {
    de: 'Scheinbare Temperatur (Steadman)',
    en: 'Apparent temperature (Steadman)',
    min: -60,
    max: 60,
    decimals: 1,
  },
};

/** A derived quantity as if it were of the vocabulary. */
export function quantityOf(id: Derived): Property {
  const words = OWN[id] ?? findProperty(id)!;
  return { ...words, id, domain: 'weather', ucum: DERIVATIONS[id].unit, aggregation: 'mean' };
}

/** All that the quantities are computed of, each once. */
export const ingredientsOf = (quantities: readonly Derived[]): Ingredient[] => [
  ...new Set(quantities.flatMap((id): readonly Ingredient[] => DERIVATIONS[id].of)),
];
