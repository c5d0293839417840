import type { Language } from '../text/language';
import type { Twin } from './twin';

/**
 * A table as a file that a spreadsheet of that language opens by a double click: UTF-8 with a mark, `;` and the figures
 * as they are written in German, `,` in English. A text that would be read as a formula is set in quotes of its own.
 */
export function tableCsv({ columns, rows }: Twin, language: Language): string {
  const separator = language === 'de' ? ';' : ',';
  const lines = [columns.map(({ head }) => head), ...rows].map((cells) =>
    cells.map((text) => cell(text, separator)).join(separator)
  );
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** What begins like a formula and is no number: `=1+1`, `@SUM`, `+49 …`; `−3,1` stays. */
const FORMULA = /^[=@+\-\t\r](?![\d.,\u202f\s]*$)/;

function cell(text: string, separator: string): string {
  // Narrow spaces between figures and units are for readers; a minus sign of typography is none to a spreadsheet.
  const plain = text.replaceAll('\u202f', ' ').replaceAll('\u2212', '-');
  const safe = FORMULA.test(plain) ? `'${plain}` : plain;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Hands a text to the reader as a file. */
export function saveAs(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** `Grenzwerte 2026 · Unna` → `grenzwerte-2026-unna.csv` */
export function fileName(title: string): string {
  const plain = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `${plain || 'tabelle'}.csv`;
}
