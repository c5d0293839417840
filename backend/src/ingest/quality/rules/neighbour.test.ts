import { isFarFromNeighbours } from './neighbour';

test.each<[string, string, number, number[], boolean]>([
  ['as the others', 'pm10', 24, [18, 22, 30], false],
  ['further than the least deviation of 40', 'pm10', 63, [18, 22, 30], true],
  ['not that far', 'pm10', 61, [18, 22, 30], false],
  ['two neighbours prove nothing', 'pm10', 900, [18, 22], false],
  ['one wrong neighbour does not count', 'pm10', 75, [18, 22, 30, 900], true],
  ['neighbours that differ widely allow more', 'pm10', 160, [10, 40, 70, 100, 130], false],
  ['colder than everybody', 'air_temperature', 14, [19.5, 20, 20.5, 21], true],
  ['a property without a limit', 'noise_laeq', 90, [40, 41, 42, 43], false],
])('%s', (_, property, value, neighbours, far) => {
  expect(isFarFromNeighbours(property, value, neighbours)).toBe(far);
});
