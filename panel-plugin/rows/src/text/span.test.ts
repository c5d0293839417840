import { spanInWords } from './span';

test.each([
  [0, '0 s', '0 s'],
  [20, '20 s', '20 s'],
  [119, '119 s', '119 s'],
  [120, '2 min', '2 min'],
  [1640, '27 min', '27 min'],
  [7199, '119 min', '119 min'],
  [5 * 3600 + 59, '5 Std.', '5 h'],
  [2 * 86_400, '2 Tage', '2 days'],
  [1500 * 86_400, '1.500 Tage', '1,500 days'],
])('%d s is %s', (seconds, de, en) => {
  const plain = (text: string) => text.replace(/\u202f/g, ' ');
  expect([plain(spanInWords(seconds, 'de')), plain(spanInWords(seconds, 'en'))]).toEqual([de, en]);
});
