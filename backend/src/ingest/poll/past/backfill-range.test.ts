import { DAY, HOUR, iso } from '../../../model/time';
import { backfillRange } from './backfill-range';

const NOW = Date.UTC(2026, 10, 23, 8);
const limits = { feed: 'uba-airquality', depth: Infinity, kept: Infinity, zone: 'Europe/Berlin', now: NOW };

test.each([
  ['2026-10-24', '2026-10-25', '2026-10-23T22:00:00.000Z', '2026-10-25T23:00:00.000Z'], // 25 hours on Sunday
  ['2026-11-01T06:00Z', '2026-11-01T18:00Z', '2026-11-01T06:00:00.000Z', '2026-11-01T18:00:00.000Z'],
  ['2026-11-22', undefined, '2026-11-21T23:00:00.000Z', iso(NOW)],
  ['2026-11-22', '2026-12-24', '2026-11-21T23:00:00.000Z', iso(NOW)],
])('%s to %s', (from, to, start, end) => {
  const range = backfillRange({ from, to }, limits);
  expect([iso(range.start), iso(range.end)]).toEqual([start, end]);
});

test.each([
  [{ from: '2026-13-01' }, Infinity, '--from 2026-13-01 is no date.', /2026-01-31/],
  [{ from: '2026-11-10', to: 'gestern' }, Infinity, '--to gestern is no date.', /2026-01-31/],
  [
    { from: '2026-11-10', to: '2026-11-08' },
    Infinity,
    'The end 2026-11-08 is before the beginning 2026-11-10.',
    /before/,
  ],
  [{ from: '2027-01-01' }, Infinity, '2027-01-01 has not been yet.', /past/],
  [
    { from: '2026-01-01' },
    30 * DAY,
    'uba-airquality serves 30 days of the past, and 2026-01-01 is longer ago.',
    /Begin at 2026-10-25, and .*hub import/,
  ],
  [
    { from: '2026-11-20' },
    HOUR,
    'uba-airquality serves 60 minutes of the past, and 2026-11-20 is longer ago.',
    /import/,
  ],
])('%j is refused with a remedy', (dates, depth, message, remedy) => {
  expect(() => backfillRange(dates, { ...limits, depth })).toThrow(
    expect.objectContaining({ kind: 'query', message, remedy: expect.stringMatching(remedy) })
  );
});

test('what would be deleted is not fetched', () => {
  expect(() => backfillRange({ from: '2026-01-01' }, { ...limits, kept: 60 * DAY })).toThrow(
    expect.objectContaining({
      message: 'Single readings are kept for 60 days (retention.readings), and 2026-01-01 is longer ago.',
      remedy: expect.stringContaining('Begin at 2026-09-25'),
    })
  );
});
