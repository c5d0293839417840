import { malformed } from '../failure';
import { LIMITS } from '../limits';

/** One letter, a class of letters, or any letter; then how often. No groups: nothing repeats what repeats. */
const PATTERN =
  /^\^?(?:(?:[^\\^$.*+?()[\]{}|]|\.|\\[dwsDWS.*+?^$()[\]{}|/:-]|\[\^?[\w.:\s-]{1,60}\])(?:[*+?]|\{\d{1,2}(?:,\d{1,2})?\})?)*\$?$/u;

/**
 * A regular expression of somebody else: letters, classes and repetitions of them, alternatives with `|`. What could take
 * for ever is refused.
 * @returns whether a text has a part that fits
 * @throws HubError `query`
 */
export function patternOf(text: string, name: string): (value: string) => boolean {
  const alternatives = text.split('|');
  const unbounded = [...text.matchAll(/(?<!\\)[*+]/g)].length;
  const isFine =
    text.length <= LIMITS.pattern && unbounded <= LIMITS.repetitions && alternatives.every((one) => PATTERN.test(one));
  if (!isFine) {
    throw malformed(
      `${name} is no pattern that the hub takes.`,
      `Use letters, ., [a-z], * + ? (at most ${LIMITS.repetitions} of * and +), ^ $ and |, without parentheses.`
    );
  }
  try {
    const expressions = alternatives.map((one) => new RegExp(one, 'u'));
    return (value) => expressions.some((expression) => expression.test(value));
  } catch {
    throw malformed(`${name} is no regular expression.`, 'Try it without special characters.');
  }
}
