import type { Field } from '@grafana/data';
import type { Links } from './cells';

/** Of the typical hour, as shares: -0.12 is 12 % less. */
export interface Change {
  readonly adjusted: number;
  readonly low: number;
  readonly high: number;
  /** As measured. */
  readonly raw: number | null;
}

export interface Week {
  readonly time: number;
  readonly measured: number | null;
  readonly adjusted: number | null;
  readonly links: Links;
}

/** A street, or a background beside it. */
export interface Place {
  readonly name: string;
  readonly property: string;
  readonly change: Change | null;
  readonly meanBefore: number | null;
  readonly meanAfter: number | null;
  /** After the date, in the weather of the time before. */
  readonly meanAdjusted: number | null;
  readonly weeks: readonly Week[];
}

export interface Placebo extends Change {
  readonly date: number;
  readonly links: Links;
}

export type Verdict = 'recognisable' | 'within-placebos' | 'undecided' | 'refused';

/** A street, what happened there, and what it is held against. */
export interface Effect {
  readonly street: Place;
  readonly backgrounds: readonly Place[];
  readonly verdict: Verdict | null;
  /** The whole in the hub's words. */
  readonly result: string;
  readonly placebos: readonly Placebo[];
  readonly placeboCount: number;
  readonly stronger: number | null;
  readonly spread: readonly [low: number, high: number] | null;
  readonly r2: number | null;
  readonly hours: number | null;
  /** Share of the hours after the date in weather that the model hardly knew. */
  readonly unseen: number | null;
  readonly span: { readonly before: number | null; readonly date: number | null; readonly after: number | null };
  readonly wind: string | null;
  readonly attribution: string;
  readonly demo: boolean;
  /** Says the unit of means and weeks. */
  readonly field: Field;
}

/** How much of what was measured is gone or came on top; null where the hub knows no effect. */
export function differenceOf({ meanBefore, meanAdjusted }: Place): number | null {
  return meanBefore === null || meanAdjusted === null ? null : meanAdjusted - meanBefore;
}

/** Placebo dates near each other compare nearly the same weeks, and so spread too little: the hub's rule. */
export function areDatesClose({ placebos, span: { date, after } }: Pick<Effect, 'placebos' | 'span'>): boolean {
  const dates = placebos.map((placebo) => placebo.date);
  return (
    dates.length > 0 && date !== null && after !== null && Math.max(...dates) - Math.min(...dates) < 2 * (after - date)
  );
}

/** -1 less, 1 more, 0: the interval has both. */
export const directionOf = ({ low, high }: { readonly low: number; readonly high: number }): -1 | 0 | 1 =>
  high < 0 ? -1 : low > 0 ? 1 : 0;
