import { isScalar, visit, type Document } from 'yaml';
import type { Sentence } from '@smartregion/terms/sentence';
import type { Problem } from '../problems/problem';
import type { Slip } from './slips';

/** Blanks that look like indentation to people alone. */
const WRONG_BLANKS: readonly (readonly [form: RegExp, name: Sentence])[] = [
  [/^ *\t[\t ]*[^\s#]/, { de: 'Tabulatoren rücken ein', en: 'Tabs indent' }],
  [/^ *[\u00a0\u2007\u202f\u200b]/, { de: 'Geschützte Leerzeichen rücken ein', en: 'Non-breaking blanks indent' }],
];

/** More lines than these are the whole file. */
const NAMED = 8;

/** Lines that are indented with what only looks like blanks: one message, whatever follows from it. */
export function* wrongBlanks(text: string): Generator<Slip> {
  const lines = text.split(/\r\n|\r|\n/);
  for (const [form, name] of WRONG_BLANKS) {
    const at = lines.flatMap((line, i) => (form.test(line) ? [i + 1] : []));
    const some = `${at.slice(0, NAMED).join(', ')}${at.length > NAMED ? ' …' : ''}`;
    const [line] = at;
    if (line !== undefined) {
      yield {
        line,
        sentence: {
          de: `${name.de}: ${at.length === 1 ? 'Zeile' : 'Zeilen'} ${some}.`,
          en: `${name.en}: ${at.length === 1 ? 'line' : 'lines'} ${some}.`,
        },
        remedy: {
          de: 'Ersetzen Sie sie durch Leerzeichen; ein Editor tut das für die ganze Datei.',
          en: 'Replace them by blanks; an editor does so for the whole file.',
        },
      };
    }
  }
}

/** Quotes of a word processor, which YAML takes for a part of the value. */
export function typographicQuotes(document: Document, lineAt: (offset: number) => number): Problem[] {
  const found: Problem[] = [];
  visit(document, {
    Pair(_, { key, value }) {
      if (isScalar(value) && typeof value.value === 'string' && /^[„“”‚‘’«»].*[“”‘’«»]$/.test(value.value)) {
        const name = isScalar(key) ? String(key.value) : 'YAML';
        const plain = `${name}: "${value.value.slice(1, -1)}"`;
        found.push({
          line: lineAt(value.range?.[0] ?? 0),
          key: name,
          sentence: {
            de: `Typografische Anführungszeichen gehören hier zum Wert: ${value.value}.`,
            en: `Typographic quotes are a part of the value here: ${value.value}.`,
          },
          remedy: { de: `Schreiben Sie gerade: ${plain}.`, en: `Write straight ones: ${plain}.` },
        });
      }
    },
  });
  return found;
}
