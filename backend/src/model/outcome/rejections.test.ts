import { addCounts, Rejections } from './rejections';

test('counts all and tells the first fifty reasons, each in a line', () => {
  const rejections = new Rejections();
  for (let i = 0; i < 1000; i++) {
    rejections.add(`cell ${i % 500} ${'x'.repeat(1000)}`);
  }
  const { counts } = rejections;
  expect(Object.values(counts).reduce((a, b) => a + b)).toBe(1000);
  expect(Object.keys(counts)).toHaveLength(51);
  expect(counts['further reasons']).toBe(900);
  expect(Math.max(...Object.keys(counts).map(({ length }) => length))).toBe(151);
});

test('does not grow when many batches are added up', () => {
  let sum: Record<string, number> = {};
  for (let i = 0; i < 200; i++) {
    sum = addCounts(sum, { 'value that is not a number': 2, [`column ${i}`]: 1 });
  }
  expect(Object.keys(sum)).toHaveLength(51);
  expect(sum).toMatchObject({ 'value that is not a number': 400, 'column 0': 1, 'further reasons': 151 });
});
