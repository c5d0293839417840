import { visit, type Document, type ErrorCode, type YAMLError } from 'yaml';
import type { Problem } from '../problems/problem';
import { wrongBlanks } from './look-alikes';
import { slipNear } from './slips';
import { LOOK, QUOTE_OPEN, WORDS, type Words } from './words';

/** What the YAML itself has wrong; what is told may hide what comes behind it, save for a key that stands there twice. */
export interface SyntaxProblem extends Problem {
  readonly isFatal: boolean;
}

/**
 * What a document has wrong as YAML, in the order of its lines and once for each cause.
 * @param lineAt the line of a place in the text
 */
export function syntaxProblems(text: string, document: Document, lineAt: (offset: number) => number): SyntaxProblem[] {
  const blanks = [...wrongBlanks(text)].map(({ line, ...words }) => problem(line, words));
  if (blanks.length > 0) {
    return blanks;
  }
  const structural = document.errors.find(({ code }) => !LOCAL.includes(code));
  const own = document.errors
    // What is wrong with the structure makes what comes behind it look wrong.
    .filter((error) => LOCAL.includes(error.code) || error === structural)
    .map((error) => problemOf(error, text.split(/\r\n|\r|\n/), lineAt(error.pos[0])));
  const tags = document.warnings.map(({ message, pos }) => problem(lineAt(pos[0]), tagWords(message)));
  const all = [...own, ...(own.length > 0 ? [] : [...tags, ...unresolved(document, lineAt)])];
  return all.filter(({ line }, i) => all.findIndex((other) => other.line === line) === i);
}

/** Errors that say nothing of what stands around them. */
const LOCAL: readonly ErrorCode[] = ['DUPLICATE_KEY', 'BAD_SCALAR_START', 'BAD_DQ_ESCAPE'];

function problemOf({ code, message }: YAMLError, lines: readonly string[], line: number): SyntaxProblem {
  const isFatal = code !== 'DUPLICATE_KEY';
  const slip = LOCAL.includes(code) ? undefined : slipNear(lines, line);
  const unknown = {
    sentence: { de: `Das ist kein gültiges YAML (${message}).`, en: `${message}.` },
    remedy: LOOK,
  };
  const words = code === 'MISSING_CHAR' && /quote/.test(message) ? QUOTE_OPEN : WORDS[code];
  return { ...problem(slip?.line ?? line, slip ?? words ?? unknown), isFatal };
}

/** `name: *Marktplatz`: a star refers to something that nobody named. */
function unresolved(document: Document, lineAt: (offset: number) => number): SyntaxProblem[] {
  const found: SyntaxProblem[] = [];
  visit(document, {
    Alias(_, alias) {
      if (!alias.resolve(document)) {
        const quoted = `"*${alias.source}"`;
        found.push(
          problem(lineAt(alias.range?.[0] ?? 0), {
            sentence: {
              de: `„*${alias.source}“ verweist auf etwas, das es nicht gibt.`,
              en: `"*${alias.source}" refers to something that there is not.`,
            },
            remedy: {
              de: `Text mit einem Stern am Anfang gehört in Anführungszeichen: ${quoted}.`,
              en: `Put a text that begins with a star in quotes: ${quoted}.`,
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

function problem(line: number, words: Words): SyntaxProblem {
  return { line, key: 'YAML', isFatal: true, sentence: words.sentence, remedy: words.remedy };
}
