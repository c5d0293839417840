/** Municipality or the Kreis. */
export interface Kommune {
  /** Amtlicher Gemeindeschlüssel: 8 digits, 5 for a Kreis. */
  readonly ags: string;
  readonly slug: string;
  readonly name: string;
}

/** Official network, low cost, or computed. */
export type StationClass = 'reference' | 'indicative' | 'model';

/**
 * What the air of a station is shaped by most: the "type of station" of the EU's siting rules (Directive (EU) 2024/2881,
 * annex IV), which the Umweltbundesamt's list of stations tells of each. In German verkehrsnah, Hintergrund, Industrie.
 */
export const SURROUNDINGS = ['traffic', 'background', 'industrial'] as const;
export type StationSurroundings = (typeof SURROUNDINGS)[number];

/** A place that measures. */
export interface Station {
  /** The hub's id; the provider's own code where it has one (`DENW179`). */
  readonly id: string;
  readonly kommune: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  /** Above sea level, m: what a barometer's pressure is reduced by. */
  readonly height?: number;
  readonly class: StationClass;
  /** Undefined where nobody has said. */
  readonly surroundings?: StationSurroundings;
  /** Of parking spaces: the car park or street that they are counted together for. */
  readonly zone?: string;
}

export type Redistribution = 'yes' | 'attribution' | 'no';

/** Travels with each feed; a `no` never leaves through a public route. */
export interface Licence {
  readonly id: string;
  readonly url: string;
  /** The line that must stand beside the data. */
  readonly attribution: string;
  /** The same for English readers, where it is no provider's wording but ours. */
  readonly english?: string;
  readonly redistribution: Redistribution;
}
