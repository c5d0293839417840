import { conjunctsOf, TURNED } from './analyse';
import type { Expression } from '../query/ast';

/** What results can be, both included. */
export interface ResultBounds {
  readonly least: number;
  readonly most: number;
}

/** What a filter says of the results of its Observations, no more than it says; undefined for nothing. */
export function resultBoundsOf(filter: Expression | undefined): ResultBounds | undefined {
  return conjunctsOf(filter).reduce<ResultBounds | undefined>((bounds, conjunct) => {
    const said = resultSaid(conjunct);
    return said && bounds
      ? { least: Math.max(bounds.least, said.least), most: Math.min(bounds.most, said.most) }
      : (said ?? bounds);
  }, undefined);
}

function resultSaid(expression: Expression): ResultBounds | undefined {
  if (expression.kind !== 'binary' || !Object.hasOwn(TURNED, expression.operator)) {
    return undefined;
  }
  const { left, right } = expression;
  const turns = left.kind !== 'path';
  const [path, other] = turns ? [right, left] : [left, right];
  const isResult = path.kind === 'path' && path.names.length === 1 && path.names[0] === 'result';
  const value = valueOf(other);
  if (!isResult || value === undefined) {
    return undefined;
  }
  const operator = turns ? TURNED[expression.operator]! : expression.operator;
  const isFrom = operator === 'gt' || operator === 'ge' || operator === 'eq';
  const isUntil = operator === 'lt' || operator === 'le' || operator === 'eq';
  return { least: isFrom ? value : -Infinity, most: isUntil ? value : Infinity };
}

/** A number as it is written: with a text results are compared as texts. */
function valueOf(expression: Expression): number | undefined {
  if (expression.kind === 'minus') {
    const value = valueOf(expression.operand);
    return value === undefined ? undefined : -value;
  }
  return expression.kind === 'literal' && typeof expression.value === 'number' ? expression.value : undefined;
}
