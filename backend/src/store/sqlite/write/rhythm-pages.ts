import { LOOKED_AT } from '../../../model/rhythm/changes';
import { differences, lookedAtAnew, usualBefore, type Course } from '../../../model/rhythm/course';
import type { Instant, Interval } from '../../../model/time';
import type { Connection } from '../connection';

/**
 * How far apart the readings of a series come is kept beside it: `series.cadence` is what was seen last, `rhythm` has what
 * it was before each change. Here it is learned from the readings in the store, a page of them at a time.
 */
const PAGE = 5000;

export interface Page {
  /** Starts of the first and the last reading of it; undefined when there was none. */
  readonly looked?: Interval;
  /** Between which starts readings have another cadence now. */
  readonly differs: readonly Interval[];
  /** From where on readings are still to be looked at; undefined when all behind is as it was. */
  readonly next?: Instant;
}

/**
 * Looks anew at the readings that begin in the span and at all behind them that are seen in another light, but at no more
 * than a page.
 * @param span both ends included
 */
export async function learnFrom(connection: Connection, series: number, span: Interval): Promise<Page> {
  let page = await learnPage(connection, series, span, 2 * LOOKED_AT);
  const differs = [...page.differs];
  for (let more = 8 * LOOKED_AT; page.next !== undefined && more < PAGE; more *= 4) {
    page = await learnPage(connection, series, { start: page.next, end: page.next }, more);
    differs.push(...page.differs);
  }
  return { ...page, differs };
}

/** @param behind how many readings behind the span are looked at, too */
export async function learnPage(
  connection: Connection,
  series: number,
  { start, end }: Interval,
  behind: number
): Promise<Page> {
  const [before, own] = (await connection.json<[Instant[], Instant[]]>(STARTS, series, start, end, behind))!;
  const last = own.at(-1);
  if (last === undefined) {
    return { differs: [] };
  }
  const course = await readCourse(connection, series);
  const starts = [...before, ...own];
  const learned = lookedAtAnew(course, starts, before.length);
  const differs = differences(course, learned);
  await (isSame(course, learned) ? undefined : keepCourse(connection, series, learned));
  const since = starts.at(-1 - LOOKED_AT) ?? -Infinity;
  const isOver = own.length < PAGE && isSame(stateAfter(course, since, last), stateAfter(learned, since, last));
  return { looked: { start: own[0]!, end: last }, differs, ...(isOver ? {} : { next: last + 1 }) };
}

/** All that readings further on can learn of those up to `last`. */
function stateAfter(course: Course, since: Instant, last: Instant): unknown {
  const found = course.earlier.findLast((one) => one.found <= last)?.found ?? -Infinity;
  return [usualBefore(course, last + 1), Math.max(found, since)];
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Goes on at this reading another time (write/sorting.ts). */
export async function leaveToTidy(connection: Connection, series: number, from: Instant): Promise<void> {
  await connection.run(
    `INSERT INTO unsorted (kind, series, after_start_ms, after_end_ms) VALUES ('rhythm', ?1, ?2, ?2)
     ON CONFLICT DO UPDATE SET after_start_ms = min(after_start_ms, excluded.after_start_ms)`,
    series,
    from - 1
  );
}

const OF_SERIES = 'SELECT DISTINCT start_ms FROM observation WHERE series = ?1';

const STARTS = `
  SELECT json_array(
    json((SELECT json_group_array(start_ms) FROM (SELECT start_ms FROM (
      ${OF_SERIES} AND start_ms < ?2 ORDER BY start_ms DESC LIMIT ${LOOKED_AT + 1}) ORDER BY start_ms))),
    json((SELECT json_group_array(start_ms) FROM (
      SELECT * FROM (${OF_SERIES} AND start_ms >= ?2 AND start_ms <= ?3 ORDER BY start_ms LIMIT ${PAGE})
      UNION ALL
      SELECT * FROM (${OF_SERIES} AND start_ms > ?3 ORDER BY start_ms LIMIT ?4)
      LIMIT ${PAGE})))) AS json`;

async function readCourse(connection: Connection, series: number): Promise<Course> {
  const course = await connection.json<Course>(
    `SELECT json_object('cadence', cadence, 'earlier', (
       SELECT json_group_array(json_object('until', until_ms, 'cadence', cadence, 'found', found_ms))
       FROM (SELECT * FROM rhythm WHERE series = ?1 ORDER BY until_ms))) AS json
     FROM series WHERE id = ?1`,
    series
  );
  return course!;
}

async function keepCourse(connection: Connection, series: number, { cadence, earlier }: Course): Promise<void> {
  const hasChanged = earlier.length > 0 ? 1 : 0;
  await connection.run('UPDATE series SET cadence = ?, has_changed = ? WHERE id = ?', cadence, hasChanged, series);
  await connection.run('DELETE FROM rhythm WHERE series = ?', series);
  await connection.run(
    `INSERT INTO rhythm (series, until_ms, cadence, found_ms)
     SELECT ?1, value ->> 0, value ->> 1, value ->> 2 FROM json_each(?2)`,
    series,
    JSON.stringify(earlier.map(({ until, cadence: before, found }) => [until, before, found]))
  );
}
