import { tidyAWhile } from './tidying';

test.each([
  ['a second', 400, 100, 3],
  ['until nothing is left', 0, 4, 5],
])('goes on for %s', async (_, takes, left, looks) => {
  let [now, count] = [0, 0];
  const tidy = () => {
    now += takes;
    count++;
    return Promise.resolve({ more: count <= left, changed: true });
  };
  await tidyAWhile({ tidy }, () => now);
  expect(count).toBe(looks);
});
