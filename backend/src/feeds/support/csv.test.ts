import { HubError } from '../../model/errors';
import { csvRows, lines } from './csv';

it('reads quoted cells with delimiters and doubled quotes, and leaves blank lines out', () => {
  expect(csvRows('a;"b;c"\r\n\r\n"say ""x""";\'24:00\'\r\n', ';')).toEqual([
    ['a', 'b;c'],
    ['say "x"', "'24:00'"],
  ]);
});

it('names the line of a table that is cut off inside a quote', () => {
  const read = () => csvRows('a,b\n1,2\n3,"4', ',');
  expect(read).toThrow(HubError);
  expect(read).toThrow(/line 3/);
});

it.each([
  ['LF', 'a\nb\n'],
  ['CRLF', 'a\r\nb\r\n'],
  ['blank lines', '\n\r\na\n\n\r\nb'],
])('splits lines that end in %s', (_, text) => {
  expect([...lines(text)]).toEqual(['a', 'b']);
});
