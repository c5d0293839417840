import { HOUR, MINUTE, SECOND } from '../../../model/time';
import { TestClock } from '../../../testing/test-clock';
import { Patience } from './patience';

let clock: TestClock;
let patience: Patience;
beforeEach(() => {
  clock = new TestClock(0);
  patience = new Patience(clock.now);
});

function fail(times: number, address = 'a'): void {
  Array.from({ length: times }).forEach(() => patience.failed(address));
}

test.each([
  [0, 0],
  [4, 0],
  [5, 30 * SECOND],
  [6, MINUTE],
  [7, 2 * MINUTE],
  [9, 8 * MINUTE],
  [10, 15 * MINUTE],
  [2000, 15 * MINUTE],
])('after %d wrong ones there is a wait of %d ms', (times, wait) => {
  fail(times);
  expect(patience.waitOf('a')).toBe(wait);
});

test('it passes', () => {
  fail(5);
  clock.passes(29 * SECOND);
  expect(patience.waitOf('a')).toBe(SECOND);
  clock.passes(SECOND);
  expect(patience.waitOf('a')).toBe(0);
  fail(1);
  expect(patience.waitOf('a')).toBe(MINUTE);
});

test('others do not wait', () => {
  fail(50);
  expect(patience.waitOf('b')).toBe(0);
});

test('is forgotten in an hour', () => {
  fail(5);
  clock.passes(HOUR);
  fail(1);
  expect(patience.waitOf('a')).toBe(0);
});

test('remembers no more than so many', () => {
  fail(5, 'first');
  for (let i = 0; i < 10_000; i++) {
    patience.failed(`other-${i}`);
  }
  expect([patience.waitOf('first'), patience.waitOf('other-9999')]).toEqual([0, 0]);
});
