import { HOUR, MINUTE, SECOND } from '../../../model/time';
import type { ObservationStore } from '../../../store/observation-store';
import { testStore } from '../../../testing/test-store';
import { JUMPS, TestClock } from '../../../testing/test-clock';
import { ProviderRate } from './provider-rate';
import type { Rate } from './rate-window';

let clock: TestClock;
let store: ObservationStore;
beforeEach(() => {
  clock = new TestClock(Date.UTC(2026, 10, 22));
  store = testStore();
});
const start = (rate: Rate) => new ProviderRate('office', [rate], store, clock);

test('a restart does not begin the window anew', async () => {
  const rate = { requests: 2, per: HOUR };
  const before = start(rate);
  expect([await before.book(), await before.book()]).toEqual([0, 0]);
  clock.passes(20 * MINUTE);
  const after = start(rate);
  expect(await after.book()).toBe(40 * MINUTE);
});

test('of many requests a day not every one is written down, and what was not counts as just now', async () => {
  const rate = { requests: 1000, per: 24 * HOUR };
  const write = jest.spyOn(store, 'writeState');
  const before = start(rate);
  for (let i = 0; i < 110; i++) {
    await before.book();
  }
  expect(write).toHaveBeenCalledTimes(5);
  const after = start(rate);
  let free = 0;
  while ((await after.book()) === 0) {
    free++;
  }
  // 100 were written, 19 are assumed.
  expect(free).toBe(1000 - 119);
});

test('a second is over before a hub has restarted', async () => {
  const write = jest.spyOn(store, 'writeState');
  await start({ requests: 1, per: SECOND }).book();
  expect(write).not.toHaveBeenCalled();
});

test.each(JUMPS)('a clock that goes %s makes nobody wait for longer than a window', async (_, jump) => {
  const rate = { requests: 1, per: HOUR };
  const before = start(rate);
  await before.book();
  clock.jumps(jump);
  clock.passes(10 * MINUTE);
  expect(await before.book()).toBe(50 * MINUTE);
  expect(await start(rate).book()).toBeLessThanOrEqual(2 * HOUR);
});
