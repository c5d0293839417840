import { setImmediate } from 'node:timers/promises';
import { Breath } from './breath';

/** Work of so many parts, each as long as the hub does one thing alone. */
async function work(parts: number, done: () => void): Promise<void> {
  const breath = new Breath();
  for (let i = 0; i < parts; i++) {
    const begin = performance.now();
    while (performance.now() - begin < 11) {}
    done();
    await breath.take();
  }
}

test('of much long work one part is done in each turn of the hub', async () => {
  let [parts, most] = [0, 0];
  const all = Promise.all(Array.from({ length: 6 }, () => work(4, () => parts++)));
  for (let before = parts; parts < 6 * 4; before = parts) {
    await setImmediate();
    most = Math.max(most, parts - before);
  }
  await all;
  expect(most).toBe(1);
});
