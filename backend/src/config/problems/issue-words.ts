import type { z } from 'zod';
import { nearest } from '@smartregion/terms/nearest';
import type { RuleWords } from '../../model/rule';
import { expectationOf } from './expectation';
import { asLine, cannotBe, short, type Found } from './found';
import { mistyped, quotedByMachine } from './mistyped';
import { formsOf } from './schema-node';

/** What an issue of a schema says to an admin: what is wrong, and what may stand there. */
export function wordsOf(issue: z.core.$ZodIssue, found: Found): RuleWords {
  const own = issue.code === 'custom' ? (issue.params?.['words'] as RuleWords | undefined) : undefined;
  return quotedByMachine(found) ?? own ?? absent(found) ?? mistyped(found) ?? impossible(found);
}

function absent({ key, isEntry, value, line, node }: Found): RuleWords | undefined {
  const may = expectationOf(node);
  if (value === undefined) {
    return {
      sentence: { de: `„${key}“ fehlt.`, en: `"${key}" is missing.` },
      remedy: { de: `Ergänzen Sie „${key}“: ${may.de}.`, en: `Add "${key}": ${may.en}.` },
    };
  }
  if (value !== null) {
    return undefined;
  }
  const sentence = { de: `„${key}“ steht ohne Wert da.`, en: `"${key}" is missing: there is no value behind it.` };
  const [, comment] = /:\s#(\S.*)$/.exec(line) ?? [];
  return comment === undefined
    ? {
        sentence,
        remedy: {
          de: `Dahinter gehört: ${may.de}. Oder nehmen Sie die Zeile heraus.`,
          en: `Add behind it: ${may.en}. Or take the line out.`,
        },
      }
    : {
        sentence,
        remedy: {
          de: `Was hinter „ #“ steht, ist ein Kommentar. Gehört es zum Wert, schreiben Sie: ${asLine(key, isEntry, `"#${comment}"`)}.`,
          en: `What stands behind " #" is a comment. If it belongs to the value, write: ${asLine(key, isEntry, `"#${comment}"`)}.`,
        },
      };
}

function impossible({ key, value, node }: Found): RuleWords {
  const constants = node?.enum ?? (node ? formsOf(node).flatMap(({ const: only }) => only ?? []) : []);
  if (constants.length > 0) {
    const names = constants.map(String);
    const called = node?.called ?? {};
    const likely = nearest(typeof value === 'string' ? value : short(value), [...names, ...Object.keys(called)]);
    const guess = likely && (called[likely] ?? likely);
    const all = names.map((name) => (/^[\w-]+$/.test(name) ? name : JSON.stringify(name))).join(', ');
    return {
      ...cannotBe(key, value, node),
      remedy: {
        de: `${guess ? `Meinten Sie „${guess}“? ` : ''}Möglich: ${all}.`,
        en: `${guess ? `Did you mean "${guess}"? ` : ''}Possible: ${all}.`,
      },
    };
  }
  const may = expectationOf(node);
  if (Array.isArray(value) && value.length === 0) {
    return {
      sentence: { de: `„${key}“ ist leer.`, en: `"${key}" is empty.` },
      remedy: {
        de: `Dahinter gehört: ${may.de}. Oder nehmen Sie die Zeile heraus.`,
        en: `Add behind it: ${may.en}. Or take the line out.`,
      },
    };
  }
  return { ...cannotBe(key, value, node), remedy: { de: `Möglich: ${may.de}.`, en: `Possible: ${may.en}.` } };
}
