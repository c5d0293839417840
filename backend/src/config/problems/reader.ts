import type { z } from 'zod';
import { nearest } from '@smartregion/terms/nearest';
import { didYouMean, type RuleWords } from '../../model/rule';
import { both, type Sentence } from '@smartregion/terms/sentence';
import { allIssues } from './all-issues';
import { wordsOf } from './issue-words';
import { decimalComma } from './mistyped';
import type { Problem } from './problem';
import { keysOf, nodeAt, schemaOf, type SchemaNode } from './schema-node';
import { keyOf, type KeyPath, type YamlSource } from '../yaml/source';

/**
 * Reads a document part by part and collects what is wrong, so that a mistake in one place hides none in another.
 */
export class ConfigReader {
  readonly problems: Problem[] = [];
  /** What is allowed, but seldom meant. */
  readonly hints: Problem[] = [];
  private readonly reported = new Set<string>();

  /** @param elsewhere where a key belongs that is unknown where it stands */
  constructor(
    readonly source: YamlSource,
    private readonly elsewhere: (key: string, known: readonly string[]) => Sentence | undefined = () => undefined
  ) {}

  report(path: KeyPath, sentence: Sentence, remedy: Sentence): void {
    this.reported.add(keyOf(path));
    this.problems.push(this.problemAt(path, sentence, remedy));
  }

  hint(path: KeyPath, sentence: Sentence, remedy: Sentence): void {
    this.hints.push(this.problemAt(path, sentence, remedy));
  }

  /** The part at `path` (or `value` in its place), or undefined after reporting all that is wrong with it. */
  read<Schema extends z.ZodType>(
    schema: Schema,
    path: KeyPath,
    value: unknown = this.source.valueAt(path),
    alsoKnown: readonly string[] = []
  ): z.output<Schema> | undefined {
    const result = schema.safeParse(value);
    if (result.success) {
      return result.data;
    }
    const issues = allIssues(schema, value, result.error.issues);
    issues.forEach((issue) => this.expectTold(issue, path));
    for (const issue of issues) {
      this.reportIssue(issue, path, schemaOf(schema), value, alsoKnown);
    }
    return undefined;
  }

  /** What can be read of the entries of the list at `path`; the others are reported. */
  each<T>(path: KeyPath, readEntry: (path: KeyPath) => T | undefined): T[] {
    const { at, entries } = this.listAt(path);
    return entries.map((_, i) => readEntry([...at, i])).filter((entry) => entry !== undefined);
  }

  /** The list that was meant to be at `path`: `station:` is told as a mistyped key, and what stands below it is read. */
  listAt(path: KeyPath): { readonly at: KeyPath; readonly entries: readonly unknown[] } {
    const [parent, key] = [path.slice(0, -1), String(path.at(-1))];
    const names = Object.keys(Object(this.source.valueAt(parent)) as object);
    const meant = names.includes(key)
      ? key
      : names.find((name) => nearest(name, [key]) && Array.isArray(this.source.valueAt([...parent, name])));
    const at = [...parent, meant ?? key];
    const list = this.source.valueAt(at);
    return { at, entries: Array.isArray(list) ? list : [] };
  }

  private reportIssue(
    issue: z.core.$ZodIssue,
    path: KeyPath,
    root: SchemaNode,
    value: unknown,
    alsoKnown: readonly string[]
  ): void {
    const inner = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
    const at = [...path, ...inner];
    if (issue.code === 'unrecognized_keys') {
      const here = valueIn(value, inner);
      const known = [...(keysOf(nodeAt(root, inner, value), here) ?? []), ...(inner.length === 0 ? alsoKnown : [])];
      issue.keys.forEach((key) => this.reportUnknownKey([...at, key], key, known));
    } else if (!this.isReported(at)) {
      const node = nodeAt(root, inner, value);
      const found = {
        key: labelOf(at),
        isEntry: typeof at.at(-1) === 'number',
        value: valueIn(value, inner),
        typed: this.source.typedAt(at),
        line: this.source.textOfLine(this.source.lineOf(at)),
        node,
      };
      this.tell(at, wordsOf(issue, found));
    }
  }

  /** `{id:DENW179}`: that `id` is missing says what the slip says. */
  private expectTold(issue: z.core.$ZodIssue, path: KeyPath): void {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
    keys
      .filter((key) => WITHOUT_BLANK.test(key))
      .forEach((key) => this.reported.add(keyOf([...path, ...issue.path.map(String), key.split(':', 1)[0]!])));
  }

  private reportUnknownKey(path: KeyPath, key: string, known: readonly string[]): void {
    const comma = this.source.commaBefore(path);
    if (comma) {
      this.tell(comma.path, decimalComma(String(comma.path.at(-1)), comma.text));
    } else if (WITHOUT_BLANK.test(key) && known.includes(key.split(':', 1)[0]!)) {
      const [name, value] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
      this.tell(path, {
        sentence: { de: 'Hinter dem Doppelpunkt fehlt ein Leerzeichen.', en: 'There is no blank behind the colon.' },
        remedy: { de: `Schreiben Sie: ${name}: ${value}.`, en: `Write: ${name}: ${value}.` },
      });
    } else if (/^-\S/.test(key)) {
      this.tell(path, {
        sentence: {
          de: `Hinter dem Strich von „${key}“ fehlt ein Leerzeichen.`,
          en: `There is no blank behind the dash of "${key}".`,
        },
        remedy: both(`- ${key.slice(1)}: …`),
      });
    } else {
      const all = { de: `Hier gibt es: ${known.join(', ')}.`, en: `Known here: ${known.join(', ')}.` };
      const sentence = { de: `Den Schlüssel „${key}“ gibt es hier nicht.`, en: `The key "${key}" is not known here.` };
      const remedy = this.slip(path, key, known) ?? this.elsewhere(key, known) ?? didYouMean(key, known, all);
      // Not as reported: what stands below the key is read as what was meant.
      this.problems.push(this.problemAt(path, sentence, remedy));
    }
  }

  /** `station` for `stations`: more likely than an option of another feed that is called so. */
  private slip(path: KeyPath, key: string, known: readonly string[]): Sentence | undefined {
    const absent = known.filter((name) => this.source.valueAt([...path.slice(0, -1), name]) === undefined);
    const near = nearest(key, absent);
    return near?.toLowerCase().startsWith(key.toLowerCase()) ? didYouMean(key, [near], both('')) : undefined;
  }

  private tell(path: KeyPath, { sentence, remedy }: RuleWords): void {
    this.report(path, sentence, remedy);
  }

  private problemAt(path: KeyPath, sentence: Sentence, remedy: Sentence): Problem {
    return { line: this.source.lineOf(path), key: keyOf(path) || 'YAML', sentence, remedy };
  }

  /** Whether it, or what holds it, was told already: one mistake is one message. */
  private isReported(path: KeyPath): boolean {
    return path.some((_, i) => this.reported.has(keyOf(path.slice(0, i + 1))));
  }
}

/** A key and its value in one, `id:DENW179`; an address is none. */
const WITHOUT_BLANK = /^\w+:[^\s/]/;

/** `lat`, or `feeds[0]` for the entry of a list. */
function labelOf(path: KeyPath): string {
  const last = path.at(-1) ?? 'YAML';
  return typeof last === 'number' ? `${String(path.at(-2) ?? '')}[${last}]` : last;
}

function valueIn(value: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner !== null && typeof inner === 'object' ? (Reflect.get(inner, key) as unknown) : undefined),
    value
  );
}
