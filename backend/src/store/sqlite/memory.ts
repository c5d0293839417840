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

export async function addFeedHour(connection: Connection, entry: FeedHour): Promise<void> {
  await connection.run(
    `INSERT INTO feed_hour (kommune, feed, hour_ms, readings, missing, rejected, failures, flagged, events)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET readings = readings + excluded.readings, missing = missing + excluded.missing,
       rejected = rejected + excluded.rejected, failures = failures + excluded.failures,
       flagged = flagged + excluded.flagged, events = events + excluded.events`,
    entry.kommune,
    entry.feed,
    entry.hour,
    entry.readings,
    entry.missing,
    entry.rejected,
    entry.failures,
    entry.flagged,
    entry.events ?? 0
  );
  const flags = Object.entries(entry.flags ?? {});
  if (flags.length > 0) {
    await connection.run(
      `INSERT INTO feed_flag (kommune, feed, hour_ms, reason, flagged)
       SELECT ?1, ?2, ?3, value ->> 0, value ->> 1 FROM json_each(?4) WHERE true
       ON CONFLICT DO UPDATE SET flagged = flagged + excluded.flagged`,
      entry.kommune,
      entry.feed,
      entry.hour,
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
