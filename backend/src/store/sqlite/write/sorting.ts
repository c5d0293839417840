import { INSTANT, IRREGULAR, lengthOf, longestOf, periodOf, type Period } from '../../../model/period';
import { HOUR, placeOf, type Instant, type Interval } from '../../../model/time';
import { aggregationOf } from '../read/aggregation-sql';
import { groupBy } from '../read/group-by';
import { readSeries } from '../series-table';
import { learnPages } from './rhythm-pages';
import { hoursWithin, isPaced, refreshHours, remakeHours } from './rollups';
import type { Series } from '../../../model/series';
import type { Tidied } from '../../observation-store';
import type { Connection } from '../connection';

/**
 * Stores of earlier versions have points of several periods in one series, and moments in the hour that they begin.
 * A series after the other is gone through once, a page at a time, and what lies wrong is put where it belongs. A page
 * takes some hundredths of a second, so that devices and readers hardly notice.
 */
const PAGE = 5000;

/** A table of points, or the rhythm of points, that is still to be gone through for a series, and how far that has come. */
interface Unsorted {
  readonly kind: 'observation' | 'forecast' | 'rhythm';
  readonly series: number;
  readonly after: readonly [start: Instant, end: Instant] | null;
}

/** Before every point, and behind every one. */
const BEGINNING = [-8.64e15, -8.64e15] as const;
const LAST = 8.64e15;

export async function sortSome(connection: Connection): Promise<Tidied> {
  const next = await connection.json<Unsorted>(
    `SELECT json_object('kind', kind, 'series', series,
       'after', iif(after_start_ms IS NULL, NULL, json_array(after_start_ms, after_end_ms))) AS json
     FROM unsorted ORDER BY kind = 'rhythm', kind DESC, series LIMIT 1`
  );
  if (!next) {
    return { more: false, changed: false };
  }
  const { kind } = next;
  const series = (await readSeries(connection)).find(({ id }) => id === next.series);
  if (kind === 'rhythm') {
    return { more: true, changed: await learnSome(connection, next, series) };
  }
  const points = series ? await pageOf(connection, next) : [];
  const changed = series !== undefined && (await sortPage(connection, kind, series, points));
  if (points.length === PAGE) {
    const { start, end } = points.at(-1)!;
    await connection.run(
      'UPDATE unsorted SET after_start_ms = ?, after_end_ms = ? WHERE kind = ? AND series = ?',
      ...[start, end, kind, next.series]
    );
  } else {
    await connection.run('DELETE FROM unsorted WHERE kind = ? AND series = ?', kind, next.series);
    await connection.run(SHRINK, next.series, longestOf(series?.period ?? IRREGULAR));
  }
  return { more: true, changed };
}

/**
 * Learns the rhythm of a page of points (write/rhythm.ts), and makes all its hours anew.
 * @returns whether any answer may be another one
 */
async function learnSome(
  connection: Connection,
  { kind, series: id, after }: Unsorted,
  series: Series | undefined
): Promise<boolean> {
  const start = (after?.[0] ?? BEGINNING[0]) + 1;
  const [page] = series ? await learnPages(connection, [{ series: series.id, start, end: LAST }], 0) : [];
  await (page?.next === undefined
    ? connection.run('DELETE FROM unsorted WHERE kind = ? AND series = ?', kind, id)
    : connection.run(
        'UPDATE unsorted SET after_start_ms = ?3 WHERE kind = ?1 AND series = ?2',
        kind,
        id,
        page.next - 1
      ));
  const hours =
    series && isPaced(series) && page?.looked
      ? await hoursWithin(connection, series.id, [{ start: page.looked.start, end: page.looked.end + 1 }])
      : [];
  await refreshHours(
    connection,
    aggregationOf(series?.property ?? ''),
    hours.map((hour) => [id, hour] as const)
  );
  return hours.length > 0 || (page?.differs.length ?? 0) > 0;
}

/** Intervals, each once: a forecast has one from many runs. */
async function pageOf(connection: Connection, { kind, series, after }: Unsorted): Promise<Interval[]> {
  const rows = await connection.json<[start: Instant, end: Instant][]>(
    `SELECT json_group_array(json_array(start_ms, end_ms)) AS json FROM (
       SELECT DISTINCT start_ms, end_ms FROM ${kind} WHERE series = ?1 AND (start_ms, end_ms) > (?2, ?3)
       ORDER BY start_ms, end_ms LIMIT ${PAGE})`,
    ...[series, ...(after ?? BEGINNING)]
  );
  return (rows ?? []).map(([start, end]) => ({ start, end }));
}

