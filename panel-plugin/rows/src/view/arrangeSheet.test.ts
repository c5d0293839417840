import { columnsFit, tableType } from './arrangeSheet';

const column = (head: string, ...texts: string[]) => ({ head, texts });

test.each([
  ['one column has always room', [column('Satz', 'x'.repeat(400))], 5, true],
  ['two short ones on a telephone', [column('Ort', 'Lünen'), column('Wert', '12 µg/m³')], 20, true],
  [
    'a long text breaks into lines',
    [column('Ort', 'Lünen'), column('Satz', 'ein Satz mit vielen Worten '.repeat(9))],
    20,
    true,
  ],
  ['a long word does not', [column('Ort', 'Lünen'), column('Wort', 'Grünlandtemperatursummenberechnung')], 20, false],
  ['eight columns on a telephone', Array.from({ length: 8 }, (_, i) => column(`Spalte ${i}`, '12.400 Kfz')), 26, false],
  ['eight columns on a desk', Array.from({ length: 8 }, (_, i) => column(`Spalte ${i}`, '12.400 Kfz')), 90, true],
])('%s', (_, columns, width, fits) => {
  expect(columnsFit(columns, width)).toBe(fits);
});

test('rather smaller type than boxes, but none below twelve pixels', () => {
  const eight = Array.from({ length: 8 }, (_, i) => column(`Spalte ${i}`, 'zweiundzwanzig'));
  const needed = Array.from({ length: 200 }, (_, em) => em).find((em) => columnsFit(eight, em))!;
  expect(tableType(eight, needed * 16, 18)).toEqual({ fontSize: 16, fits: true });
  expect(tableType(eight, needed * 11, 18)).toEqual({ fontSize: 18, fits: false });
});
