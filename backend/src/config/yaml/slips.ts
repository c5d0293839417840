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
  return commentInGroup(lines, line) ?? commaMissing(lines, line) ?? bracketOpen(lines, line);
}

/** How far above the parser's line what caused it may be. */
const BEFORE = 8;

/** Lines near an error, the nearest first, with groups on one line. */
function* groupsNear(
  lines: readonly string[],
  line: number
): Generator<{ readonly at: number; readonly text: string }> {
  for (let at = line; at > Math.max(0, line - BEFORE); at--) {
    const text = lines[at - 1] ?? '';
    if (/[{[]/.test(text) && !/^\s*#/.test(text)) {
      yield { at, text };
    }
  }
}

/** `{ name: B 1 #2 Nord }`: a comment hides the end of the group. */
function commentInGroup(lines: readonly string[], line: number): Slip | undefined {
  for (const { at, text } of groupsNear(lines, line)) {
    const [, key, value] = /[{,]\s*(\w+):\s+([^"'{},]*\s#[^{},]*),?.*\}\s*$/.exec(text) ?? [];
    if (key !== undefined && value !== undefined) {
      return {
        line: at,
        sentence: {
          de: 'Was hinter „ #“ steht, ist ein Kommentar: so fehlt der Gruppe ihr Ende.',
          en: 'What stands behind " #" is a comment: the group lacks its end this way.',
        },
        remedy: write(`${key}: "${value.trim()}"`),
      };
    }
  }
  return undefined;
}

/** `{ id: DENW179 name: Schwerte }`: a second key in one value. */
function commaMissing(lines: readonly string[], line: number): Slip | undefined {
  for (const { at, text } of groupsNear(lines, line)) {
    const plain = text.replace(/\s#.*$/, '');
    const [, first, value, second] =
      /[{,]\s*(\w+):\s+("[^"]*"|[^"',{}[\]]*?[^\s"',{}[\]])\s+(\w+):\s/.exec(plain) ?? [];
    if (second !== undefined) {
      return {
        line: at,
        sentence: { de: `Vor „${second}“ fehlt ein Komma.`, en: `A comma is missing before "${second}".` },
        remedy: write(`${first}: ${value}, ${second}: …`),
      };
    }
  }
  return undefined;
}

const BRACKETS = [
  ['{', '}'],
  ['[', ']'],
] as const;

/** A group or list on one line that lacks its end; the parser notices it where the next entry begins. */
function bracketOpen(lines: readonly string[], line: number): Slip | undefined {
  const count = (at: number, sign: string) =>
    (lines[at - 1] ?? '').replace(/"[^"]*"|\s#.*$/g, '').split(sign).length - 1;
  for (const at of [line, line - 1, line - 2, line - 3]) {
    const [open, close] = BRACKETS.find(([open, close]) => count(at, open) > count(at, close)) ?? [];
    if (open !== undefined) {
      return {
        line: at,
        sentence: { de: `Die Klammer ${open} ist nicht geschlossen.`, en: `The bracket ${open} is not closed.` },
        remedy: { de: `Ergänzen Sie am Ende der Zeile: ${close}`, en: `Add at the end of the line: ${close}` },
      };
    }
  }
  return undefined;
}
