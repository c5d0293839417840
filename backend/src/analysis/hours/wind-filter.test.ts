import { asksForWind, windFilter } from './wind-filter';

const wind = {
  directions: Float64Array.of(10, 90, 180, 270, 360, NaN),
  speeds: Float64Array.of(1, 2, 3, 4, 5, 0),
};
const counting = (filter: Parameters<typeof windFilter>[0]) => [0, 1, 2, 3, 4, 5].filter(windFilter(filter, wind));

test.each([
  [{ windFrom: 80, windTo: 200 }, [1, 2]],
  // over north
  [{ windFrom: 270, windTo: 20 }, [0, 3, 4]],
  // 360 is 0, too
  [{ windFrom: 0, windTo: 45 }, [0, 4]],
  [{ windTo: 100 }, [0, 1, 4]],
  // a calm hour has a speed, but no direction
  [{ speedTo: 2 }, [0, 1, 5]],
  [{ speedFrom: 3, windFrom: 250 }, [3, 4]],
])('%j: hours %j', (filter, hours) => {
  expect(counting(filter)).toEqual(hours);
  expect(asksForWind(filter)).toBe(true);
});

test('without a bound nobody asks for the wind', () => {
  expect(asksForWind({})).toBe(false);
});
