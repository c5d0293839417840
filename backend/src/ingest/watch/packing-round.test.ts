import { PackingRound } from './packing-round';

test('packs for a second, goes on with the next look, and rests when nothing is left', async () => {
  let [now, steps] = [0, 0];
  const pack = () => {
    now += 300;
    steps++;
    return Promise.resolve(steps < 6);
  };
  const round = new PackingRound({ pack }, () => now);
  const looks: number[] = [];
  for (let i = 0; i < 3; i++) {
    await round.look();
    looks.push(steps);
  }
  expect(looks).toEqual([4, 6, 6]);
  now += 600_000;
  await round.look();
  expect(steps).toBe(7);
});
