import type { z } from 'zod';
import { HubError } from '../model/errors';
import { nearest } from '../model/nearest';
import { keyOf, type KeyPath, type YamlSource } from './yaml-source';

/** One thing that is wrong in a configuration, where, and what to do. */
export interface Problem {
  readonly line: number;
  readonly key: string;
  readonly sentence: string;
  readonly remedy: string;
}

/**
 * Reads a document part by part and collects what is wrong, so that a mistake in one place hides none in another.
 */
export class ConfigReader {
  readonly problems: Problem[] = [];

  constructor(readonly source: YamlSource) {}

  report(path: KeyPath, sentence: string, remedy: string): void {
    this.problems.push({ line: this.source.lineOf(path), key: keyOf(path), sentence, remedy });
  }

  /** The part at `path` (or `value` in its place), or undefined after reporting what is wrong with it. */
  read<Shape extends z.ZodRawShape>(
    schema: z.ZodObject<Shape>,
    path: KeyPath,
    value: unknown = this.source.valueAt(path)
  ): z.output<z.ZodObject<Shape>> | undefined {
    const result = schema.safeParse(value);
    if (result.success) {
      return result.data;
    }
    this.reportIssues(result.error.issues, path, Object.keys(schema.shape));
    return undefined;
  }

  /** What can be read of the entries of the list at `path`; the others are reported. */
  each<T>(path: KeyPath, readEntry: (path: KeyPath) => T | undefined): T[] {
    const list = this.source.valueAt(path);
    return (Array.isArray(list) ? list : [])
      .map((_, i) => readEntry([...path, i]))
      .filter((entry) => entry !== undefined);
  }

  /** @param known the keys that are allowed at `path`, for the nearest guess */
  reportIssues(issues: readonly z.core.$ZodIssue[], path: KeyPath, known: readonly string[]): void {
    for (const issue of issues) {
      const at = [...path, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
      if (issue.code === 'unrecognized_keys') {
        issue.keys.forEach((key) => this.reportUnknownKey([...at, key], key, known));
      } else {
        const { sentence, remedy } = describe(issue, this.source.valueAt(at), at, this.source);
        this.report(at, sentence, remedy);
      }
    }
  }

  reportUnknownKey(path: KeyPath, key: string, known: readonly string[]): void {
    const guess = nearest(key, known);
    this.report(
      path,
      `The key "${key}" is not known here.`,
      guess ? `Did you mean "${guess}"?` : `Known here: ${known.join(', ')}.`
    );
  }
}

/** A rule of our own in a schema: what is wrong, what to do. */
export function rule(sentence: string, remedy: string): { error: string; params: { remedy: string } } {
  return { error: sentence, params: { remedy } };
}

function describe(
  issue: z.core.$ZodIssue,
  value: unknown,
  path: KeyPath,
  source: YamlSource
): { sentence: string; remedy: string } {
  const key = String(path.at(-1) ?? 'document');
  if (issue.code === 'custom') {
    return { sentence: issue.message, remedy: String(issue.params?.['remedy'] ?? 'Correct the value.') };
  }
  if (value === undefined || value === null) {
    return { sentence: `"${key}" is missing.`, remedy: `Add "${key}".` };
  }
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof value === 'number') {
    return {
      sentence: `"${key}" is read as a number.`,
      remedy: `Put it in quotes: ${key}: "${source.typedAt(path) ?? value}".`,
    };
  }
  if (issue.code === 'invalid_type') {
    return { sentence: `"${key}" must be ${KINDS[issue.expected] ?? issue.expected}.`, remedy: 'Correct the value.' };
  }
  if (issue.code === 'invalid_value') {
    const guess = nearest(String(value), issue.values.map(String));
    const all = issue.values.map(String).join(', ');
    return {
      sentence: `"${key}" cannot be "${String(value)}".`,
      remedy: guess ? `Did you mean "${guess}"? Possible: ${all}.` : `Possible: ${all}.`,
    };
  }
  return { sentence: `"${key}" is not right: ${issue.message}.`, remedy: 'Correct the value.' };
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list (lines that begin with "- ")',
  object: 'a group of keys',
};

/** All problems of a file as one error. */
export function configError(file: string, problems: readonly Problem[]): HubError {
  const sorted = [...problems].sort((a, b) => a.line - b.line);
  const lines = sorted.map((p) => `${file}:${p.line} ${p.key}: ${p.sentence}`);
  const details = { file, problems: sorted };
  if (sorted.length === 1) {
    return new HubError('config', lines[0]!, sorted[0]!.remedy, details);
  }
  const list = lines.map((line, i) => `  ${line} ${sorted[i]!.remedy}`).join('\n');
  return new HubError(
    'config',
    `${file} has ${sorted.length} problems:\n${list}\n`,
    'Correct them; "hub check --config <file>" looks again without starting anything.',
    details
  );
}
