import { fileName, tableCsv } from './csv';

const table = (...cells: string[]) => ({
  caption: '',
  columns: cells.map((_, i) => ({ head: `c${i}` })),
  rows: [cells],
});
const line = (language: 'de' | 'en', ...cells: string[]) => tableCsv(table(...cells), language).split('\r\n')[1];

test.each([
  ['de', ['Unna', '14,8'], 'Unna;14,8'],
  ['en', ['Unna', '14.8'], 'Unna,14.8'],
  ['en', ['1,234'], '"1,234"'],
  ['de', ['Haus "Nord"; Hof'], '"Haus ""Nord""; Hof"'],
  ['de', ['=HYPERLINK("x")'], `"'=HYPERLINK(""x"")"`],
  ['de', ['@SUM(A1)', '+49 2303'], `'@SUM(A1);+49 2303`],
  ['de', ['-3,1', '\u22123,1', '-cmd'], "-3,1;-3,1;'-cmd"],
  ['de', ['12\u202fµg/m³'], '12 µg/m³'],
] as const)('%s: %p', (language, cells, written) => {
  expect(line(language, ...cells)).toBe(written);
});

test('opens with its umlauts in a spreadsheet: a mark first, lines end as there', () => {
  const text = tableCsv(table('Lünen'), 'de');
  expect(text.startsWith('\ufeffc0\r\n')).toBe(true);
  expect(text.endsWith('Lünen\r\n')).toBe(true);
});

test.each([
  ['Grenzwerte 2026 · Lünen', 'grenzwerte-2026-lünen.csv'],
  ['', 'tabelle.csv'],
])('a file for %p', (title, name) => {
  expect(fileName(title)).toBe(name);
});
