import { sensorFrames } from '../testdata/frames';
import { readFrames } from '../data/reading';
import { split } from './arrange';
import { fitting } from './fitting';
import { timeTicks } from './timeTicks';
import { arrangeCharts } from './trust/arrangeCharts';

const fontSize = 10;
const reading = readFrames(sensorFrames());
const sensor = reading.kind === 'trust' ? reading.sensors[0]! : undefined;

test.each([
  [600, 300, true, true],
  [300, 400, false, true],
  [300, 200, false, false],
])('%d × %d: beside %s, both drawn %s', (width, height, beside, both) => {
  const parts = split({ width, height, fontSize }, 0.6, 10);
  expect([parts.beside, parts.other !== null]).toEqual([beside, both]);
  expect(parts.main.height + (beside ? 0 : (parts.other?.height ?? 0))).toBeLessThanOrEqual(height);
});

test.each([
  [400, 200, ['drift', 'humidity'], false],
  [400, 100, ['drift', 'humidity'], true],
  [200, 100, ['drift'], false],
  [400, 40, [], false],
])('small charts in %d × %d: %j, abreast %s', (width, height, charts, abreast) => {
  expect(arrangeCharts({ width, height, fontSize }, sensor!, 12)).toMatchObject({ charts, abreast });
});

test('the longest words that fit, else the last', () => {
  expect(fitting(['a long wording', 'short'], 10, 100)).toBe('a long wording');
  expect(fitting(['a long wording', 'short'], 10, 50)).toBe('short');
  expect(fitting(['a long wording', 'short'], 10, 5)).toBe('short');
});

test('months on an axis, years by their number', () => {
  const ticks = timeTicks(Date.UTC(2024, 9, 10), Date.UTC(2025, 6, 1), 4, 'UTC', 'de');
  expect(ticks.map(({ label }) => label)).toEqual(['2025', 'Apr', 'Jul']);
});
