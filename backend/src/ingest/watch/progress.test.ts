import { DAY, HOUR } from '../../model/time';
import { JUMPS, TestClock } from '../../testing/test-clock';
import { IngestProgress } from './progress';

const ERROR = { kind: 'unavailable', message: 'status 500', remedy: 'wait' } as const;

test('a feed fails as long as one of its sources fails, since the first failure', () => {
  let at = 0;
  const progress = new IngestProgress(() => at);
  progress.succeeded('schwerte', 'uba', 'a', 10);
  at = 20;
  progress.failed('schwerte', 'uba', 'b', 20, ERROR);
  at = 30;
  progress.failed('schwerte', 'uba', 'b', 30, ERROR);
  progress.succeeded('schwerte', 'uba', 'a', 40);
  expect(progress.lifeOf('schwerte', 'uba')).toEqual({ lastSuccess: 40, failingSince: 20, error: ERROR });
  expect(progress.lifeOf('unna', 'uba')).toEqual({});
  progress.succeeded('schwerte', 'uba', 'b', 50);
  expect(progress.lifeOf('schwerte', 'uba')).toEqual({ lastSuccess: 50 });
});

test('what nobody tries any more does not fail any more', () => {
  const progress = new IngestProgress();
  progress.failed('schwerte', 'uba', 'gone', 10, ERROR);
  progress.succeeded('schwerte', 'uba', 'a', 20);
  progress.forget('schwerte', 'uba', 'gone');
  expect(progress.lifeOf('schwerte', 'uba')).toEqual({ lastSuccess: 20 });
});

test('the backfill is measured in days of stations, over all groups', () => {
  const progress = new IngestProgress();
  let told = 0;
  progress.onBackfill(() => (told += 1));
  progress.backfilling('uba', 30 * DAY, true);
  progress.backfilling('dwd', 10 * DAY, true);
  progress.backfilling('uba', 12 * DAY, true);
  progress.backfilling('dwd', 0, false);
  expect(progress.backfill).toEqual({ running: true, done: 28, total: 40 });
  expect(told).toBe(4);
});

test.each(JUMPS)('a clock that goes %s changes nothing of how long a feed has been failing', (_, jump) => {
  const clock = new TestClock(Date.UTC(2026, 10, 22));
  const progress = new IngestProgress(clock.elapsed);
  const fail = () => progress.failed('schwerte', 'uba', 'a', clock.now(), ERROR);
  fail();
  clock.passes(HOUR);
  clock.jumps(jump);
  fail();
  expect(progress.failingFor('schwerte', 'uba')).toBe(HOUR);
  expect(progress.lifeOf('schwerte', 'uba').failingSince).toBe(clock.now() - HOUR);
  progress.succeeded('schwerte', 'uba', 'a', clock.now());
  expect(progress.failingFor('schwerte', 'uba')).toBeUndefined();
});
