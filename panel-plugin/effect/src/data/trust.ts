import type { Field } from '@grafana/data';
import type { Links } from './cells';

/** The line through the hours of a month, or of a band of humidity; null: too few hours. */
export interface Part {
  readonly slope: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly hours: number;
}

export interface Month extends Part {
  readonly time: number;
  readonly drifted: boolean;
  readonly links: Links;
}

export interface Band extends Part {
  /** `70–85 %` */
  readonly name: string;
}

/** Straight line through the hours: sensor = intercept + slope · reference. */
export interface Fit {
  readonly slope: number;
  readonly intercept: number;
  readonly r2: number | null;
  /** Of the sensor's value at the limit: unit of the property, and expanded, %. */
  readonly bias: number;
  readonly uncertainty: number;
}

export interface Sensor {
  readonly links: Links;
  readonly station: string;
  readonly name: string;
  readonly property: string;
  readonly kommune: string;
  /** In the hub's words. */
  readonly result: string;
  readonly reports: boolean;
  readonly last: number | null;
  readonly reference: string | null;
  readonly hours: number;
  readonly coverage: number | null;
  readonly limit: number | null;
  readonly fit: Fit | null;
  readonly classMet: number | null;
  readonly allowed: number | null;
  /** The highest that the reference showed. */
  readonly most: number | null;
  readonly months: readonly Month[];
  readonly bands: readonly Band[];
  readonly pairs: { readonly reference: readonly number[]; readonly sensor: readonly number[] };
  readonly attribution: string;
  readonly demo: boolean;
  /** Says the unit of limit and bias. */
  readonly field: Field;
}

/** Whether a sensor of the fleet is heard. */
export interface Heard {
  readonly station: string;
  readonly name: string;
  readonly reports: boolean;
  /** False where nothing says what it is: it may be an official station or a counter. */
  readonly isSensor: boolean;
  readonly last: number | null;
  /** What does not report is silent since then; null: nothing ever came. */
  readonly since: number | null;
  /** State in the hub's words. */
  readonly words: string | null;
  readonly links: Links;
}

/** The worst first; those without a comparison last. */
export function worstFirst(sensors: readonly Sensor[]): readonly Sensor[] {
  return [...sensors].sort((a, b) => (b.fit?.uncertainty ?? -1) - (a.fit?.uncertainty ?? -1));
}

export const silentOf = (fleet: readonly Heard[]): readonly Heard[] => fleet.filter(({ reports }) => !reports);

/** How many report, of how many, and whether all of them are sensors. */
export interface Count {
  readonly heard: number;
  readonly all: number;
  readonly areSensors: boolean;
}

export const countOf = (fleet: readonly Heard[]): Count => ({
  heard: fleet.length - silentOf(fleet).length,
  all: fleet.length,
  areSensors: fleet.every(({ isSensor }) => isSensor),
});
