import { HubError } from '@smartregion/terms/errors';
import type { Rule } from '../../../model/action/rule';
import { MINUTE } from '../../../model/time';

/** Figures in the place of a rule's own, to see what they would change; durations in minutes. */
export interface Changed {
  readonly on?: number | undefined;
  readonly off?: number | undefined;
  readonly intervals?: number | undefined;
  readonly of?: number | undefined;
  readonly offFor?: number | undefined;
  readonly minOn?: number | undefined;
  readonly maxOn?: number | undefined;
  readonly lock?: number | undefined;
  readonly perDay?: number | undefined;
}

/**
 * The rule with other figures; undefined where none is another.
 * @throws HubError `query` where they do not fit together
 */
export function changedRule(rule: Rule, changed: Changed): Rule | undefined {
  const { on, off, intervals, of, offFor, minOn, maxOn, lock, perDay } = changed;
  if ([on, off, intervals, of, offFor, minOn, maxOn, lock, perDay].every((value) => value === undefined)) {
    return undefined;
  }
  const minutes = (value: number | undefined, own: number) => (value === undefined ? own : value * MINUTE);
  const next: Rule = {
    ...rule,
    on: {
      ...rule.on,
      beyond: on ?? rule.on.beyond,
      intervals: intervals ?? rule.on.intervals,
      of: of ?? Math.max(rule.on.of, intervals ?? 1),
    },
    off: { beyond: off ?? offFollowing(rule, on), for: minutes(offFor, rule.off.for) },
    minOn: minutes(minOn, rule.minOn),
    maxOn: minutes(maxOn, rule.maxOn),
    lock: minutes(lock, rule.lock),
    perDay: perDay ?? rule.perDay,
  };
  check(next);
  return next;
}

/** Without a threshold of its own to go off it keeps its distance to the one to go on, as a share. */
function offFollowing({ on, off }: Rule, beyond: number | undefined): number {
  return beyond === undefined || on.beyond === 0
    ? off.beyond
    : Number((off.beyond * (beyond / on.beyond)).toPrecision(6));
}

function check({ on, off, minOn, maxOn }: Rule): void {
  const isBack = on.side === 'above' ? off.beyond <= on.beyond : off.beyond >= on.beyond;
  const wrong = [
    isBack
      ? undefined
      : {
          de: 'Die Ausschaltschwelle liegt jenseits der Einschaltschwelle.',
          en: 'It would go off beyond the threshold to go on.',
        },
    on.intervals <= on.of
      ? undefined
      : { de: `${on.intervals} von ${on.of} gibt es nicht.`, en: `There is no ${on.intervals} of ${on.of}.` },
    minOn <= maxOn
      ? undefined
      : { de: 'Die Mindestdauer ist länger als die Höchstdauer.', en: 'The minimum is longer than the maximum.' },
  ].find((one) => one !== undefined);
  if (wrong) {
    throw new HubError('query', wrong, { de: 'Ändern Sie eine der beiden Zahlen.', en: 'Change one of the two.' });
  }
}
