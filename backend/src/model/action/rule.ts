import type { Sentence } from '@smartregion/terms/sentence';
import type { Quality } from '../quality';
import type { OutputConfig } from './output-config';

/** What a rule may do. watch: note what it would have done; propose: a person releases it; automatic: switch. */
export const MODES = ['watch', 'propose', 'automatic'] as const;
export type Mode = (typeof MODES)[number];

/**
 * What switches a measure, and when: rules of a Kommune for gate signals, guidance, watering … Durations are ms. Which of its
 * figures nobody has chosen stands in `assumed`.
 */
export interface Rule {
  readonly id: string;
  /** Names what the rule says: another one once anything that decides is another. */
  readonly version: string;
  readonly name: Sentence;
  /** What is done, in a sentence for whoever releases it. */
  readonly measure?: Sentence;
  /** Slug. */
  readonly kommune: string;
  readonly mode: Mode;
  readonly input: RuleInput;
  readonly on: OnCondition;
  readonly off: OffCondition;
  /** The measure stays on for at least, at most so long. */
  readonly minOn: number;
  readonly maxOn: number;
  /** After it went off nothing switches it on for so long. */
  readonly lock: number;
  /** Switched on so many times a day of the region's clock at most. */
  readonly perDay: number;
  /** When it may be switched on, on the region's clock; empty: always. */
  readonly times: readonly TimesOfDay[];
  /** A proposal that nobody has answered for so long lapses. */
  readonly releaseWithin: number;
  /** Without a word from the place itself for so long after a command the measure counts as faulty; absent: none is awaited. */
  readonly feedbackWithin?: number;
  readonly outputs: readonly OutputConfig[];
  /** Keys whose value is the hub's assumption, not the Kommune's choice (`minOn`, `off.beyond` …). */
  readonly assumed: readonly string[];
}

/** Where a rule's number comes from. */
export type RuleInput = QuestionInput | AlertInput;

/** The number of a question: the saved query of a panel. */
export interface QuestionInput {
  readonly from: 'question';
  /** As a panel saves it, without time. */
  readonly query: Readonly<Record<string, unknown>>;
  /** Name of the column, where the answer has several. */
  readonly column?: string;
  /** Length of an interval that the number stands for, ms: the bucket of the query. */
  readonly interval: number;
  /** Set for a forecast: the number is made of what is foretold for so long from the time of asking, ms. */
  readonly ahead?: { readonly by: number; readonly take: 'max' | 'min' | 'mean' };
  /** How old the end of the latest interval may be, ms. */
  readonly maxAge: number;
  readonly minQuality: Quality;
}

/** What somebody else's alert says: 1 while it fires, else 0. */
export interface AlertInput {
  readonly from: 'alert';
  /** Whoever sends it repeats it while it fires; what was not repeated for so long is not known any more, ms. */
  readonly maxAge: number;
}

export type Side = 'above' | 'below';

/** On: in `intervals` of the last `of` the number lies beyond it, to that side. */
export interface OnCondition {
  readonly side: Side;
  readonly beyond: number;
  readonly intervals: number;
  readonly of: number;
}

/** Off: the number lay on the other side for so long, ms, without a gap. */
export interface OffCondition {
  readonly beyond: number;
  readonly for: number;
}

/** `[from, to)` in minutes of the day on the wall, over midnight where `to` is not after `from`. */
export interface TimesOfDay {
  /** ISO: 1 Monday … 7 Sunday; the day on which it begins. */
  readonly days: readonly number[];
  readonly from: number;
  readonly to: number;
}
