import { partsOf } from '../query/parse';
import type { Time } from '../model/entity';
import { compile } from './compile';
import type { Row } from './row';
import { timeOf } from './values';
import type { Comparison, Expression } from '../query/ast';
import type { Version } from '../version/version';
import type { Instant } from '../../../model/time';

/** All of what an expression says at once: `a and b and c` are three. */
export function conjunctsOf(expression: Expression | undefined): readonly Expression[] {
  return expression?.kind === 'binary' && expression.operator === 'and'
    ? [...conjunctsOf(expression.left), ...conjunctsOf(expression.right)]
    : expression
      ? [expression]
      : [];
}

/** Whether an expression about an Observation is the same for all of its Datastream. */
export function isOfDatastream(expression: Expression, version: Version): boolean {
  const { relations } = version.types.Observations;
  const hasOwn = 'names' in expression && !Object.hasOwn(relations, expression.names[0] ?? '');
  return !hasOwn && partsOf(expression).every((part) => 'variable' in expression || isOfDatastream(part, version));
}

/** When readings can start and end. */
export interface TimeBounds {
  readonly startsFrom: Instant;
  readonly startsUntil: Instant;
  readonly endsFrom: Instant;
  readonly endsUntil: Instant;
}

export const ALWAYS: TimeBounds = {
  ...{ startsFrom: -Infinity, startsUntil: Infinity },
  ...{ endsFrom: -Infinity, endsUntil: Infinity },
};

/** Whether nothing is said of time. */
export const isAlways = (bounds: TimeBounds): boolean => bounds === ALWAYS;

/**
 * What a filter says of the time of its Observations; it may say more, but never less.
 * @param prefix names of the relations that lead to them
 */
export function boundsOf(
  filter: Expression | undefined,
  prefix: readonly string[],
  version: Version,
  row: Row
): TimeBounds {
  return conjunctsOf(filter).reduce((bounds, conjunct) => {
    const said = comparisonOf(conjunct, prefix, version, row);
    return said ? narrowed(bounds, said) : bounds;
  }, ALWAYS);
}

interface Said {
  readonly member: string;
  readonly operator: Comparison;
  readonly time: Time;
}

/** What a comparison is from its other side. */
export const TURNED: Readonly<Record<string, Comparison>> = { eq: 'eq', gt: 'lt', ge: 'le', lt: 'gt', le: 'ge' };

function comparisonOf(expression: Expression, prefix: readonly string[], version: Version, row: Row): Said | undefined {
  if (expression.kind !== 'binary' || !Object.hasOwn(TURNED, expression.operator)) {
    return undefined;
  }
  const { left, right } = expression;
  const operator = expression.operator as Comparison;
  const turns = left.kind !== 'path';
  const [path, other] = turns ? [right, left] : [left, right];
  const member = path.kind === 'path' ? timeMember(path.names, prefix) : undefined;
  if (member === undefined || hasPath(other)) {
    return undefined;
  }
  const time = timeOf(compile(other, 'Observations', version).value(row));
  return time && { member, operator: turns ? TURNED[operator]! : operator, time };
}

/** `phenomenonTime`, `resultTime`, and the start or end of it. */
function timeMember(names: readonly string[], prefix: readonly string[]): string | undefined {
  const [member = '', part, ...more] = names.slice(prefix.length);
  const isIt = prefix.every((name, i) => names[i] === name) && more.length === 0;
  const isTime = member === 'phenomenonTime' || member === 'resultTime';
  return isIt && isTime && (part === undefined || part === 'start' || part === 'end')
    ? member === 'resultTime' || part === 'end'
      ? 'end'
      : part === 'start'
        ? 'start'
        : 'both'
    : undefined;
}

function hasPath(expression: Expression): boolean {
  return 'names' in expression || partsOf(expression).some(hasPath);
}

function narrowed(bounds: TimeBounds, { member, operator, time }: Said): TimeBounds {
  const isFrom = operator === 'gt' || operator === 'ge' || operator === 'eq';
  const isUntil = operator === 'lt' || operator === 'le' || operator === 'eq';
  return {
    startsFrom: isFrom && member !== 'end' ? Math.max(bounds.startsFrom, time.start) : bounds.startsFrom,
    // Nothing starts after its end.
    startsUntil: isUntil ? Math.min(bounds.startsUntil, time.end) : bounds.startsUntil,
    endsFrom: isFrom && member === 'end' ? Math.max(bounds.endsFrom, time.start) : bounds.endsFrom,
    endsUntil: isUntil && member !== 'start' ? Math.min(bounds.endsUntil, time.end) : bounds.endsUntil,
  };
}
