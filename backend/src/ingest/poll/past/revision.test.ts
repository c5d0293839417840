import { DAY, HOUR, type Interval } from '../../../model/time';
import { JUMPS } from '../../../testing/test-clock';
import { CHUNK } from './chunks';
import { dueRevision, revisionAsRead, type Revision } from './revision';

const NOW = 1500 * CHUNK + 3 * DAY;
/** As UBA: corrected for 18 months, read again every week. */
const UBA = { cadence: HOUR, latency: 2 * HOUR, rereads: 2 * DAY, revises: { within: 548 * DAY, every: 7 * DAY } };

/** What is read when somebody looks every hour. */
function read(days: number, oldest: number): (Interval & { readonly at: number })[] {
  const found: (Interval & { readonly at: number })[] = [];
  let revision: Revision | undefined;
  for (let at = NOW; at < NOW + days * DAY; at += HOUR) {
    const step = dueRevision(UBA, revision, oldest, at);
    if (step.range) {
      found.push({ ...step.range, at });
    }
    revision = step.after;
  }
  return found;
}

test('a feed that is never corrected is not read again', () => {
  expect(dueRevision({ cadence: HOUR, latency: 0 }, undefined, 0, NOW).range).toBeUndefined();
});

test('in a week all of 18 months is read again once, a fortnight at a time, newest first', () => {
  const all = read(8, 0);
  const pieces = all.slice(
    0,
    all.findIndex(({ end }, i) => i > 0 && end > all[i - 1]!.end)
  );
  expect(pieces[0]).toMatchObject({ end: NOW - 2 * DAY });
  expect(pieces.length).toBeGreaterThanOrEqual(39);
  expect(pieces.at(-1)!.at - NOW).toBeLessThan(7.5 * DAY);
  pieces.forEach(({ start, end }, i) => {
    expect(end - start).toBeLessThanOrEqual(CHUNK);
    expect(end).toBe(i === 0 ? NOW - 2 * DAY : pieces[i - 1]!.start);
  });
  const gaps = pieces.slice(1).map(({ at }, i) => at - pieces[i]!.at);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(4 * HOUR);
  expect(NOW - pieces.at(-1)!.start).toBeGreaterThan(535 * DAY);
});

test('a hub with a month of data reads that once a week, not all day', () => {
  const pieces = read(28, NOW - 30 * DAY);
  expect(pieces.length).toBeGreaterThanOrEqual(4 * 3);
  expect(pieces.length).toBeLessThanOrEqual(4 * 5);
  expect(Math.min(...pieces.map(({ start }) => start))).toBe(NOW - 30 * DAY);
});

test('a piece that did not come is asked for again later', () => {
  const revision = { began: NOW - DAY, end: NOW - 20 * DAY, due: NOW };
  expect(dueRevision(UBA, revision, 0, NOW).range?.end).toBe(revision.end);
  expect(dueRevision(UBA, revision, 0, NOW + HOUR).range?.end).toBe(revision.end);
});

test.each(JUMPS)('a clock that went %s stops no turn for longer than one', (_, jump) => {
  const revision = { began: NOW + jump, end: NOW + jump - 20 * DAY, due: NOW + jump + 4 * HOUR };
  const read = revisionAsRead(revision, UBA, NOW);
  expect(read.due).toBeLessThanOrEqual(NOW + UBA.revises.every);
  expect(read.began).toBeLessThanOrEqual(NOW + UBA.revises.every);
  expect(read.end).toBeLessThanOrEqual(NOW - UBA.rereads);
});
