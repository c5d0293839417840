import { formatAmount, formatList, formatNumber } from './numbers';

test('numbers are German in German and English in English', () => {
  expect(formatNumber(14.84, 1, 'de')).toBe('14,8');
  expect(formatNumber(14.84, 1, 'en')).toBe('14.8');
  expect(formatNumber(1234, 0, 'de')).toBe('1.234');
});

test('a thin space that never breaks stands before the unit', () => {
  expect(formatAmount(127, 0, 'µg/m³', 'de')).toBe('127\u202fµg/m³');
});

test('what rounds to nothing is 0, not -0', () => {
  expect(formatNumber(-0.4, 0, 'de')).toBe('0');
  expect(formatNumber(-1.2, 0, 'de')).toBe('-1');
});

test('lists end in a word', () => {
  expect(formatList(['PM₂,₅', 'SO₂'], 'de')).toBe('PM₂,₅ und SO₂');
  expect(formatList(['O₃', 'NO₂', 'SO₂'], 'en')).toBe('O₃, NO₂ and SO₂');
});
