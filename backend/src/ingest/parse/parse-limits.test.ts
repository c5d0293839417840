import { gzipSync } from 'node:zlib';
import { expectedSize, PARSE_LIMITS, timeFor } from './parse-limits';

const context = { options: {}, receivedAt: 0 };
const MB = 2 ** 20;

test('size is that of all parts, of packed ones about that of what is in them', () => {
  const bytes = new Uint8Array(1000);
  const packed = gzipSync(new Uint8Array(100));
  expect(expectedSize({ bytes }, context)).toBe(1000);
  expect(expectedSize({ bytes }, { ...context, companions: { siteTable: bytes } })).toBe(2000);
  expect(expectedSize({ bytes: packed }, context)).toBe(50 * packed.length);
  expect(expectedSize({ bytes: packed, limits: { unpacked: 700, entries: 1 } }, context)).toBe(700);
});

test.each([
  ['a report of a console', 1000, 10],
  ['NDW, every minute', 51 * MB, 61],
  ['MOSMIX_S, every hour', 2000 * MB, 180],
])('%s gets its time', (_, size, seconds) => {
  expect(timeFor(size, PARSE_LIMITS) / 1000).toBeCloseTo(seconds, 1);
});
