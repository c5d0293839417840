import type { RuleName } from './rule';

/** What the hub says of a year under a rule. */
export const STATES = [
  'met',
  'exceeded',
  'expected-met',
  'expected-exceeded',
  'open',
  'met-so-far',
  'exceeded-so-far',
  'too-little',
] as const;
export type State = (typeof STATES)[number];

/** How a year that runs may end. */
export interface Projection {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** What it rests on, in the words of the answer. */
  readonly from: string;
}

/** One year of a station under one rule of one law. */
export interface LimitRow extends RuleName {
  readonly law: string;
  readonly lawName: string;
  readonly year: number;
  /** What the rule compares; of counted hours or days the one that decides. */
  readonly value: number | null;
  readonly limit: number;
  readonly unit: string;
  /** What the value is, in the words of the answer. */
  readonly compared: string;
  readonly exceedances: number | null;
  /** How many exceedances are allowed; null where none are counted. */
  readonly allowed: number | null;
  /** Share of the hours that were validly captured. */
  readonly capture: number | null;
  readonly projection: Projection | null;
  /** Null where the data do not say. */
  readonly state: State | null;
  readonly provisional: boolean;
  /** In the words of the answer. */
  readonly remarks: string;
}

export interface Day {
  /** Day of the year by MEZ, 0 … 365. */
  readonly index: number;
  /** Null: no valid day. */
  readonly value: number | null;
  readonly exceeded: boolean;
  /** Null where the data do not say. */
  readonly validHours: number | null;
  /** Where the day stands in its frame, for links. */
  readonly row: number;
  readonly frame: number;
}

/** The days of a year under a rule. */
export interface Calendar extends RuleName {
  readonly law: string;
  readonly lawName: string;
  readonly year: number;
  readonly limit: number;
  readonly unit: string;
  readonly days: ReadonlyMap<number, Day>;
}

/** A place with what is known of its limit values. */
export interface Station {
  readonly id: string;
  readonly name: string;
  readonly kommune: string;
  /** A sensor: never an official figure. */
  readonly indicative: boolean;
  readonly attribution: readonly string[];
  readonly demo: boolean;
  readonly rows: readonly LimitRow[];
  readonly calendars: readonly Calendar[];
}
