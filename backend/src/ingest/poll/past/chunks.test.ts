import { DAY } from '../../../model/time';
import { CHUNK, chunkBefore, openChunks, timeOf } from './chunks';

const r = (start: number, end: number) => ({ start, end });
const BORDER = 1480 * CHUNK;

test('a moment on a border belongs to the chunk before it, as the end of a time', () => {
  expect([chunkBefore(BORDER), chunkBefore(BORDER + 1)]).toEqual([1479, 1480]);
  expect(timeOf(1480)).toEqual(r(BORDER, BORDER + CHUNK));
});

test.each([
  [
    'nothing settled',
    [],
    r(BORDER - 20 * DAY, BORDER + 2 * DAY),
    [
      [1480, r(BORDER, BORDER + 2 * DAY)],
      [1479, r(BORDER - CHUNK, BORDER)],
      [1478, r(BORDER - 20 * DAY, BORDER - CHUNK)],
    ],
  ],
  ['all settled', [r(0, BORDER + CHUNK)], r(BORDER - 20 * DAY, BORDER + 2 * DAY), []],
  [
    'two gaps in a chunk: the newer first',
    [r(BORDER + DAY, BORDER + 2 * DAY), r(BORDER + 3 * DAY, BORDER + 4 * DAY)],
    r(BORDER, BORDER + 4 * DAY),
    [[1480, r(BORDER + 2 * DAY, BORDER + 3 * DAY)]],
  ],
  ['no time at all', [], r(BORDER, BORDER), []],
])('open chunks, newest first: %s', (_, settled, time, open) => {
  expect(openChunks(settled, time).map(({ chunk, piece }) => [chunk, piece])).toEqual(open);
});

test('whenever one looks, a chunk has the same number', () => {
  const numbers = (now: number) => openChunks([], r(BORDER - 20 * DAY, now)).map(({ chunk }) => chunk);
  expect(numbers(BORDER + DAY)).toEqual(numbers(BORDER + DAY + 1));
});
