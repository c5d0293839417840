import { DateTime } from 'luxon';
import { Time } from '../model/entity';
import { Span, type Comparison } from '../query/ast';
import { moment } from '../version/moment';

/** What a text says as a time; undefined when it is none. */
export function timeOf(value: unknown): Time | undefined {
  if (value instanceof Time) {
    return value;
  }
  const parsed =
    typeof value === 'string' && /^\d{4}-\d\d/.test(value) ? DateTime.fromISO(value, { zone: 'utc' }) : undefined;
  return parsed?.isValid ? new Time(parsed.toMillis()) : undefined;
}

export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : value instanceof Span ? value.milliseconds : undefined;
}

/** As a text, for functions of texts and comparisons with one; undefined for what has none. */
export function textOf(value: unknown): string | undefined {
  if (value instanceof Time) {
    return value.start === value.end ? moment(value.start) : `${moment(value.start)}/${moment(value.end)}`;
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

const isNothing = (value: unknown): boolean => value === undefined || value === null;

/**
 * Whether a comparison holds. Numbers are compared as numbers, but with a text as texts: `result gt '3'` (asked by the
 * OGC's test suite). What has no value equals null and is neither greater nor less than anything.
 */
export function compares(left: unknown, operator: Comparison, right: unknown): boolean {
  if (isNothing(left) || isNothing(right)) {
    const isEqual = isNothing(left) && isNothing(right);
    return operator === 'eq' ? isEqual : operator === 'ne' && !isEqual;
  }
  if (left instanceof Time || right instanceof Time) {
    const [from, to] = [timeOf(left), timeOf(right)];
    return from && to ? comparesTimes(from, operator, to) : operator === 'ne';
  }
  const numbers = [numberOf(left), numberOf(right)] as const;
  const order =
    numbers[0] !== undefined && numbers[1] !== undefined
      ? numbers[0] - numbers[1]
      : orderOfTexts(textOf(left), textOf(right));
  return holds(operator, order);
}

function orderOfTexts(left: string | undefined, right: string | undefined): number {
  return left === undefined || right === undefined ? NaN : left < right ? -1 : left > right ? 1 : 0;
}

function holds(operator: Comparison, order: number): boolean {
  switch (operator) {
    case 'eq':
      return order === 0;
    case 'ne':
      return order !== 0;
    case 'gt':
      return order > 0;
    case 'ge':
      return order >= 0;
    case 'lt':
      return order < 0;
    case 'le':
      return order <= 0;
  }
}

/**
 * Intervals as FROST-Server compares them, where the standard is silent: all of the one lies before or after all of the
 * other. `ge a and le b` is what lies in [a, b].
 */
function comparesTimes(left: Time, operator: Comparison, right: Time): boolean {
  const isSame = left.start === right.start && left.end === right.end;
  switch (operator) {
    case 'eq':
      return isSame;
    case 'ne':
      return !isSame;
    case 'gt':
      return left.start >= right.end && left.start > right.start;
    case 'ge':
      return isSame || left.start >= right.end;
    case 'lt':
      return left.end <= right.start && left.start < right.start;
    case 'le':
      return isSame || left.end <= right.start;
  }
}

/** For $orderby: nothing first, intervals by their start. */
export function orderOf(left: unknown, right: unknown): number {
  if (isNothing(left) || isNothing(right)) {
    return Number(isNothing(right)) - Number(isNothing(left));
  }
  if (left instanceof Time && right instanceof Time) {
    return left.start - right.start || left.end - right.end;
  }
  const [a, b] = [numberOf(left), numberOf(right)];
  return (a !== undefined && b !== undefined ? a - b : orderOfTexts(textOf(left), textOf(right))) || 0;
}
