import { FieldType } from '@grafana/data';
import type { Language } from '../../../shared/src/text/language';
import { formatList } from '@smartregion/terms/numbers';
import type { Row, Sheet } from '../data/readSheet';
import type { Cell } from './cells';

/** More different words than this sum up nothing, and more rows than this nobody counts on every drawing. */
const MOST = { words: 4, rows: 2000 };

/**
 * `Stand: 7-mal zu wenig Daten, 5-mal eingehalten.`: how often which word stands in the last column that has a few of them,
 * where judgements stand; empty where no column has.
 */
export function countedWords(
  { columns, rows }: Sheet,
  cell: (row: Row, column: number) => Cell,
  language: Language
): string {
  if (rows.length < 2 || rows.length > MOST.rows) {
    return '';
  }
  for (let column = columns.length - 1; column > 0; column--) {
    const counts = new Map<string, number>();
    const isWord = !columns[column]!.numeric && rows.every(({ fields }) => fields[column]?.type !== FieldType.time);
    for (const row of isWord ? rows : []) {
      const { text } = cell(row, column);
      counts.set(text, (counts.get(text) ?? 0) + 1);
      if (counts.size > MOST.words) {
        break;
      }
    }
    counts.delete('');
    // What never comes twice are names.
    const comesTwice = [...counts.values()].some((count) => count > 1);
    if (counts.size >= 2 && counts.size <= MOST.words && comesTwice) {
      const parts = [...counts]
        .sort(([, a], [, b]) => b - a)
        .map(([word, count]) => `${count}${TIMES[language]} ${word}`);
      return `${columns[column]!.head}: ${formatList(parts, language)}.`;
    }
  }
  return '';
}

const TIMES: Readonly<Record<Language, string>> = { de: '-mal', en: ' times' };
