import { HubError } from '@smartregion/terms/errors';
import type { Payload } from '../feed';
import { csvRows, lines } from './csv';

const payload: Payload = { bytes: new Uint8Array() };

it('reads quoted cells with delimiters and doubled quotes, and leaves blank lines out', () => {
  expect(csvRows('a;"b;c"\r\n\r\n"say ""x""";\'24:00\'\r\n', ';', payload)).toEqual([
    ['a', 'b;c'],
    ['say "x"', "'24:00'"],
  ]);
});

it('names the line of a table that is cut off inside a quote', () => {
  const read = () => csvRows('a,b\n1,2\n3,"4', ',', payload);
  expect(read).toThrow(HubError);
  expect(read).toThrow(/line 3/);
});

it('refuses more rows than the payload may have, and rows wider than any table', () => {
  const limits = { unpacked: 1e6, entries: 100 };
  const read = (text: string) => csvRows(text, ';', { ...payload, limits });
  expect(read('a\n'.repeat(100))).toHaveLength(100);
  expect(() => read('a\n'.repeat(101))).toThrow(expect.objectContaining({ kind: 'too-large' }));
  expect(read(';'.repeat(4999))[0]).toHaveLength(5000);
  expect(() => read(`a;b\n${';'.repeat(5000)}`)).toThrow(/Row 2 of the table is wider than any table/);
  expect(() => read(`a;${'b'.repeat(50_000)}`)).toThrow(/Row 1 of the table is wider/);
});

it('reads lines that end in different ways, and a line end inside a cell', () => {
  expect(csvRows('a;b\r\nc;"d\ne"\rf;g\n', ';', payload)).toEqual([
    ['a', 'b'],
    ['c', 'd\ne'],
    ['f', 'g'],
  ]);
});

it.each([
  ['LF', 'a\nb\n'],
  ['CRLF', 'a\r\nb\r\n'],
  ['blank lines', '\n\r\na\n\n\r\nb'],
])('splits lines that end in %s', (_, text) => {
  expect([...lines(text)]).toEqual(['a', 'b']);
});
