import { formatDuration, parseDuration } from './duration';

test.each([
  ['90s', 90_000],
  ['10m', 600_000],
  ['1h', 3_600_000],
  ['2 d', 172_800_000],
  ['10', undefined],
  ['1.5h', undefined],
  ['soon', undefined],
  ['-5m', undefined],
])('%s lasts %s ms', (text, ms) => {
  expect(parseDuration(text)).toBe(ms);
});

test.each([
  [600_000, '10m'],
  [3_600_000, '1h'],
  [90_000, '90s'],
  [172_800_000, '2d'],
])('%s ms read %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});
