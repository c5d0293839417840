import type { Interval } from '../../model/time';
import type { FeedHour } from '../observation-store';
import type { Connection } from './connection';

/** What the hub itself must remember: small facts by key, and the hours of the feeds. */
export async function putState(connection: Connection, entries: Readonly<Record<string, unknown>>): Promise<void> {
  const forgotten = Object.keys(entries).filter((key) => entries[key] === undefined);
  await connection.run('DELETE FROM state WHERE key IN (SELECT value FROM json_each(?))', JSON.stringify(forgotten));
  await connection.run(
    `INSERT INTO state (key, value) SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE true
     ON CONFLICT DO UPDATE SET value = excluded.value`,
    JSON.stringify(
      Object.entries(entries)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => [key, JSON.stringify(value)])
    )
  );
}

export function readStateValue<T>(connection: Connection, key: string): Promise<T | undefined> {
  return connection.json<T>('SELECT value AS json FROM state WHERE key = ?', key);
}

/** Adds what happened to what the hours have; the same hour may come several times. */
export async function addFeedHours(connection: Connection, entries: readonly FeedHour[]): Promise<void> {
  await connection.run(
    `INSERT INTO feed_hour (kommune, feed, hour_ms, readings, missing, rejected, failures, flagged, events)
     SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7,
       value ->> 8
     FROM json_each(?) WHERE true
     ON CONFLICT DO UPDATE SET readings = readings + excluded.readings, missing = missing + excluded.missing,
       rejected = rejected + excluded.rejected, failures = failures + excluded.failures,
       flagged = flagged + excluded.flagged, events = events + excluded.events`,
    JSON.stringify(
      entries.map((e) => [
        ...[e.kommune, e.feed, e.hour, e.readings, e.missing, e.rejected, e.failures, e.flagged, e.events ?? 0],
      ])
    )
  );
  const flags = entries.flatMap(({ kommune, feed, hour, flags: counts = {} }) =>
    Object.entries(counts).map(([reason, flagged]) => [kommune, feed, hour, reason, flagged])
  );
  if (flags.length > 0) {
    await connection.run(
      `INSERT INTO feed_flag (kommune, feed, hour_ms, reason, flagged)
       SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(?) WHERE true
       ON CONFLICT DO UPDATE SET flagged = flagged + excluded.flagged`,
      JSON.stringify(flags)
    );
  }
}

type StoredHour = FeedHour & { readonly flags: NonNullable<FeedHour['flags']> };

export async function readFeedHours(connection: Connection, range: Interval): Promise<FeedHour[]> {
  const hours = await connection.json<StoredHour[]>(
    `SELECT json_group_array(json_object('kommune', kommune, 'feed', feed, 'hour', hour_ms, 'readings', readings,
       'missing', missing, 'rejected', rejected, 'failures', failures, 'flagged', flagged, 'events', events, 'flags',
       (SELECT json_group_object(f.reason, f.flagged) FROM feed_flag f
        WHERE (f.hour_ms, f.kommune, f.feed) = (h.hour_ms, h.kommune, h.feed)))) AS json
     FROM (SELECT * FROM feed_hour WHERE hour_ms >= ? AND hour_ms < ? ORDER BY hour_ms, kommune, feed) h`,
    range.start,
    range.end
  );
  return (hours ?? []).map(({ flags, ...hour }) => (Object.keys(flags).length > 0 ? { ...hour, flags } : hour));
}
