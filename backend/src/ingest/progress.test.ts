import { DAY } from '../model/time';
import { IngestProgress } from './progress';

const ERROR = { kind: 'unavailable', message: 'status 500', remedy: 'wait' } as const;

test('a feed fails as long as one of its sources fails, since the first failure', () => {
  const progress = new IngestProgress();
  progress.succeeded('schwerte', 'uba', 'a', 10);
  progress.failed('schwerte', 'uba', 'b', 20, ERROR);
  progress.failed('schwerte', 'uba', 'b', 30, ERROR);
  progress.succeeded('schwerte', 'uba', 'a', 40);
  expect(progress.lifeOf('schwerte', 'uba')).toEqual({ lastSuccess: 40, failingSince: 20, error: ERROR });
  expect(progress.lifeOf('unna', 'uba')).toEqual({});
  progress.succeeded('schwerte', 'uba', 'b', 50);
  expect(progress.lifeOf('schwerte', 'uba')).toEqual({ lastSuccess: 50 });
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
