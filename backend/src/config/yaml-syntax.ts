import { isScalar, visit, type Document, type ErrorCode } from 'yaml';
import { both, type Sentence } from '../model/sentence';
import type { Problem } from './problem';

type Words = Pick<Problem, 'sentence' | 'remedy'>;

/** What the YAML itself has wrong; what is told may hide what comes behind it, save for a key that stands there twice. */
export interface SyntaxProblem extends Problem {
  readonly isFatal: boolean;
}

/**
 * What a document has wrong as YAML, in the order of its lines and once for each cause.
 * @param lineAt the line of a place in the text
 */
export function syntaxProblems(text: string, document: Document, lineAt: (offset: number) => number): SyntaxProblem[] {
  const blanks = [...wrongBlanks(text)];
  if (blanks.length > 0) {
    return blanks;
  }
  const own = document.errors.map(({ code, message, pos }) => {
    const line = lineAt(pos[0]);
    const isFatal = code !== 'DUPLICATE_KEY';
    return { line, key: 'YAML', isFatal, ...(WORDS[code] ?? { sentence: both(`${message}.`), remedy: LOOK }) };
  });
  const tags = document.warnings.map(({ message, pos }) => problem(lineAt(pos[0]), tagWords(message)));
  const all = [...own, ...(own.length > 0 ? [] : [...tags, ...unresolved(document, lineAt)])];
  return all.filter(({ line }, i) => all.findIndex((other) => other.line === line) === i);
}

function problem(line: number, words: Words): SyntaxProblem {
  return { line, key: 'YAML', isFatal: true, ...words };
}

