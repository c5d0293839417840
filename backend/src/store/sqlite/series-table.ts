import type { Series } from '../../model/series';
import type { Instant, Interval } from '../../model/time';
import type { SeriesKey, SeriesPoints } from '../observation-store';
import type { Connection } from './connection';

/** A series by what it is; unit separator, so that no two keys collide. */
export const keyOf = ({ station, property, feed }: SeriesKey): string => [station, property, feed].join('\u001f');

export async function readSeries(connection: Connection): Promise<Series[]> {
  const series = await connection.json<Series[]>(
    `SELECT json_group_array(json_object(
       'id', id, 'station', station, 'property', property, 'feed', feed, 'cadence', cadence)) AS json
     FROM (SELECT * FROM series ORDER BY id)`
  );
  return series ?? [];
}

/** Makes what is missing; a cadence given anew replaces the old one. */
export async function insertSeries(connection: Connection, keys: readonly SeriesKey[]): Promise<void> {
  await connection.run(
    `INSERT INTO series (station, property, feed, cadence)
     SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?) WHERE true
     ON CONFLICT (station, property, feed) DO UPDATE SET cadence = excluded.cadence`,
    JSON.stringify(keys.map((key) => [key.station, key.property, key.feed, key.cadence]))
  );
}

/** Keeps first start, last end and longest point of each series. Points are never deleted, so these only grow. */
export async function extendSeries(connection: Connection, points: readonly SeriesPoints[]): Promise<void> {
  await connection.run(
    `UPDATE series SET
       first_start = min(coalesce(first_start, g.first), g.first),
       last_end = max(coalesce(last_end, g.last), g.last),
       longest = max(longest, g.span)
     FROM (
       SELECT value ->> 0 AS id, min(value ->> 1) AS first, max(value ->> 2) AS last, max(value ->> 3) AS span
       FROM json_each(?) GROUP BY 1
     ) g WHERE series.id = g.id`,
    JSON.stringify(points.filter((p) => p.observations.length > 0).map(bounds))
  );
}

function bounds({ series, observations }: SeriesPoints): number[] {
  let [first, last, longest] = [Infinity, -Infinity, 0];
  for (const { start, end } of observations) {
    first = Math.min(first, start);
    last = Math.max(last, end);
    longest = Math.max(longest, end - start);
  }
  return [series.id, first, last, longest];
}

export async function readExtent(connection: Connection, series: readonly number[]): Promise<Map<number, Interval>> {
  const rows = await connection.json<[id: number, start: Instant, end: Instant][]>(
    `SELECT json_group_array(json_array(id, first_start, last_end)) AS json
     FROM series WHERE first_start IS NOT NULL AND id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(series)
  );
  return new Map(rows?.map(([id, start, end]) => [id, { start, end }]));
}
