import type { Language } from '../../../shared/src/text/language';
import type { Message } from '../../../shared/src/text/messages';

interface Texts {
  /** Any question goes: so this names none. */
  readonly nothing: Message;
  readonly yes: string;
  readonly no: string;
  /** What a screen reader hears of the whole: its name, how many rows, and what leads them. */
  readonly summary: (title: string, rows: number) => string;
  readonly sorted: (column: string, descending: boolean) => string;
  readonly more: (rows: number) => string;
  readonly empty: string;
  readonly rows: string;
}

const de: Texts = {
  nothing: {
    problem: 'Die Abfrage hat keine Zeilen geliefert.',
    remedy: 'Wählen Sie eine andere Kommune oder Messstelle oder einen anderen Zeitraum.',
  },
  yes: 'ja',
  no: 'nein',
  summary: (title, rows) => `${title || 'Tabelle'}: ${rows === 1 ? 'eine Zeile' : `${rows} Zeilen`}.`,
  sorted: (column, descending) => `Sortiert nach ${column}, ${descending ? 'absteigend' : 'aufsteigend'}.`,
  more: (rows) => (rows === 1 ? 'Eine weitere Zeile zeigen' : `${rows} weitere Zeilen zeigen`),
  empty: 'kein Wert',
  rows: 'Zeilen',
};

const en: Texts = {
  nothing: {
    problem: 'The query returned no rows.',
    remedy: 'Choose another municipality or station, or another period.',
  },
  yes: 'yes',
  no: 'no',
  summary: (title, rows) => `${title || 'Table'}: ${rows === 1 ? 'one row' : `${rows} rows`}.`,
  sorted: (column, descending) => `Sorted by ${column}, ${descending ? 'descending' : 'ascending'}.`,
  more: (rows) => (rows === 1 ? 'Show one more row' : `Show ${rows} more rows`),
  empty: 'no value',
  rows: 'Rows',
};

export const TEXTS: Readonly<Record<Language, Texts>> = { de, en };
