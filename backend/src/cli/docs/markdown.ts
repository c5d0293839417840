/** Cells as a Markdown table; `|` in a cell does not end it. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

export const code = (text: string): string => `\`${text}\``;

/** 1234.5 as German readers write it: `1234,5`; a range of numbers stays on one line. */
export function number(value: number): string {
  return String(value).replace('.', ',').replace('-', '−');
}

/** Says that the file is generated, for those who would edit it. */
export function generatedFrom(source: string): string {
  return `<!-- Erzeugt aus ${source} mit "npm run generate"; Änderungen bitte dort. -->`;
}