/** Lines that are indented with what only looks like blanks: one message, whatever follows from it. */
function* wrongBlanks(text: string): Generator<SyntaxProblem> {
  const lines = text.split(/\r\n|\r|\n/);
  for (const [blank, sentence] of [
    [
      /^ *\t[\t ]*[^\s#]/,
      (where: Sentence) => ({ de: `Tabulatoren rücken ein: ${where.de}.`, en: `Tabs indent ${where.en}.` }),
    ],
    [
      /^ *[\u00a0\u2007\u202f\u200b]/,
      (where: Sentence) => ({
        de: `Geschützte Leerzeichen rücken ein: ${where.de}.`,
        en: `Non-breaking blanks indent ${where.en}.`,
      }),
    ],
  ] as const) {
    const at = lines.flatMap((line, i) => (blank.test(line) ? [i + 1] : []));
    if (at.length > 0) {
      const some = at.slice(0, 8).join(', ') + (at.length > 8 ? ' …' : '');
      const where =
        at.length === 1 ? { de: `Zeile ${some}`, en: `line ${some}` } : { de: `Zeilen ${some}`, en: `lines ${some}` };
      yield problem(at[0]!, {
        sentence: sentence(where),
        remedy: {
          de: 'Ersetzen Sie sie durch Leerzeichen; ein Editor tut das für die ganze Datei.',
          en: 'Replace them by blanks; an editor does so for the whole file.',
        },
      });
    }
  }
}

/** `name: *Marktplatz`: a star refers to something that nobody named. */
function unresolved(document: Document, lineAt: (offset: number) => number): SyntaxProblem[] {
  const found: SyntaxProblem[] = [];
  visit(document, {
    Alias(_, alias) {
      if (!alias.resolve(document)) {
        const quoted = both(`"*${alias.source}"`);
        found.push(
          problem(lineAt(alias.range?.[0] ?? 0), {
            sentence: {
              de: `„*${alias.source}“ verweist auf etwas, das es nicht gibt.`,
              en: `"*${alias.source}" refers to something that there is not.`,
            },
            remedy: {
              de: `Text mit einem Stern am Anfang gehört in Anführungszeichen: ${quoted.de}.`,
              en: `Put a text that begins with a star in quotes: ${quoted.en}.`,
            },
          })
        );
      }
    },
  });
  return found;
}

/** `!secret name`, as other programs write it. */
function tagWords(message: string): Words {
  const tag = /!\S*/.exec(message)?.[0] ?? '!';
  return {
    sentence: { de: `Die Auszeichnung ${tag} kennt der Hub nicht.`, en: `The hub does not know the tag ${tag}.` },
    remedy: {
      de: 'Nehmen Sie sie heraus; ein Geheimnis nennen Sie als { env: NAME } oder { file: /run/secrets/name }.',
      en: 'Take it out; name a secret as { env: NAME } or { file: /run/secrets/name }.',
    },
  };
}

/** References that would grow beyond all measure. */
export const TOO_MANY_REFERENCES: SyntaxProblem = problem(1, {
  sentence: { de: 'Zu viele Verweise (*) stehen ineinander.', en: 'Too many references (*) lie in each other.' },
  remedy: { de: 'Schreiben Sie die Teile aus.', en: 'Write the parts out.' },
});

const LOOK: Sentence = {
  de: 'Sehen Sie in dieser und der Zeile darüber nach Einrückung (Leerzeichen), Doppelpunkten und Anführungszeichen.',
  en: 'Check indentation (spaces, no tabs), colons and quotes on this line and the one above.',
};

const COLON: Words = {
  sentence: {
    de: 'Hier fehlt ein Doppelpunkt mit Leerzeichen dahinter, oder der Wert steht in der falschen Zeile.',
    en: 'A colon with a blank behind it is missing here, or the value is on the wrong line.',
  },
  remedy: { de: 'Schreiben Sie „Schlüssel: Wert“ in eine Zeile.', en: 'Write "key: value" on one line.' },
};

const QUOTES: Sentence = {
  de: 'Setzen Sie den ganzen Wert in Anführungszeichen.',
  en: 'Put the whole value in quotes.',
};

const WORDS: Partial<Record<ErrorCode, Words>> = {
  DUPLICATE_KEY: {
    sentence: {
      de: 'Der Schlüssel steht zweimal in derselben Gruppe.',
      en: 'Map keys must be unique: this one is there twice.',
    },
    remedy: { de: 'Nehmen Sie eine der beiden Zeilen heraus.', en: 'Take one of the two lines out.' },
  },
  MULTILINE_IMPLICIT_KEY: COLON,
  BLOCK_AS_IMPLICIT_KEY: {
    sentence: {
      de: 'Ein zweiter Doppelpunkt in der Zeile, oder die Einrückung stimmt nicht.',
      en: 'There is a second colon on the line, or the indentation is wrong.',
    },
    remedy: {
      de: 'Ein Wert mit „: “ gehört in Anführungszeichen; Einträge einer Gruppe stehen genau untereinander.',
      en: 'Put a value with ": " in quotes; entries of a group stand exactly below each other.',
    },
  },
  BAD_SCALAR_START: {
    sentence: {
      de: 'Ein Wert darf nicht mit diesem Zeichen beginnen.',
      en: 'A value cannot begin with this character.',
    },
    remedy: QUOTES,
  },
  BAD_DQ_ESCAPE: {
    sentence: {
      de: 'Ein umgekehrter Schrägstrich (\\) bedeutet in "…" etwas anderes.',
      en: 'A backslash means something else in "…".',
    },
    remedy: { de: "Nehmen Sie einfache Anführungszeichen: 'C:\\Daten'.", en: "Use single quotes: 'C:\\data'." },
  },
  BAD_INDENT: {
    sentence: {
      de: 'Die Einrückung stimmt nicht, oder eine Klammer { oder [ ist nicht geschlossen.',
      en: 'The indentation is wrong, or a bracket { or [ is not closed.',
    },
    remedy: LOOK,
  },
  MISSING_CHAR: {
    sentence: {
      de: 'Hier fehlt ein Zeichen: ein schließendes Anführungszeichen, eine Klammer, ein Komma oder der Strich „- “ einer Liste.',
      en: 'A character is missing here: a closing quote, a bracket, a comma or the dash "- " of a list.',
    },
    remedy: LOOK,
  },
  UNEXPECTED_TOKEN: {
    sentence: { de: 'Hier steht ein Zeichen zu viel.', en: 'There is a character too many here.' },
    remedy: LOOK,
  },
  MULTIPLE_DOCS: {
    sentence: {
      de: 'Die Datei hat mehrere Teile, getrennt durch „---“.',
      en: 'The file has several parts, separated by "---".',
    },
    remedy: { de: 'Nehmen Sie die Zeile „---“ heraus.', en: 'Take the line "---" out.' },
  },
};

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
