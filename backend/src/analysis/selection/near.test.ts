import { distanceKm } from '../../model/geo';
import { nearest } from './near';

const at = (lat: number, lon: number) => ({ station: { lat, lon } });
const schwerte = at(51.44, 7.565);
const others = [at(51.538, 7.689), at(51.44, 7.6), at(51.7, 7.6), at(51.45, 7.565), at(48.1, 11.6), schwerte];

test.each([
  [30, 5, [3, 1, 0, 2]],
  [30, 2, [3, 1]],
  [2, 5, [3]],
  [Infinity, 9, [3, 1, 0, 2, 4]],
])('within %d km at most %d, the nearest first, never itself', (farthest, count, places) => {
  const found = nearest(schwerte, others, farthest, count);
  expect(found.map(({ one }) => others.indexOf(one))).toEqual(places);
  found
    .filter(({ km }) => km < 100)
    .forEach(({ one, km }) => expect(km / distanceKm(schwerte.station, one.station)).toBeCloseTo(1, 2));
});
