import { Time } from '../model/entity';
import { Span, type Arithmetic, type Expression } from '../query/ast';
import { geometryOf, type Geometry } from './geometry';
import { distanceOf, lengthOf } from './measure';
import { fits, relationOf } from './relation';
import { numberOf, textOf, timeOf } from './values';
import { malformed } from '../failure';
import { iso, type Instant } from '../../../model/time';

/** A function of $filter; what it is given that is of another kind, or nothing, makes it nothing. */
interface FilterFunction {
  readonly least: number;
  readonly most: number;
  /** Whether a value that stands in the filter itself is of the right kind. */
  takes?(value: unknown): boolean;
  call(values: readonly unknown[], now: Instant): unknown;
}

function ofTexts(count: number, call: (...texts: string[]) => unknown): FilterFunction {
  // Members may be numbers, as ids are; who writes a number means none of its digits.
  return { ...of(count, textOf, call), takes: (value) => typeof value === 'string' };
}

function ofTime(call: (time: Time) => unknown): FilterFunction {
  return of(1, timeOf, call);
}

function ofTimes(call: (left: Time, right: Time) => boolean): FilterFunction {
  return of(2, timeOf, call);
}

function ofNumber(call: (value: number) => number): FilterFunction {
  return of(1, numberOf, call);
}

function ofGeometries(call: (left: Geometry, right: Geometry) => unknown): FilterFunction {
  return of(2, geometryOf, call);
}

function of<T>(
  count: number,
  kind: (value: unknown) => T | undefined,
  call: (...values: T[]) => unknown
): FilterFunction {
  return {
    least: count,
    most: count,
    takes: (value) => kind(value) !== undefined,
    call: (values) => {
      const all = values.map(kind);
      return all.includes(undefined) ? undefined : call(...(all as T[]));
    },
  };
}

/** Relations of geometries by their patterns (OGC 06-103r4, 6.1.15.3). */
const related = (...patterns: readonly string[]): FilterFunction =>
  ofGeometries((left, right) => patterns.some((pattern) => fits(relationOf(left, right), pattern)));

const intersects = ofGeometries((left, right) => !fits(relationOf(left, right), 'FF*FF****'));

const date = (time: Time): Date => new Date(time.start);

