import { MINUTE } from '../../../model/time';
import { takenInHumidAir } from './humidity';
import type { Past } from './past';

const at = (minutes: number, value: number, more: Partial<Past> = {}): Past => ({
  start: minutes * MINUTE,
  end: minutes * MINUTE,
  value,
  quality: 'provisional',
  reasons: [],
  ...more,
});

test.each<[string, Past[], boolean]>([
  ['humid air at the same moment', [at(60, 71)], true],
  ['dry air', [at(60, 70)], false],
  ['humid air ten minutes before', [at(50, 95)], true],
  ['humid air ten minutes behind', [at(70, 95)], true],
  ['humid air eleven minutes before', [at(49, 95)], false],
  ['humid air near, though dry air is nearer', [at(52, 95), at(61, 40)], true],
  ['humid air long before, and dry air near', [at(0, 95), at(61, 40)], false],
  ['an interval of the hour around it', [at(0, 82, { end: 65 * MINUTE })], true],
  ['a humidity that cannot be', [at(60, 140, { quality: 'implausible' })], false],
  ['nothing known of the air', [], false],
])('%s', (_, humidity, humid) => {
  const particles = at(60, 48);
  expect(takenInHumidAir([particles], humidity)).toEqual(humid ? [particles] : []);
});
