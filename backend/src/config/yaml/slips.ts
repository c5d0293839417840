import type { Words } from './words';

/** A slip of the pen, and the line that it is on. */
export interface Slip extends Words {
  readonly line: number;
}

/** A form that a line has by mistake, and what is said of it. */
type Rule = readonly [form: RegExp, words: (match: RegExpExecArray) => Words];

const write = (line: string) => ({ de: `Schreiben Sie: ${line}`, en: `Write: ${line}` });

const RULES: readonly Rule[] = [
  [
    /^\s*(?:- )?([A-Za-z]\w*)\s*=\s/,
    ([, key]) => ({
      sentence: {
        de: 'Statt des Gleichheitszeichens gehört hierher ein Doppelpunkt.',
        en: 'A colon belongs here, not an equals sign.',
      },
      remedy: write(`${key}: …`),
    }),
  ],
  [
    /^\s*-([^\s-]\S*)/,
    ([, rest]) => ({
      sentence: { de: 'Hinter dem Strich fehlt ein Leerzeichen.', en: 'There is no blank behind the dash.' },
      remedy: write(`- ${rest} …`),
    }),
  ],
  [
    /^\s*(?:- )?([A-Za-z]\w*):([^\s/].*)$/,
    ([, key, value = '']) => ({
      sentence: { de: 'Hinter dem Doppelpunkt fehlt ein Leerzeichen.', en: 'There is no blank behind the colon.' },
      remedy: write(`${key}: ${value.trim()}`),
    }),
  ],
  [
    /^\s*(?:- )?([A-Za-z]\w*):\s+((?:env|file):\s*\S+)\s*$/,
    ([, key, place]) => ({
      sentence: {
        de: 'Um den Ort des Geheimnisses fehlen die Klammern.',
        en: 'The brackets around the place of the secret are missing.',
      },
      remedy: write(`${key}: { ${place} }`),
    }),
  ],
];

/** What a person did on the line of an error, or beside it: what the parser noticed there is but its consequence. */
export function slipNear(lines: readonly string[], line: number): Slip | undefined {
  for (const at of [line, line + 1, line - 1]) {
    const text = (lines[at - 1] ?? '').replace(/\s#.*$/, '');
    for (const [form, words] of RULES) {
      const match = form.exec(text);
      if (match) {
        return { line: at, ...words(match) };
      }
    }
  }
  return bracketOpen(lines, line);
}

/** A group on one line that lacks its end; the parser notices it where the next entry begins. */
function bracketOpen(lines: readonly string[], line: number): Slip | undefined {
  const count = (at: number, sign: string) =>
    (lines[at - 1] ?? '').replace(/"[^"]*"|\s#.*$/g, '').split(sign).length - 1;
  const at = [line, line - 1, line - 2, line - 3].find((n) => count(n, '{') > count(n, '}'));
  return at === undefined
    ? undefined
    : {
        line: at,
        sentence: { de: 'Die Klammer { ist nicht geschlossen.', en: 'The bracket { is not closed.' },
        remedy: { de: 'Ergänzen Sie am Ende der Zeile: }', en: 'Add at the end of the line: }' },
      };
}
