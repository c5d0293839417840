import { malformed } from '../failure';
import type { Expression } from '../query/ast';

/** Functions that are true or false. */
const CONDITIONS = new Set([
  ...['substringof', 'contains', 'startswith', 'endswith'],
  ...['before', 'after', 'meets', 'during', 'overlaps', 'starts', 'finishes'],
  ...['geo.intersects', 'st_equals', 'st_disjoint', 'st_touches', 'st_within', 'st_overlaps', 'st_crosses'],
  ...['st_intersects', 'st_contains', 'st_relate'],
]);
const LOGIC = new Set(['and', 'or']);
const COMPARISONS = new Set(['eq', 'ne', 'gt', 'ge', 'lt', 'le']);
/** Members in which anything may stand, also true and false. */
const FREE = new Set(['properties', 'parameters']);

/** @throws HubError `query` when it can be neither true nor false, as a name or a number */
export function checkCondition(expression: Expression): void {
  switch (expression.kind) {
    case 'binary':
      if (LOGIC.has(expression.operator)) {
        checkCondition(expression.left);
        checkCondition(expression.right);
        return;
      }
      return demand(COMPARISONS.has(expression.operator), `"${expression.operator}"`);
    case 'not':
      return checkCondition(expression.operand);
    case 'any':
    case 'all':
      return checkCondition(expression.condition);
    case 'in':
      return;
    case 'call':
      return demand(CONDITIONS.has(expression.name), `${expression.name.slice(0, 40)}()`);
    case 'path':
      return demand(
        expression.names.slice(0, -1).some((name) => FREE.has(name)),
        expression.names.join('/').slice(0, 60)
      );
    case 'literal':
      return demand(typeof expression.value === 'boolean', 'A value alone');
    case 'minus':
      return demand(false, 'A number');
  }
}

function demand(isCondition: boolean, what: string): void {
  if (!isCondition) {
    throw malformed(`${what} is neither true nor false.`, "Compare it with something: name eq 'x'.");
  }
}
