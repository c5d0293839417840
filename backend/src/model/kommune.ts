/** Municipality or the Kreis. */
export interface Kommune {
  /** Amtlicher Gemeindeschlüssel: 8 digits, 5 for a Kreis. */
  readonly ags: string;
  readonly slug: string;
  readonly name: string;
}

/** Official network, low cost, or computed. */
export type StationClass = 'reference' | 'indicative' | 'model';

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
