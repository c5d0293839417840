import type { AuditInput, InputReading } from '../../../model/action/audit';
import type { Rule, Side } from '../../../model/action/rule';
import type { Instant } from '../../../model/time';
import { lasting } from './lasting';
import type { Sentence } from '@smartregion/terms/sentence';

/** The course of a rule's number as it is known at a moment, oldest first; or why it is not known. */
export type Course = { readonly readings: readonly InputReading[] } | { readonly unknown: Sentence };

/** What a course says about a rule. */
export interface Evidence {
  /** Why nothing can be said: no number, or too old. It never switches on. */
  readonly blind?: Sentence;
  /** Of the last `of` intervals so many lie beyond. */
  readonly beyond: number;
  /** Enough of them do. */
  readonly isFulfilled: boolean;
  /** Enough of them do, and the newest is one of them: what was so before a lock is no reason to switch on after it. */
  readonly switchesOn: boolean;
  /** It lay on the other side for long enough, without a gap. */
  readonly switchesOff: boolean;
  /** The intervals that were looked at. */
  readonly inputs: readonly AuditInput[];
}

/** Weighs what is known of a number against the thresholds of a rule. */
export function weigh(course: Course, rule: Rule, now: Instant): Evidence {
  if ('unknown' in course) {
    return { ...NOTHING, blind: course.unknown };
  }
  const { on, off } = rule;
  const known = course.readings.filter(({ end, value }) => end <= now && value !== null);
  const newest = known.at(-1);
  const inputs = known.slice(-on.of).map((reading): AuditInput => ({ ...reading, age: ageOf(reading, now) }));
  const age = inputs.at(-1)?.age ?? Infinity;
  if (!newest || age > rule.input.maxAge) {
    return { ...NOTHING, inputs, blind: newest ? BLIND.tooOld(age, rule.input.maxAge) : BLIND.missing };
  }
  const last = lastIntervals(course.readings, newest, on.of);
  const beyond = last.filter(({ value }) => isBeyond(value, on.beyond, on.side)).length;
  const isFulfilled = beyond >= on.intervals;
  return {
    beyond,
    isFulfilled,
    switchesOn: isFulfilled && isBeyond(newest.value, on.beyond, on.side),
    switchesOff: newest.end - backSince(known, rule) >= off.for,
    inputs,
  };
}

const BLIND = {
  missing: { de: 'Es liegt kein Wert vor.', en: 'There is no value.' },
  tooOld: (age: number, most: number): Sentence => ({
    de: `Der neueste Wert ist ${lasting(age).de} alt, mehr als die erlaubten ${lasting(most).de}.`,
    en: `The newest value is ${lasting(age).en} old, more than the ${lasting(most).en} allowed.`,
  }),
};

const NOTHING = { beyond: 0, isFulfilled: false, switchesOn: false, switchesOff: false, inputs: [] };

const ageOf = ({ end, issued = end }: InputReading, now: Instant): number => now - issued;

/** Above means above: what equals the threshold does not exceed it. */
function isBeyond(value: number | null, threshold: number, side: Side): boolean {
  return value !== null && (side === 'above' ? value > threshold : value < threshold);
}

/** Of so many intervals up to the newest those that there are: one that is missing stands in nobody's place. */
function lastIntervals(readings: readonly InputReading[], newest: InputReading, of: number): InputReading[] {
  const length = newest.end - newest.start;
  const upTo = readings.filter(({ end }) => end <= newest.end);
  return upTo.slice(-of).filter(({ end }) => length === 0 || end > newest.end - of * length);
}

/** Since when the number has been back without a gap of half an interval; Infinity where it is not. */
function backSince(known: readonly InputReading[], { off, on }: Rule): Instant {
  const other: Side = on.side === 'above' ? 'below' : 'above';
  let since: Instant = Infinity;
  for (const { start, end, value } of known.toReversed()) {
    const isGap = since !== Infinity && end < since - (end - start) / 2;
    if (isGap || !isBeyond(value, off.beyond, other)) {
      break;
    }
    since = start;
  }
  return since;
}
