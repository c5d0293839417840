import { generate } from 'peggy';
import { DateTime } from 'luxon';
import { malformed } from '../failure';
import { LIMITS } from '../limits';
import { GRAMMAR } from './grammar';
import type { Instant } from '../../../model/time';

export type Literal = string | number | boolean | { readonly time: Instant };
export interface Range {
  readonly from: Literal;
  readonly to: Literal;
}
export type Operator = '==' | '!=' | '>=' | '<=' | '>' | '<' | '~=' | '!~=';

/** An attribute, or what is said of it (`no2.quality`), or a member of its value (`address[addressLocality]`). */
interface Target {
  readonly names: readonly [string, ...string[]];
  readonly members: readonly string[];
}

/** What a q says. */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly conditions: readonly Condition[] }
  | (Target & { readonly kind: 'exists' | 'absent' })
  | (Target & { readonly kind: 'compare'; readonly operator: Operator; readonly values: readonly (Literal | Range)[] });

const parser = generate(GRAMMAR);

/** @throws HubError `query` when it cannot be read or is too large */
export function parseQ(text: string): Condition {
  if (depthOf(text) > LIMITS.depth) {
    throw malformed(`q has too many parentheses within each other; ${LIMITS.depth} are the most.`);
  }
  try {
    const condition = resolved(parser.parse(text) as Condition);
    const terms = termsOf(condition);
    if (terms > LIMITS.terms) {
      throw malformed(`q has ${terms} parts; ${LIMITS.terms} are the most.`);
    }
    return condition;
  } catch (error) {
    if (error instanceof parser.SyntaxError) {
      const near = text.slice(error.location.start.offset, error.location.start.offset + 20);
      throw malformed(
        `q cannot be read near "${near}".`,
        'Write it as in temperature>20;no2<40, texts in double quotes.'
      );
    }
    throw error;
  }
}

function depthOf(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const letter of text) {
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function termsOf(condition: Condition): number {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.conditions.reduce((sum, one) => sum + termsOf(one), 0);
    case 'compare':
      return 1 + condition.values.length;
    default:
      return 1;
  }
}

/** With stamps as instants. */
function resolved(condition: Condition): Condition {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return { ...condition, conditions: condition.conditions.map(resolved) };
    case 'compare':
      return {
        ...condition,
        values: condition.values.map((one) => (isRange(one) ? bothResolved(one) : instantIn(one))),
      };
    default:
      return condition;
  }
}

export const isRange = (value: Literal | Range): value is Range => typeof value === 'object' && 'from' in value;

const bothResolved = ({ from, to }: Range): Range => ({ from: instantIn(from), to: instantIn(to) });

function instantIn(literal: Literal): Literal {
  if (typeof literal !== 'object') {
    return literal;
  }
  const time = DateTime.fromISO(String(literal.time), { zone: 'utc' }).toMillis();
  if (Number.isNaN(time)) {
    throw malformed(
      `q has a time that is none: ${String(literal.time).slice(0, 30)}.`,
      'Write it as 2026-07-01T00:00:00Z.'
    );
  }
  return { time };
}
