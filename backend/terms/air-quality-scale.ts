import definitions from './air-quality-indices.json';
import { HubError } from './errors';
import { nearest } from './nearest';

/** The pollutants of the index, by their id in the vocabulary, in the order that the panels list them. */
export const POLLUTANTS = ['o3', 'no2', 'pm10', 'pm25', 'so2'] as const;
export type Pollutant = (typeof POLLUTANTS)[number];

/** 1 is best; the European and the US index have a sixth. */
export type ClassNumber = 1 | 2 | 3 | 4 | 5 | 6;
export type Shape = 'circle' | 'square' | 'triangle' | 'diamond' | 'octagon' | 'star';

/** Word, colour and shape of a class. The colours of the 2025 version are not published; these are the EEA's. */
export interface AirQualityClass {
  readonly de: string;
  readonly en: string;
  readonly color: string;
  readonly textColor: string;
  readonly shape: Shape;
}

/** Upper bounds of the classes, µg/m³, inclusive; the worst class is open. */
export type Bounds = readonly (number | null)[];

/** How an index rates one pollutant: bounds for whole numbers, over a mean of so many hours. */
export interface PollutantScale {
  readonly hours: number;
  readonly upper: Bounds;
}

/** The bands of an index: what its arithmetic needs of it. */
export interface AirQualityBands {
  readonly id: string;
  /** Absent: this version does not rate the pollutant. */
  readonly pollutants: Readonly<Partial<Record<Pollutant, PollutantScale>>>;
}

/**
 * One version of an index. The bounds are facts of public pages; the Umweltbundesamt names no day on which a version
 * came into force, so `validFrom` is a year.
 */
export interface AirQualityIndex extends AirQualityBands {
  readonly validFrom: string;
  readonly short: { readonly de: string; readonly en: string };
  readonly name: { readonly de: string; readonly en: string };
  readonly classes: readonly AirQualityClass[];
  readonly source: string;
}

export const INDICES = definitions as Readonly<Record<string, AirQualityIndex>>;

/** µg/m³; null or absent: not measured. */
export type Concentrations = Readonly<Partial<Record<Pollutant, number | null>>>;

export interface Assessment {
  /** The worst class of what was measured. */
  readonly class: ClassNumber;
  readonly deciding: Pollutant;
  /** How many of the pollutants that the index rates were measured. */
  readonly measured: number;
  readonly complete: boolean;
}

/** @throws HubError `not-found` that names the nearest version */
export function airQualityIndexOf(id: string): AirQualityIndex {
  const found = Object.hasOwn(INDICES, id) ? INDICES[id] : undefined;
  if (found) {
    return found;
  }
  throw unknownIndex(id, Object.keys(INDICES));
}

/** That there is no such version, with the nearest of those that there are. */
export function unknownIndex(id: string, ids: readonly string[]): HubError {
  const guess = nearest(id, ids);
  return new HubError(
    'not-found',
    `There is no air-quality index "${id}".`,
    guess ? `Did you mean "${guess}"?` : `The hub knows ${ids.join(' and ')}.`,
    { index: id }
  );
}

/** The pollutants that this version rates. */
export function ratedBy(index: AirQualityBands): Pollutant[] {
  return POLLUTANTS.filter((pollutant) => index.pollutants[pollutant]);
}

/** Means of 24 hours that providers have floated themselves, by id in the vocabulary. */
const FLOATED: Readonly<Record<string, Pollutant>> = { pm10_24h: 'pm10', pm25_24h: 'pm25' };

/** The pollutant whose floating 24-hour mean a property is; undefined where it is none. */
export function floatedBy(property: string): Pollutant | undefined {
  return Object.hasOwn(FLOATED, property) ? FLOATED[property] : undefined;
}

/** What this version is made of: the pollutants that it rates, and where it rates means of 24 hours, floating ones. */
export function madeOf(index: AirQualityBands): string[] {
  const floated = Object.entries(FLOATED).filter(([, pollutant]) => index.pollutants[pollutant]?.hours === 24);
  return [...ratedBy(index), ...floated.map(([property]) => property)];
}

function upperBounds(index: AirQualityBands, pollutant: Pollutant): Bounds {
  const scale = index.pollutants[pollutant];
  if (!scale) {
    throw new Error(`${index.id} does not rate ${pollutant}`);
  }
  return scale.upper;
}

/**
 * The class of one pollutant's mean, µg/m³. Half is rounded up first: the bounds are whole numbers
 * (9.4 is class 1 of PM10, 9.5 class 2).
 */
export function classOf(index: AirQualityBands, pollutant: Pollutant, value: number): ClassNumber {
  const whole = Math.floor(value + 0.5);
  const upper = upperBounds(index, pollutant);
  return (upper.findIndex((bound) => bound === null || whole <= bound) + 1) as ClassNumber;
}

/**
 * Where a value stands on the scale of bands of equal width: 0 … number of classes, 2.5 being the middle of the third.
 * The open band is drawn as long as all the others together; what lies beyond stays at its end.
 */
export function positionOf(index: AirQualityBands, pollutant: Pollutant, value: number): number {
  const upper = upperBounds(index, pollutant);
  const band = classOf(index, pollutant, value) - 1;
  const from = upper[band - 1] ?? 0;
  const to = upper[band] ?? 2 * from;
  return band + Math.min(1, Math.max(0, (value - from) / (to - from)));
}

/**
 * The index of one hour: the worst class decides; within it the pollutant furthest along the scale.
 * @returns null where nothing was measured
 */
export function assess(index: AirQualityBands, values: Concentrations): Assessment | null {
  const rated = ratedBy(index);
  const measured = rated
    .flatMap((pollutant) => {
      const value = values[pollutant];
      return value == null
        ? []
        : [{ pollutant, class: classOf(index, pollutant, value), position: positionOf(index, pollutant, value) }];
    })
    .sort((a, b) => b.class - a.class || b.position - a.position);
  const [worst] = measured;
  return worst
    ? {
        class: worst.class,
        deciding: worst.pollutant,
        measured: measured.length,
        complete: measured.length === rated.length,
      }
    : null;
}
