import { DateTime } from 'luxon';
import { plainValue, type Attribute, type Attributes } from '../model/entity';
import { patternOf } from './pattern';
import { isRange, type Condition, type Literal, type Operator, type Range } from './q';

/** Whether attributes fulfil a q: of several values of one (sources, times) any is enough. */
export type Test = (attributes: Attributes) => boolean;

/** @throws HubError `query` where a pattern is none */
export function testOf(condition: Condition): Test {
  switch (condition.kind) {
    case 'and': {
      const tests = condition.conditions.map(testOf);
      return (attributes) => tests.every((test) => test(attributes));
    }
    case 'or': {
      const tests = condition.conditions.map(testOf);
      return (attributes) => tests.some((test) => test(attributes));
    }
    case 'exists':
      return (attributes) => valuesOf(attributes, condition).length > 0;
    case 'absent':
      return (attributes) => valuesOf(attributes, condition).length === 0;
    case 'compare': {
      const compares = comparing(condition);
      return (attributes) => valuesOf(attributes, condition).some(compares);
    }
  }
}

type Compared = Extract<Condition, { readonly kind: 'compare' }>;

function valuesOf(
  attributes: Attributes,
  { names: [name, ...about], members }: Pick<Compared, 'names' | 'members'>
): unknown[] {
  return (attributes.get(name) ?? [])
    .map((one) => (about.length === 0 ? plainValue(one.value) : said(one, about)))
    .map((value) => memberOf(value, members))
    .flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value]))
    .filter((value) => value !== undefined);
}

/** What is said of an attribute; times as numbers. */
function said(attribute: Attribute, [name, ...more]: readonly string[]): unknown {
  if (more.length > 0) {
    return undefined;
  }
  switch (name) {
    case 'observedAt':
    case 'createdAt':
    case 'modifiedAt':
    case 'unitCode':
    case 'datasetId':
      return attribute[name];
    default:
      return own(attribute.about, name!);
  }
}

function memberOf(value: unknown, members: readonly string[]): unknown {
  return members.reduce(own, value);
}

/** Never an inherited key. */
function own(value: unknown, name: string): unknown {
  return value !== null && typeof value === 'object' && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function comparing({ operator, values }: Compared): (value: unknown) => boolean {
  if (operator === '~=' || operator === '!~=') {
    const patterns = values.map((value) => patternOf(String(isRange(value) ? value.from : value), 'The pattern in q'));
    return (value) => patterns.some((fits) => fits(String(value))) === (operator === '~=');
  }
  if (operator === '==' || operator === '!=') {
    return (value) => values.some((wanted) => isEqual(value, wanted)) === (operator === '==');
  }
  return (value) => values.some((bound) => !isRange(bound) && isOrdered(value, operator, bound));
}

function isEqual(value: unknown, wanted: Literal | Range): boolean {
  if (isRange(wanted)) {
    return isOrdered(value, '>=', wanted.from) && isOrdered(value, '<=', wanted.to);
  }
  const [a, b] = alike(value, wanted);
  return a !== undefined && a === b;
}

function isOrdered(value: unknown, operator: Operator, bound: Literal): boolean {
  const [a, b] = alike(value, bound);
  if (a === undefined || b === undefined) {
    return false;
  }
  return operator === '>' ? a > b : operator === '>=' ? a >= b : operator === '<' ? a < b : a <= b;
}

/** Both as what the wanted one is, so that they can be compared; undefined for what is not of its kind. */
function alike(
  value: unknown,
  wanted: Literal
): [string | number | boolean | undefined, string | number | boolean | undefined] {
  if (typeof wanted === 'object') {
    return [instantOf(value), wanted.time];
  }
  const isKind = typeof value === typeof wanted;
  return isKind ? [value as string, wanted] : [undefined, wanted];
}

function instantOf(value: unknown): number | undefined {
  const time = typeof value === 'string' ? DateTime.fromISO(value, { zone: 'utc' }).toMillis() : value;
  return typeof time === 'number' && !Number.isNaN(time) ? time : undefined;
}
