import type { InputReading } from '../../../model/action/audit';
import type { Rule } from '../../../model/action/rule';
import { MINUTE, type Instant, type Interval } from '../../../model/time';
import { beginning, step } from '../machine/step';
import type { Sentence } from '@smartregion/terms/sentence';

/** One time that a rule would have switched on. */
export interface Activation {
  readonly start: Instant;
  /** Where it went on beyond the end of what was simulated, that end. */
  readonly end: Instant;
  readonly ended: boolean;
  readonly why: Sentence;
  readonly whyEnded: Sentence | undefined;
}

export interface Simulated {
  readonly activations: readonly Activation[];
  /** How long its number was missing or too old, ms. */
  readonly blind: number;
}

/** How often the step is taken; the hub itself takes it every minute. */
export const TICK = 5 * MINUTE;

/**
 * What a rule would have done over a time, by the step that the hub takes. A proposal counts as released at once, and a
 * command as arrived at once: nobody knows how long either would have taken.
 * @param readings from before the time, so that the rule can look back
 * @param delay after the end of its interval, from which on a reading counts as known, ms
 */
export function simulate(
  rule: Rule,
  readings: readonly InputReading[],
  range: Interval,
  { zone, delay, lookback }: { readonly zone: string; readonly delay: number; readonly lookback: number }
): Simulated {
  const own: Rule = { ...rule, mode: 'automatic', outputs: [] };
  const activations: Activation[] = [];
  let standing = beginning(own, range.start);
  let [first, behind, blind] = [0, 0, 0];
  for (let now = range.start; now <= range.end; now += TICK) {
    while (behind < readings.length && readings[behind]!.end + delay <= now) {
      behind++;
    }
    while (first < behind && readings[first]!.end < now - lookback - delay) {
      first++;
    }
    const taken = step(standing, own, { readings: readings.slice(first, behind) }, now, zone);
    for (const { from, to, reason } of taken.records) {
      const open = activations.at(-1);
      if (to === 'on' && from !== 'on') {
        activations.push({ start: now, end: range.end, ended: false, why: reason, whyEnded: undefined });
      } else if (from === 'on' && to !== 'on' && open) {
        activations[activations.length - 1] = { ...open, end: now, ended: true, whyEnded: reason };
      }
    }
    standing = taken.standing;
    blind += standing.blindSince === undefined ? 0 : Math.min(TICK, range.end - now);
  }
  return { activations, blind };
}
