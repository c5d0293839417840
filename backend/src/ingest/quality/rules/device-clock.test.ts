import { HOUR, MINUTE } from '../../../model/time';
import { JUMPS, TestClock } from '../../../testing/test-clock';
import { DeviceClocks } from './device-clock';

const T0 = Date.UTC(2026, 6, 15, 12);

/** Whether the clock is doubted after each push, given when it came and how old its newest reading was, minutes. */
function verdicts(pushes: readonly (readonly [at: number, age: number])[], cadence = 5 * MINUTE): boolean[] {
  const clocks = new DeviceClocks();
  return pushes.map(([at, age]) => {
    const receivedAt = T0 + at * MINUTE;
    return clocks.isOff('ecowitt/a', receivedAt - age * MINUTE, cadence, receivedAt);
  });
}

const every = (minutes: number, count: number, age: (i: number) => number) =>
  Array.from({ length: count }, (_, i) => [i * minutes, age(i)] as const);

test('a clock that is right is never doubted', () => {
  expect(verdicts(every(5, 40, () => 1))).not.toContain(true);
});

test('stamps of the future are doubted at once, seconds are not', () => {
  expect(
    verdicts([
      [0, -0.5],
      [5, -6],
      [10, -4],
    ])
  ).toEqual([false, true, false]);
});

test('a clock two hours slow is doubted from the twelfth push on, when an hour has passed', () => {
  const found = verdicts(every(6, 14, () => 120));
  expect(found.indexOf(true)).toBe(11);
  expect(found.slice(11)).toEqual([true, true, true]);
});

test('a clock that drifts is doubted when it is beyond the tolerance', () => {
  const found = verdicts(every(10, 60, (i) => i));
  expect(found.indexOf(true)).toBeGreaterThan(20);
  expect(found.at(-1)).toBe(true);
});

test('a device that was offline sends its buffer, with right stamps, in a burst', () => {
  const burst = Array.from({ length: 60 }, (_, i) => [200 + i / 60, 180 - 3 * i] as const);
  const usual = every(5, 30, () => 1);
  expect(verdicts([...usual, ...burst, ...usual.map(([at, age]) => [at + 205, age] as const)])).not.toContain(true);
});

test('a device that sends once an hour what it measured every ten minutes is on time', () => {
  expect(
    verdicts(
      every(60, 30, () => 2),
      10 * MINUTE
    )
  ).not.toContain(true);
});

test('hourly intervals begin an hour and more before they come', () => {
  expect(
    verdicts(
      every(60, 30, () => 65),
      HOUR
    )
  ).not.toContain(true);
});

test.each(JUMPS)('when the clock of the hub goes %s and is put right, no device is doubted for it', (_, jump) => {
  const clock = new TestClock(T0);
  const clocks = new DeviceClocks();
  const push = (right: number) => clocks.isOff('ecowitt/a', right - MINUTE, 5 * MINUTE, clock.now());
  const pushes = (count: number, wrong = 0) =>
    Array.from({ length: count }, () => {
      clock.passes(5 * MINUTE);
      return push(clock.now() - wrong);
    });
  expect(pushes(20)).not.toContain(true);
  clock.jumps(jump);
  pushes(20, jump);
  clock.jumps(-jump);
  expect(pushes(20)).not.toContain(true);
});
