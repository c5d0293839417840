import { HOUR } from '../../../model/time';
import { JUMPS, TestClock } from '../../../testing/test-clock';
import { AccompanyingDocuments } from './accompanying-documents';

const REQUEST = { url: 'https://x/day', range: { start: 0, end: HOUR }, companions: { sites: 'https://x/sites' } };

test.each(JUMPS)('a companion is fetched once a day, also when the clock goes %s', async (_, jump) => {
  const clock = new TestClock(Date.UTC(2026, 10, 22));
  let fetched = 0;
  const companions = new AccompanyingDocuments(() => Promise.resolve(new Uint8Array([++fetched])), clock.elapsed);
  const { signal } = new AbortController();
  const read = async () => (await companions.of(REQUEST, signal)).sites![0];
  expect(await read()).toBe(1);
  clock.passes(12 * HOUR);
  clock.jumps(jump);
  expect(await read()).toBe(1);
  clock.passes(12 * HOUR);
  expect(await read()).toBe(2);
});
