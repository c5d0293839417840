import { distanceKm, isWithin } from './geo';

// One degree of a great circle is 6371.0088 km · π / 180 = 111.195 km.
test.each([
  ['a degree of latitude', { lat: 51, lon: 7 }, { lat: 52, lon: 7 }, 111.195],
  ['a degree of the equator', { lat: 0, lon: 7 }, { lat: 0, lon: 8 }, 111.195],
  ['pole to pole', { lat: 90, lon: 0 }, { lat: -90, lon: 0 }, 180 * 111.195],
  ['nothing', { lat: 51.4411, lon: 7.569 }, { lat: 51.4411, lon: 7.569 }, 0],
  // Big Ben to the Statue of Liberty, the usual example: 5574.8 km.
  ['over the Atlantic', { lat: 51.5007, lon: -0.1246 }, { lat: 40.6892, lon: -74.0445 }, 5574.8],
])('%s', (_, a, b, km) => {
  expect(distanceKm(a, b)).toBeCloseTo(km, km > 10_000 ? -1 : km > 1000 ? 0 : 2);
  expect(distanceKm(b, a)).toBeCloseTo(distanceKm(a, b), 9);
});

test.each([
  ['near enough', { lat: 51, lon: 7 }, { lat: 51.1, lon: 7 }, 11.2, true],
  ['too far to the north', { lat: 51, lon: 7 }, { lat: 51.1, lon: 7 }, 11, false],
  // a degree of longitude is 111.195 km · cos 51° = 69.98 km
  ['too far to the east', { lat: 51, lon: 7 }, { lat: 51, lon: 8 }, 69, false],
  ['at the same place', { lat: 51, lon: 7 }, { lat: 51, lon: 7 }, 0, true],
  ['at an unknown place', { lat: 51, lon: 7 }, { lat: NaN, lon: NaN }, Infinity, false],
])('%s', (_, a, b, km, expected) => {
  expect(isWithin(a, b, km)).toBe(expected);
});
