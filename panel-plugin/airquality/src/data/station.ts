import type { ClassNumber, Concentrations, Pollutant } from '@smartregion/terms/air-quality-scale';
import type { IndexVersion } from '@smartregion/terms/air-quality-versions';
import type { Refused } from './refusals';

/** One hour of the index at a station. */
export interface Hour {
  /** End of the hour, ms since the epoch. */
  readonly end: number;
  /** Null: not enough data for a class. */
  readonly class: ClassNumber | null;
  readonly deciding: Pollutant | null;
  /** What the index rates, µg/m³, averaged as it wants it. */
  readonly values: Concentrations;
  /** How many of the pollutants that the index rates were measured. */
  readonly measured: number;
  /** Of an index that is a number beside its class, 0 … 500. */
  readonly number: number | null;
  readonly complete: boolean;
  /** Whether the provider has finally checked the values; null where the data do not say. */
  readonly final: boolean | null;
}

/** A place with its index over time, as the panel draws it. */
export interface Station {
  readonly id: string;
  readonly name: string;
  readonly kommune: string;
  readonly kind: 'reference' | 'indicative' | 'model';
  readonly index: IndexVersion;
  readonly attribution: string;
  readonly demo: boolean;
  /** True: `hours` is the course with all pollutants. False: only the newest hour and its deciding pollutant. */
  readonly course: boolean;
  /** Oldest first. */
  readonly hours: readonly Hour[];
  /** What the data have that is neither a class nor a concentration. */
  readonly refused: readonly Refused[];
}
