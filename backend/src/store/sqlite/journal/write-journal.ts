import { qualityRank } from '../../../model/quality';
import type { Instant } from '../../../model/time';
import type { StoredEvent } from '../../event-store';
import { JOURNAL_LIMITS } from '../../journal';
import type { SeriesPoints } from '../../observation-store';
import type { Connection } from '../connection';
import type { KeptEntry, KeptReading } from './entry';

/** Entries that go for each write at most, so that none waits for long; more than a write usually makes. */
const GO_AT_ONCE = 50;

interface Taken {
  readonly receivedAt: Instant;
  readonly written: readonly SeriesPoints[];
}

/** Notes what writes have made new or changed; within their transaction. */
export function noteReadings(connection: Connection, writes: readonly Taken[]): Promise<void> {
  const readings = writes.flatMap(({ receivedAt, written }) =>
    written.flatMap(({ series, observations }) =>
      observations
        .filter(({ end, issued }) => issued === undefined && end >= receivedAt - JOURNAL_LIMITS.late)
        .map(({ start, end, value, quality, reasons, qualifier, weight }): KeptReading => [
          ...([series.id, receivedAt, start, end, value, qualityRank(quality)] as const),
          ...([reasons, qualifier ?? null, weight ?? null] as const),
        ])
    )
  );
  return note(
    connection,
    inParts(readings).map((part) => ({ readings: part })),
    writes[0]?.receivedAt ?? 0
  );
}

/** Notes the events that a change has made others; within its transaction. */
export function noteEvents(connection: Connection, events: readonly StoredEvent[], at: Instant): Promise<void> {
  return note(
    connection,
    inParts(events).map((part) => ({ events: part })),
    at
  );
}

async function note(connection: Connection, entries: readonly KeptEntry[], at: Instant): Promise<void> {
  if (entries.length === 0) {
    return;
  }
  const rows = entries.map((entry) => [(entry.readings ?? entry.events)!.length, JSON.stringify(entry)]);
  await connection.run(INSERT, JSON.stringify(rows), at);
  await connection.run(FORGET, JOURNAL_LIMITS.readings, at - JOURNAL_LIMITS.age);
}

function inParts<Item>(items: readonly Item[]): Item[][] {
  const { entry: size } = JOURNAL_LIMITS;
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}

/** `total` runs on: by it the journal knows how much it has without counting. */
const INSERT = `
  INSERT INTO journal (at_ms, total, body)
  SELECT ?2, coalesce((SELECT total FROM journal ORDER BY number DESC LIMIT 1), 0)
    + sum(value ->> 0) OVER (ORDER BY key), value ->> 1
  FROM json_each(?1) ORDER BY key`;

const FORGET = `
  DELETE FROM journal WHERE number IN (SELECT number FROM journal ORDER BY number LIMIT ${GO_AT_ONCE})
    AND number < (SELECT max(number) FROM journal)
    AND (at_ms < ?2 OR total < (SELECT total FROM journal ORDER BY number DESC LIMIT 1) - ?1)`;
