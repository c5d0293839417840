import type { z } from 'zod';
import { nearest } from '../model/nearest';
import type { RuleWords } from '../model/rule';
import type { Sentence } from '../model/sentence';
import { expectationOf } from './expectation';
import { formsOf, type SchemaNode } from './schema-node';

/** Where an issue is, and what stands there. */
export interface Found {
  readonly key: string;
  readonly value: unknown;
  /** As typed: `05978` where YAML reads the number 5978. */
  readonly typed: string | undefined;
  /** What may stand there. */
  readonly node: SchemaNode | undefined;
}

/** What an issue of a schema says to an admin: what is wrong, and what may stand there. */
export function wordsOf(issue: z.core.$ZodIssue, found: Found): RuleWords {
  const own = issue.code === 'custom' ? (issue.params?.['words'] as RuleWords | undefined) : undefined;
  return own ?? absent(found) ?? mistyped(found) ?? impossible(found);
}

function absent({ key, value, node }: Found): RuleWords | undefined {
  const may = expectationOf(node);
  if (value === undefined) {
    return {
      sentence: { de: `„${key}“ fehlt.`, en: `"${key}" is missing.` },
      remedy: { de: `Ergänzen Sie „${key}“: ${may.de}.`, en: `Add "${key}": ${may.en}.` },
    };
  }
  if (value === null) {
    return {
      sentence: { de: `„${key}“ steht ohne Wert da.`, en: `"${key}" is missing: there is no value behind it.` },
      remedy: {
        de: `Schreiben Sie dahinter ${may.de}, oder nehmen Sie die Zeile heraus.`,
        en: `Add "${key}": ${may.en}; or take the line out.`,
      },
    };
  }
  return undefined;
}

/** A value that is of another type than it was meant: quotes, decimal commas, words for true and false. */
function mistyped({ key, value, typed, node }: Found): RuleWords | undefined {
  const types = node ? formsOf(node).map(({ type }) => type) : [];
  const [wantsText, wantsNumber] = [
    types.includes('string'),
    types.some((type) => /^(number|integer)$/.test(type ?? '')),
  ];
  if (wantsText && (typeof value === 'number' || typeof value === 'boolean')) {
    const quoted = `${written(key)}: "${typed ?? String(value)}"`;
    const what =
      typeof value === 'number'
        ? { de: 'als Zahl', en: 'as a number' }
        : { de: 'als Ja oder Nein', en: 'as true or false' };
    return {
      sentence: { de: `„${key}“ wird ${what.de} gelesen.`, en: `"${key}" is read ${what.en}.` },
      remedy: { de: `Setzen Sie Anführungszeichen: ${quoted}.`, en: `Put it in quotes: ${quoted}.` },
    };
  }
  if (wantsNumber && !wantsText && typeof value === 'string') {
    return numberInText(key, value.trim());
  }
  if (types.includes('boolean') && typeof value === 'string') {
    const means = TRUE.test(value) ? 'true' : FALSE.test(value) ? 'false' : undefined;
    return means === undefined ? undefined : { ...cannotBe(key, value), remedy: write(`${written(key)}: ${means}`) };
  }
  if (types.length === 1 && types[0] === 'array' && (typeof value === 'string' || typeof value === 'number')) {
    const sentence = { de: `„${key}“ muss eine Liste sein.`, en: `"${key}" must be a list.` };
    return { sentence, remedy: write(`${written(key)}: [${typed ?? value}]`) };
  }
  return undefined;
}

const TRUE = /^(ja|yes|on|an|wahr|y|j)$/i;
const FALSE = /^(nein|no|off|aus|falsch|n)$/i;

function numberInText(key: string, text: string): RuleWords | undefined {
  if (/^[+-]?\d+,\d+$/.test(text)) {
    return decimalComma(key, text);
  }
  if (/^[+-]?\d+(\.\d+)?$/.test(text)) {
    const sentence = { de: `„${key}“ steht als Text in Anführungszeichen.`, en: `"${key}" is a text in quotes.` };
    return { sentence, remedy: write(`${written(key)}: ${text}`) };
  }
  return undefined;
}

/** A German decimal comma; inside `{ … }` YAML takes what follows it for a key of its own. */
export function decimalComma(key: string, text: string): RuleWords {
  return {
    sentence: { de: `„${key}“ hat ein Dezimalkomma: ${text}.`, en: `"${key}" has a decimal comma: ${text}.` },
    remedy: write(`${written(key)}: ${text.replace(',', '.')}`),
  };
}

function impossible({ key, value, node }: Found): RuleWords {
  const constants = node?.enum ?? (node ? formsOf(node).flatMap(({ const: only }) => only ?? []) : []);
  if (constants.length > 0) {
    const names = constants.map(String);
    const guess = nearest(typeof value === 'string' ? value : short(value), names);
    const all = names.join(', ');
    return {
      ...cannotBe(key, value, node),
      remedy: {
        de: `${guess ? `Meinten Sie „${guess}“? ` : ''}Möglich: ${all}.`,
        en: `${guess ? `Did you mean "${guess}"? ` : ''}Possible: ${all}.`,
      },
    };
  }
  const may = expectationOf(node);
  return { ...cannotBe(key, value, node), remedy: { de: `Möglich ist ${may.de}.`, en: `Possible is ${may.en}.` } };
}

function cannotBe(key: string, value: unknown, node?: SchemaNode): { sentence: Sentence } {
  const shown = node?.secret ? '…' : short(value);
  return { sentence: { de: `„${key}“ kann nicht ${shown} sein.`, en: `"${key}" cannot be ${shown}.` } };
}

/** A key as YAML takes it. */
const written = (key: string): string => (/^[\w-]+$/.test(key) ? key : JSON.stringify(key));

const write = (line: string): Sentence => ({ de: `Schreiben Sie: ${line}.`, en: `Write: ${line}.` });

const LONGEST = 40;

/** A value as the file has it, at the length of a sentence. */
function short(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? '…');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
