import type { ErrorCode } from 'yaml';
import type { Sentence } from '@smartregion/terms/sentence';
import type { Problem } from '../problems/problem';

/** What the YAML parser's errors mean for somebody who has never heard of it. */
export type Words = Pick<Problem, 'sentence' | 'remedy'>;

export const LOOK: Sentence = {
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

export const QUOTE_OPEN: Words = {
  sentence: {
    de: 'Ein Anführungszeichen ist nicht geschlossen, hier oder weiter oben.',
    en: 'A quote is not closed, here or further up.',
  },
  remedy: LOOK,
};

export const WORDS: Partial<Record<ErrorCode, Words>> = {
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
      de: 'Die Zeile ist anders eingerückt als die darüber, oder ihr fehlt ein Komma, eine Klammer oder der Strich „- “.',
      en: 'The line is indented otherwise than the one above, or lacks a comma, a bracket or the dash "- ".',
    },
    remedy: LOOK,
  },
  UNEXPECTED_TOKEN: {
    sentence: {
      de: 'Hier steht ein Zeichen zu viel, oder ein Wert mit { oder [ steht ohne Anführungszeichen.',
      en: 'There is a character too many here, or a value with { or [ stands without quotes.',
    },
    remedy: LOOK,
  },
  BLOCK_IN_FLOW: {
    sentence: {
      de: 'In { … } steht ein Wert, der mit „:“ oder „-“ beginnt, oder eine Klammer ist nicht geschlossen.',
      en: 'In { … } there is a value that begins with ":" or "-", or a bracket is not closed.',
    },
    remedy: QUOTES,
  },
  MULTIPLE_DOCS: {
    sentence: {
      de: 'Die Datei hat mehrere Teile, getrennt durch „---“.',
      en: 'The file has several parts, separated by "---".',
    },
    remedy: { de: 'Nehmen Sie die Zeile „---“ heraus.', en: 'Take the line "---" out.' },
  },
};
