import { generate } from 'peggy';
import { DateTime, Duration } from 'luxon';
import { malformed, notSupported } from '../failure';
import { LIMITS } from '../limits';
import { Geometry, isWhole } from '../filter/geometry';
import { Time } from '../model/entity';
import { Span, type Expand, type Expression, type Options, type PathStep } from './ast';
import { GRAMMAR } from './grammar';

const parser = generate(GRAMMAR, { allowedStartRules: ['Path', 'Option'] });

/** Options by their names without `$`. */
const KNOWN = new Set(['filter', 'orderby', 'select', 'expand', 'top', 'skip', 'count', 'skiptoken', 'resultFormat']);

/** What the grammar's parts become. */
const make = {
  time(start: string, end: string | null): Time | undefined {
    const [from, to] = [instantOf(start), end === null ? undefined : instantOf(end)];
    return Number.isNaN(from) || Number.isNaN(to) || (to ?? from) < from ? undefined : new Time(from, to);
  },
  span(text: string): Span | undefined {
    const duration = Duration.fromISO(text);
    return duration.isValid ? new Span(duration.toMillis()) : undefined;
  },
  geometry([type, coordinates]: readonly [never, never]): Geometry | undefined {
    const shape = new Geometry(type, coordinates);
    return isWhole(shape) ? shape : undefined;
  },
};

const instantOf = (stamp: string): number => DateTime.fromISO(stamp).toMillis();

/** @throws HubError `query` when it is no path of entities and members */
export function parsePath(path: string): readonly PathStep[] {
  return parsed(path, 'Path', 'The address') as readonly PathStep[];
}

/** An option as the grammar reads it; what is expanded has options of its own. */
interface Written {
  readonly name: keyof Options;
  readonly value: unknown;
  readonly text: string;
}
interface WrittenExpand {
  readonly path: readonly string[];
  readonly list: readonly Written[];
}

/**
 * The options of a query, `?` left out. Parameters without a `$` are not the standard's.
 * @throws HubError `query` when one is malformed or too large, StaFailure 501 when one is not known
 */
export function parseOptions(query: string): Options {
  const asked = [...new URLSearchParams(query)].filter(([name]) => name.startsWith('$'));
  const unknown = asked.find(([name]) => !KNOWN.has(name.slice(1)));
  if (unknown) {
    throw notSupported(`The option ${unknown[0].slice(0, 40)}`);
  }
  const list = asked.map(([name, value]) => parsed(`${name}=${value}`, 'Option', name) as Written);
  const options = optionsOf(list);
  checkExpands(options.expand ?? [], 1, { left: LIMITS.expands });
  return options;
}

function optionsOf(list: readonly Written[]): Options {
  const options: Record<string, unknown> = {};
  for (const { name, value } of list) {
    if (name in options) {
      throw malformed(`The option $${name} stands twice.`);
    }
    options[name] = name === 'expand' ? (value as WrittenExpand[]).map(expandOf) : value;
  }
  list.filter(({ name }) => name === 'filter' || name === 'orderby').forEach(({ value }) => checkSize(value));
  return { ...options, texts: Object.fromEntries(list.map(({ name, text }) => [name, text])) };
}

function expandOf({ path, list }: WrittenExpand): Expand {
  return { path, options: optionsOf(list) };
}

function checkExpands(expands: readonly Expand[], depth: number, count: { left: number }): void {
  for (const { path, options } of expands) {
    const deep = depth + path.length - 1;
    count.left -= path.length;
    if (deep > LIMITS.expandDepth || count.left < 0) {
      throw malformed(`$expand is too large: ${LIMITS.expandDepth} deep and ${LIMITS.expands} in all at most.`);
    }
    checkExpands(options.expand ?? [], deep + 1, count);
  }
}

/** Everything is evaluated for many entities: how large it is decides how long that takes. */
function checkSize(value: unknown): void {
  const terms = Array.isArray(value)
    ? (value as { by: Expression }[]).reduce((sum, { by }) => sum + termsOf(by), 0)
    : termsOf(value as Expression);
  if (terms > LIMITS.terms) {
    throw malformed(`The expression has ${terms} parts; ${LIMITS.terms} are the most.`);
  }
}

function termsOf(expression: Expression): number {
  return 1 + partsOf(expression).reduce((sum, part) => sum + termsOf(part), 0);
}

/** The expressions that an expression is made of. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'binary':
      return [expression.left, expression.right];
    case 'call':
      return expression.parameters;
    case 'in':
      return [expression.operand, ...expression.list];
    case 'any':
    case 'all':
      return [expression.condition];
    case 'not':
    case 'minus':
      return [expression.operand];
    default:
      return [];
  }
}

function parsed(text: string, startRule: string, what: string): unknown {
  if (depthOf(text) > LIMITS.depth) {
    throw malformed(`${what} has too many parentheses within each other; ${LIMITS.depth} are the most.`);
  }
  try {
    return parser.parse(text, { startRule, known: KNOWN, make });
  } catch (error) {
    if (error instanceof parser.SyntaxError) {
      const near = text.slice(error.location.start.offset, error.location.start.offset + 20);
      throw malformed(`${what} cannot be read near "${near}".`, error.message.slice(0, 120));
    }
    throw error;
  }
}

/** How deep parentheses stand within each other; those in texts do not count. */
function depthOf(text: string): number {
  let [depth, deepest, isText] = [0, 0, false];
  for (const letter of text) {
    isText = letter === "'" ? !isText : isText;
    depth += isText ? 0 : letter === '(' ? 1 : letter === ')' ? -1 : 0;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
