import { PROPERTIES } from '@smartregion/terms/property';
import table from './limits.json';
import { limitsOf } from './limits';

test('every line is of a property of the vocabulary, each once, and says why', () => {
  const ids = table.limits.map(({ property }) => property);
  expect(ids.filter((id) => !PROPERTIES.some((property) => property.id === id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(table.limits.filter(({ because }) => because.length < 10)).toEqual([]);
});

test.each(table.limits)(
  '$property: a spike is smaller than the range and at most the step',
  ({ property, ...limits }) => {
    const { min, max } = PROPERTIES.find(({ id }) => id === property)!;
    const {
      step = Infinity,
      spike = 0,
      neighbour,
    } = { step: undefined, spike: undefined, neighbour: undefined, ...limits };
    expect(spike).toBeLessThanOrEqual(Math.min(step, max - min));
    expect((neighbour as { least: number } | undefined)?.least ?? 0).toBeLessThan(max - min);
  }
);

test('what has no line is held to nothing', () => {
  expect(limitsOf('cloud_cover')).toEqual({});
});