/** @returns whether anything lay wrong */
async function sortPage(
  connection: Connection,
  kind: Unsorted['kind'],
  series: Series,
  points: readonly Interval[]
): Promise<boolean> {
  const astray = groupBy(
    points.filter((point) => periodOf(point) !== series.period),
    periodOf
  );
  const hours: (readonly [series: number, hour: Instant])[] = [];
  for (const [period, own] of astray) {
    const target = await movedTo(connection, kind, series, period, own);
    hours.push(
      ...own.flatMap((point) => [...hoursBefore(point, series.id), [target, hourOf(placeOf(point))] as const])
    );
  }
  if (series.period === INSTANT) {
    hours.push(...points.filter(({ start }) => start % HOUR === 0).flatMap((point) => hoursBefore(point, series.id)));
  }
  if (kind === 'observation' && hours.length > 0) {
    await remakeHours(connection, aggregationOf(series.property), hours);
  }
  return hours.length > 0;
}

/** The hour that a point lay in, and the one that it lies in now. */
function hoursBefore(point: Interval, series: number): (readonly [series: number, hour: Instant])[] {
  return [...new Set([hourOf(point.start), hourOf(placeOf(point))])].map((hour) => [series, hour]);
}

function hourOf(instant: Instant): Instant {
  return Math.floor(instant / HOUR) * HOUR;
}

/** What has come in since, under the right series, is newer and stays. */
async function movedTo(
  connection: Connection,
  kind: Unsorted['kind'],
  series: Series,
  period: Period,
  points: readonly Interval[]
): Promise<number> {
  const { station, property, feed, cadence } = series;
  const key = [station, property, feed, period];
  await connection.run(
    'INSERT OR IGNORE INTO series (station, property, feed, period, cadence) VALUES (?, ?, ?, ?, ?)',
    ...[...key, lengthOf(period) ?? cadence]
  );
  const [target] = await connection.rows<{ readonly id: number }>(
    'SELECT id FROM series WHERE (station, property, feed, period) = (?, ?, ?, ?)',
    ...key
  );
  const id = target!.id;
  await connection.run("INSERT OR IGNORE INTO unsorted (kind, series) VALUES ('rhythm', ?)", id);
  const json = JSON.stringify(points.map(({ start, end }) => [start, end]));
  await connection.run(
    `INSERT OR IGNORE INTO ${kind}
       (series, start_ms, end_ms, value, quality, reasons, qualifier, weight, received_ms, issued_ms)
     SELECT ?1, o.start_ms, o.end_ms, o.value, o.quality, o.reasons, o.qualifier, o.weight, o.received_ms, o.issued_ms
     FROM jsonb_each(?3) p CROSS JOIN ${kind} o
     ON o.series = ?2 AND o.start_ms = p.value ->> 0 AND o.end_ms = p.value ->> 1`,
    ...[id, series.id, json]
  );
  if (kind === 'forecast') {
    await connection.run(RUNS, id, json);
  }
  await connection.run(
    `DELETE FROM ${kind} WHERE series = ?1
       AND (start_ms, end_ms) IN (SELECT value ->> 0, value ->> 1 FROM jsonb_each(?2))`,
    ...[series.id, json]
  );
  await connection.run(STRETCH, id, json);
  return id;
}

/** The runs that the points given are of, and the times that they speak of. */
const RUNS = `
  INSERT INTO forecast_run (series, issued_ms, first_start_ms, last_start_ms)
  SELECT o.series, o.issued_ms, min(o.start_ms), max(o.start_ms)
  FROM jsonb_each(?2) p CROSS JOIN forecast o
  ON o.series = ?1 AND o.start_ms = p.value ->> 0 AND o.end_ms = p.value ->> 1
  GROUP BY o.series, o.issued_ms
  ON CONFLICT DO UPDATE SET
    first_start_ms = min(first_start_ms, excluded.first_start_ms),
    last_start_ms = max(last_start_ms, excluded.last_start_ms)`;

/** What no longer reaches so far once others have moved away; the ends of a run of the key are found without a walk. */
const SHRINK = `
  UPDATE series SET
    first_start = (
      SELECT o.start_ms FROM observation o
      WHERE o.series = series.id AND o.quality > 0 AND o.end_ms <= o.received_ms + ${HOUR}
      ORDER BY o.start_ms LIMIT 1),
    last_end = (
      SELECT o.end_ms FROM observation o
      WHERE o.series = series.id AND o.quality > 0 AND o.end_ms <= o.received_ms + ${HOUR}
      ORDER BY o.start_ms DESC, o.end_ms DESC LIMIT 1),
    longest = min(longest, ?2)
  WHERE id = ?1`;

/** As far as the points given reach, as `extendSeries` does. */
const STRETCH = `
  UPDATE series SET
    first_start = coalesce(min(first_start, g.first), first_start, g.first),
    last_end = coalesce(max(last_end, g.last), last_end, g.last),
    longest = max(longest, g.span)
  FROM (
    SELECT min(iif(o.quality > 0, o.start_ms, NULL)) AS first, max(iif(o.quality > 0, o.end_ms, NULL)) AS last,
      coalesce(max(o.end_ms - o.start_ms), 0) AS span
    FROM jsonb_each(?2) p CROSS JOIN observation o
    ON o.series = ?1 AND o.start_ms = p.value ->> 0 AND o.end_ms = p.value ->> 1
    WHERE o.end_ms <= o.received_ms + ${HOUR}
  ) g WHERE series.id = ?1`;
