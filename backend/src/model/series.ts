import type { Station, Licence } from './kommune';
import type { Correction } from './correction';
import type { Period } from './period';
import type { Property } from '@smartregion/terms/property';
import type { Instant } from './time';

/** station × property × feed × period, with the integer that the store knows it by. */
export interface Series {
  readonly id: number;
  readonly station: string;
  readonly property: string;
  readonly feed: string;
  /** How long an interval its values stand for (model/period.ts). */
  readonly period: Period;
  /**
   * Distance of two readings, ms, as it was last seen (model/rhythm), at first as its feed says; an instant stands for
   * this long when coverage is computed.
   */
  readonly cadence: number;
  /** The same before it changed, in order of time; left out where it never has. */
  readonly earlier?: readonly EarlierCadence[];
}

export interface EarlierCadence {
  /** Readings that begin before this had it. */
  readonly until: Instant;
  readonly cadence: number;
}

/** A series with all that a reader wants to know about it. */
export interface DescribedSeries extends Series {
  readonly stationInfo: Station;
  readonly propertyInfo: Property;
  readonly licence: Licence;
  /** Place of its feed among those that have the property of this station; 0 is preferred (analysis/selection/preference.ts). */
  readonly preference: number;
  /** Its values are computed, not measured. */
  readonly modelled: boolean;
  /** True for values of the provider simulator. */
  readonly demo: boolean;
  /** Of corrected values: the corrections that its station has, the first that holds made a value. */
  readonly corrections?: readonly Correction[];
}
