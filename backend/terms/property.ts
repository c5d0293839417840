import vocabulary from './vocabulary.json';
import { HubError } from './errors';
import { nearest } from './nearest';

/** How the values of a property become one value of a longer interval (docs: feeds, section 6). */
export type Aggregation =
  | 'mean'
  | 'sum' // null under 75 % coverage, never "small"
  | 'max'
  | 'min'
  | 'last' // states
  | 'floating_mean' // means of the 24 hours before: those of 24:00 MEZ, of longer times their mean
  | 'percentile' // V85: no longer one follows from those of shorter times
  | 'mode' // the most frequent code
  | 'at_max' // the value at the moment of its weight's maximum (direction of the strongest gust)
  | 'vector_mean' // directions, weighted by speed, calm left out
  | 'energy_mean' // sound levels
  | 'rate_mean' // vehicles per hour, weighted by the length of the interval
  | 'flow_weighted_mean'; // speeds, weighted by the number of vehicles

export type Domain = 'weather' | 'air' | 'traffic' | 'water' | 'noise' | 'device';

/** What is observed: one entry of the vocabulary. */
export interface Property {
  readonly id: string;
  readonly domain: Domain;
  readonly de: string;
  readonly en: string;
  /** Canonical unit, UCUM. */
  readonly ucum: string;
  /** Hard plausibility limits for North Rhine-Westphalia; outside is `implausible`. */
  readonly min: number;
  readonly max: number;
  /** As many digits as the instrument deserves. */
  readonly decimals: number;
  readonly aggregation: Aggregation;
  /** The law that says of how many hours a mean is valid (analysis/series/validity.ts); means of others always are. */
  readonly validity?: '39-bimschv';
  /** Property of the same station and interval that weights this one in a mean. */
  readonly weight?: string;
  /** Chemical symbol, where people know it by that. */
  readonly symbol?: string;
}

export const PROPERTIES = vocabulary as readonly Property[];

const BY_ID: ReadonlyMap<string, Property> = new Map(PROPERTIES.map((p) => [p.id, p]));

export function findProperty(id: string): Property | undefined {
  return BY_ID.get(id);
}

/** @throws HubError `not-found` that names the nearest property */
export function propertyOf(id: string): Property {
  const found = BY_ID.get(id);
  if (found) {
    return found;
  }
  const guess = nearest(id, BY_ID.keys());
  throw new HubError(
    'not-found',
    { de: `Eine Größe „${id}“ gibt es nicht.`, en: `There is no property "${id}" in the vocabulary.` },
    guess
      ? { de: `Meinten Sie „${guess}“?`, en: `Did you mean "${guess}"?` }
      : {
          de: 'Die Liste steht unter /api/v1/catalogue/properties.',
          en: 'Ask /api/v1/catalogue/properties for the list.',
        },
    { property: id }
  );
}
