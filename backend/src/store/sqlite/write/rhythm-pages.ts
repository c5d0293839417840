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

/** What is to be looked at of a series. */
export interface Span extends Interval {
  readonly series: number;
}

/**
 * Looks anew at the readings that begin in the spans and at all behind them that are seen in another light, but at no more
 * than a page of each series. After an outage readings of all series come otherwise than is usual, in the same second: so
 * the first look, which is mostly the last, is one statement for all.
 * @param spans of a series each, both ends included
 */
export async function learnFrom(connection: Connection, spans: readonly Span[]): Promise<Page[]> {
  const first = await learnPages(connection, spans, 2 * LOOKED_AT);
  const pages: Page[] = [];
  for (const [i, { series }] of spans.entries()) {
    let page = first[i]!;
    const differs = [...page.differs];
    for (let more = 8 * LOOKED_AT; page.next !== undefined && more < PAGE; more *= 4) {
      [page] = (await learnPages(connection, [{ series, start: page.next, end: page.next }], more)) as [Page];
      differs.push(...page.differs);
    }
    pages.push({ ...page, differs });
  }
  return pages;
}

/**
 * @param spans of a series each, both ends included
 * @param behind how many readings behind a span are looked at, too
 */
export async function learnPages(connection: Connection, spans: readonly Span[], behind: number): Promise<Page[]> {
  const asked = spans.map(({ series, start, end }) => [series, start, end]);
  const seen = (await connection.json<Seen[]>(SEEN, JSON.stringify(asked), behind)) ?? [];
  const pages: Page[] = [];
  for (const [i, one] of seen.entries()) {
    pages.push(await learnPage(connection, spans[i]!.series, one));
  }
  return pages;
}

/** Starts of the readings before those that are looked at, and of these; and what is known of the series so far. */
type Seen = readonly [before: Instant[], own: Instant[], course: Course];

async function learnPage(connection: Connection, series: number, [before, own, course]: Seen): Promise<Page> {
  const last = own.at(-1);
  if (last === undefined) {
    return { differs: [] };
  }
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

const OF_SERIES = 'SELECT DISTINCT start_ms FROM observation WHERE series = a.value ->> 0';

const SEEN = `
  SELECT json_group_array(json_array(
    json((SELECT json_group_array(start_ms) FROM (SELECT start_ms FROM (
      ${OF_SERIES} AND start_ms < a.value ->> 1 ORDER BY start_ms DESC LIMIT ${LOOKED_AT + 1}) ORDER BY start_ms))),
    json((SELECT json_group_array(start_ms) FROM (
      SELECT * FROM (${OF_SERIES} AND start_ms >= a.value ->> 1 AND start_ms <= a.value ->> 2
        ORDER BY start_ms LIMIT ${PAGE})
      UNION ALL
      SELECT * FROM (${OF_SERIES} AND start_ms > a.value ->> 2 ORDER BY start_ms LIMIT ?2)
      LIMIT ${PAGE}))),
    (SELECT json_object('cadence', s.cadence, 'earlier', (
       SELECT json_group_array(json_object('until', until_ms, 'cadence', cadence, 'found', found_ms))
       FROM (SELECT * FROM rhythm WHERE series = s.id ORDER BY until_ms))) FROM series s WHERE s.id = a.value ->> 0)
  )) AS json
  FROM jsonb_each(?1) a`;

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
