import { packedLines } from './measure';

test.each([
  ['nothing', [], 100, 0],
  ['all in one line', [40, 60], 100, 1],
  ['a part that has no room any more', [60, 60, 30], 100, 2],
  ['a part longer than a line breaks inside', [30, 250], 100, 4],
])('parts that do not break: %s', (_, parts, width, lines) => {
  expect(packedLines(parts, width)).toBe(lines);
});
