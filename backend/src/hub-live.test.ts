/** A small version of `npm run bench:live`: many follow the stream while devices push, and nobody misses anything. */
import { liveLoad } from './testing/live-load/live-load';

test('20 who follow what 40 devices push get all of it once, also those whose connections break', async () => {
  const outcome = await liveLoad({ devices: 40, subscribers: 20, readers: 4, every: 1, seconds: 6 });
  expect(outcome).toMatchObject({ written: 1200, lost: 0, twice: 0, failures: [] });
  expect(outcome.deliveries).toHaveLength(10 * 1200 + 10 * 120);
  expect(outcome.deliveries.every(Number.isFinite)).toBe(true);
  expect([outcome.quiet.length, outcome.busy.length]).toEqual([24, 24]);
});