/** Texts are counted by their letters from 0. */
const FUNCTIONS: Readonly<Record<string, FilterFunction>> = {
  substringof: ofTexts(2, (needle, text) => text.includes(needle)),
  contains: ofTexts(2, (text, needle) => text.includes(needle)),
  startswith: ofTexts(2, (text, start) => text.startsWith(start)),
  endswith: ofTexts(2, (text, end) => text.endsWith(end)),
  length: ofTexts(1, (text) => text.length),
  indexof: ofTexts(2, (text, needle) => text.indexOf(needle)),
  substring: {
    least: 2,
    most: 3,
    call: ([text, from, length]) => {
      const [start, count] = [numberOf(from), length === undefined ? Infinity : numberOf(length)];
      return start === undefined || count === undefined ? undefined : textOf(text)?.slice(start, start + count);
    },
  },
  tolower: ofTexts(1, (text) => text.toLowerCase()),
  toupper: ofTexts(1, (text) => text.toUpperCase()),
  trim: ofTexts(1, (text) => text.trim()),
  concat: ofTexts(2, (left, right) => left + right),

  year: ofTime((time) => date(time).getUTCFullYear()),
  month: ofTime((time) => date(time).getUTCMonth() + 1),
  day: ofTime((time) => date(time).getUTCDate()),
  hour: ofTime((time) => date(time).getUTCHours()),
  minute: ofTime((time) => date(time).getUTCMinutes()),
  second: ofTime((time) => date(time).getUTCSeconds()),
  fractionalseconds: ofTime((time) => date(time).getUTCMilliseconds() / 1000),
  date: ofTime((time) => iso(time.start).slice(0, 10)),
  time: ofTime((time) => iso(time.start).slice(11, time.start % 1000 === 0 ? 19 : 23)),
  totaloffsetminutes: ofTime(() => 0),
  now: { least: 0, most: 0, call: (_, now) => new Time(now) },
  mindatetime: { least: 0, most: 0, call: () => new Time(Date.parse('0001-01-01T00:00Z')) },
  maxdatetime: { least: 0, most: 0, call: () => new Time(Date.parse('9999-12-31T23:59:59Z')) },

  before: ofTimes((left, right) => left.end < right.start),
  after: ofTimes((left, right) => left.start > right.end),
  meets: ofTimes((left, right) => left.start === right.end || left.end === right.start),
  during: ofTimes((left, right) => {
    if (right.start === right.end) {
      throw malformed('during() needs an interval on its right.');
    }
    return left.start >= right.start && left.end <= right.end;
  }),
  overlaps: ofTimes((left, right) => left.start <= right.end && left.end >= right.start),
  starts: ofTimes((left, right) => left.start === right.start),
  finishes: ofTimes((left, right) => left.end === right.end),

  // Halves go away from zero, as OData says.
  round: ofNumber((value) => Math.sign(value) * Math.round(Math.abs(value))),
  floor: ofNumber(Math.floor),
  ceiling: ofNumber(Math.ceil),

  'geo.distance': ofGeometries(distanceOf),
  'geo.length': of(1, geometryOf, lengthOf),
  'geo.intersects': intersects,
  st_intersects: intersects,
  st_disjoint: related('FF*FF****'),
  st_equals: related('T*F**FFF*'),
  st_touches: related('FT*******', 'F**T*****', 'F***T****'),
  st_within: related('T*F**F***'),
  st_contains: related('T*****FF*'),
  // Of a point and anything else: neither shares a part of the other's kind and leaves another part outside.
  st_overlaps: ofGeometries((left, right) => left.type === right.type && fits(relationOf(left, right), 'T*T***T**')),
  st_crosses: ofGeometries((left, right) => left.type !== right.type && fits(relationOf(left, right), 'T*T******')),
  st_relate: {
    least: 3,
    most: 3,
    call: ([left, right, pattern]) => {
      const [a, b, wanted] = [geometryOf(left), geometryOf(right), textOf(pattern)];
      return a && b && wanted?.length === 9 ? fits(relationOf(a, b), wanted) : undefined;
    },
  },
};

/** @throws HubError `query` when there is no such function, or not of such values */
export function functionOf(name: string, parameters: readonly Expression[]): FilterFunction['call'] {
  const count = parameters.length;
  const found = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (!found) {
    throw malformed(`There is no function ${name.slice(0, 40)}.`);
  }
  if (count < found.least || count > found.most) {
    throw malformed(
      `The function ${name} takes ${found.least === found.most ? '' : 'at least '}${found.least} values.`
    );
  }
  const literals = parameters.flatMap((one) => (one.kind === 'literal' && one.value !== null ? [one.value] : []));
  if (!literals.every((value) => found.takes?.(value) ?? true)) {
    throw malformed(`The function ${name} takes values of another kind.`);
  }
  return found.call;
}

/** Numbers, and times with spans; nothing for everything else, and for what is divided by nothing. */
export function calculated(left: unknown, operator: Arithmetic, right: unknown): unknown {
  const sign = operator === 'add' ? 1 : operator === 'sub' ? -1 : 0;
  if (left instanceof Time && sign !== 0) {
    if (right instanceof Span) {
      return new Time(left.start + sign * right.milliseconds, left.end + sign * right.milliseconds);
    }
    return right instanceof Time && sign < 0 ? new Span(left.start - right.start) : undefined;
  }
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a === undefined || b === undefined) {
    return undefined;
  }
  const value = { add: a + b, sub: a - b, mul: a * b, div: a / b, mod: a % b }[operator];
  return Number.isFinite(value) ? (left instanceof Span && sign !== 0 ? new Span(value) : value) : undefined;
}
