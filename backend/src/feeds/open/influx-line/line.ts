/** One point as it stands in a line. */
export interface Point {
  readonly measurement: string;
  readonly tags: ReadonlyMap<string, string>;
  readonly fields: ReadonlyMap<string, FieldValue>;
  /** Fields that stand there twice with different values: nobody can tell which of them holds, so neither is one. */
  readonly contradictory: readonly string[];
  /** Digits as sent; what they count is not in the line. */
  readonly timestamp?: string;
}

/** A number (also of `12i` and `12u`), or a text or truth value. */
export type FieldValue = number | string | boolean;

/**
 * A line of InfluxDB's line protocol: `measurement,tag=a\ b field=1.5,other=2i 1751320800000000000`
 * (https://docs.influxdata.com/influxdb/v2/reference/syntax/line-protocol/). Blank, comma and equals sign are escaped
 * by a backslash; texts stand in quotes, and there only quote and backslash are escaped.
 * @returns undefined when it is no such line
 */
export function pointOf(line: string): Point | undefined {
  const [head, body, timestamp, more] = split(line, ' ', true);
  const [measurement, ...tags] = split(head ?? '', ',', false);
  const tagPairs = pairsOf(tags);
  const fieldPairs = pairsOf(split(body ?? '', ',', true));
  if (!measurement || !tagPairs || !fieldPairs || fieldPairs.length === 0 || more !== undefined) {
    return undefined;
  }
  const fields = fieldPairs.map(([key, value]) => [key, fieldValue(value)] as const);
  if (fields.some(([, value]) => value === undefined) || !/^(-?\d{1,20})?$/.test(timestamp ?? '')) {
    return undefined;
  }
  const values = new Map(fields as [string, FieldValue][]);
  const contradictory = [...new Set(fields.filter(([key, value]) => values.get(key) !== value).map(([key]) => key))];
  contradictory.forEach((key) => values.delete(key));
  return {
    measurement: unescaped(measurement),
    tags: new Map(tagPairs.map(([key, value]) => [key, unescaped(value)])),
    fields: values,
    contradictory,
    ...(timestamp ? { timestamp } : {}),
  };
}

/** The lines of a body: a line break inside a quoted text ends none. Comments and blank lines are left out. */
export function* linesOf(text: string): Generator<string> {
  let start = 0;
  let quoted = false;
  for (let at = 0; at <= text.length; at++) {
    const character = text[at];
    if (character === '\\' && at + 1 < text.length) {
      at++;
    } else if (character === '"' && inFields(text, start, at, quoted)) {
      quoted = !quoted;
    } else if (character === undefined || (character === '\n' && !quoted)) {
      const line = text.slice(start, at).trim();
      if (line !== '' && !line.startsWith('#')) {
        yield line;
      }
      start = at + 1;
    }
  }
}

/** Quotes mean nothing before the fields; there they open behind an equals sign. */
function inFields(text: string, start: number, at: number, quoted: boolean): boolean {
  return quoted || (at > start && text[at - 1] === '=');
}

/** The parts between separators that are neither escaped nor, with `quotes`, inside a quoted text. */
function split(text: string, separator: string, quotes: boolean): string[] {
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') {
      at++;
    } else if (quotes && character === '"' && (quoted || text[at - 1] === '=')) {
      quoted = !quoted;
    } else if (character === separator && !quoted) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)].filter((part) => part !== '' || separator !== ' ');
}

/** Keys are unescaped, values not yet. */
function pairsOf(parts: readonly string[]): [key: string, value: string][] | undefined {
  const pairs = parts.map((part): [string, string] | undefined => {
    const equals = unescapedEquals(part);
    return equals > 0 && equals < part.length - 1
      ? [unescaped(part.slice(0, equals)), part.slice(equals + 1)]
      : undefined;
  });
  return pairs.every((pair) => pair !== undefined) ? pairs : undefined;
}

function unescapedEquals(part: string): number {
  for (let at = 0; at < part.length; at++) {
    if (part[at] === '\\') {
      at++;
    } else if (part[at] === '=') {
      return at;
    }
  }
  return -1;
}

function unescaped(text: string): string {
  return text.replace(/\\([ ,=\\])/g, '$1');
}

const NUMBER = /^[+-]?(?:\d{1,20}(?:\.\d{0,20})?|\.\d{1,20})(?:e[+-]?\d{1,3})?$/i;

/** Undefined for what is no field value. */
function fieldValue(text: string): FieldValue | undefined {
  if (/^(t|true)$/i.test(text)) {
    return true;
  }
  if (/^(f|false)$/i.test(text)) {
    return false;
  }
  if (text.startsWith('"')) {
    return text.length > 1 && text.endsWith('"') ? text.slice(1, -1).replace(/\\(["\\])/g, '$1') : undefined;
  }
  const digits = /^-?\d{1,20}[iu]$/.test(text) ? text.slice(0, -1) : text;
  const value = NUMBER.test(digits) ? Number(digits) : NaN;
  return Number.isFinite(value) ? value : undefined;
}
