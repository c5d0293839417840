import type { Sentence } from '@smartregion/terms/sentence';
import type { SchemaNode } from './schema-node';

/** Where an issue is, and what stands there. */
export interface Found {
  /** As people call it: `lat`, or `feeds[0]` for an entry of a list. */
  readonly key: string;
  readonly isEntry: boolean;
  readonly value: unknown;
  /** As typed: `05978` where YAML reads the number 5978. */
  readonly typed: string | undefined;
  /** The line that it stands on. */
  readonly line: string;
  /** What may stand there. */
  readonly node: SchemaNode | undefined;
}

export function cannotBe(key: string, value: unknown, node?: SchemaNode): { sentence: Sentence } {
  if (value !== null && typeof value === 'object') {
    const [de, en] = Array.isArray(value) ? ['Liste', 'list'] : ['Gruppe', 'group'];
    return { sentence: { de: `„${key}“ kann keine ${de} sein.`, en: `"${key}" cannot be a ${en}.` } };
  }
  const shown = node?.secret ? '…' : short(value);
  return { sentence: { de: `„${key}“ kann nicht ${shown} sein.`, en: `"${key}" cannot be ${shown}.` } };
}

/** As it stands in the file: `key: value`, or the value alone in a list. */
export function asLine(key: string, isEntry: boolean, value: string): string {
  return isEntry ? value : `${/^[\w-]+$/.test(key) ? key : JSON.stringify(key)}: ${value}`;
}

export const write = (line: string): Sentence => ({ de: `Schreiben Sie: ${line}.`, en: `Write: ${line}.` });

const LONGEST = 40;

/** A value as the file has it, at the length of a sentence. */
export function short(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? '…');
  const isQuoted = text.startsWith('"');
  return text.length > LONGEST + 2 ? `${text.slice(0, LONGEST + 1)}…${isQuoted ? '"' : ''}` : text;
}
