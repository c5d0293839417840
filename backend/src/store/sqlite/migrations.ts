import { HubError } from '@smartregion/terms/errors';
import { INSTANT, IRREGULAR, PERIOD_LENGTHS } from '../../model/period';
import type { Connection } from './connection';
import { PAGE } from './pages/page';
import { patiently } from './patience';
import { inTransaction } from './write/writer';

/**
 * The schema, one step after the other; a step that was ever released is never edited. Times are milliseconds
 * since the epoch, qualities are ranks (0 implausible … 3 valid), reasons stand comma separated.
 */
export const MIGRATIONS: readonly string[] = [
  // 1: what was measured. All tables are clustered by their key, so that a range of a series is one run of pages.
  `CREATE TABLE series (
     id INTEGER PRIMARY KEY,
     station TEXT NOT NULL,
     property TEXT NOT NULL,
     feed TEXT NOT NULL,
     cadence INTEGER NOT NULL,
     first_start INTEGER,
     last_end INTEGER,
     longest INTEGER NOT NULL DEFAULT 0,
     UNIQUE (station, property, feed)
   );
   CREATE TABLE observation (
     series INTEGER NOT NULL REFERENCES series (id),
     start_ms INTEGER NOT NULL,
     end_ms INTEGER NOT NULL CHECK (end_ms >= start_ms),
     value REAL NOT NULL,
     quality INTEGER NOT NULL CHECK (quality BETWEEN 0 AND 3),
     reasons TEXT,
     qualifier TEXT,
     weight REAL,
     received_ms INTEGER NOT NULL,
     issued_ms INTEGER,
     PRIMARY KEY (series, start_ms, end_ms)
   ) WITHOUT ROWID;
   CREATE TABLE rollup (
     series INTEGER NOT NULL REFERENCES series (id),
     hour_ms INTEGER NOT NULL,
     quality INTEGER NOT NULL,
     n INTEGER NOT NULL,
     covered INTEGER NOT NULL,
     sum REAL NOT NULL,
     min REAL NOT NULL,
     max REAL NOT NULL,
     last REAL NOT NULL,
     last_start_ms INTEGER NOT NULL,
     w REAL NOT NULL,
     x REAL NOT NULL,
     y REAL NOT NULL,
     PRIMARY KEY (series, hour_ms, quality)
   ) WITHOUT ROWID;`,
  // 2: what the hub itself must remember.
  `CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
   CREATE TABLE feed_hour (
     kommune TEXT NOT NULL,
     feed TEXT NOT NULL,
     hour_ms INTEGER NOT NULL,
     readings INTEGER NOT NULL,
     missing INTEGER NOT NULL,
     rejected INTEGER NOT NULL,
     failures INTEGER NOT NULL,
     flagged INTEGER NOT NULL,
     PRIMARY KEY (hour_ms, kommune, feed)
   ) WITHOUT ROWID;`,
  // 3: every run of a forecast. "observation" has only what was measured; its issued_ms is never set.
  `CREATE TABLE forecast (
     series INTEGER NOT NULL REFERENCES series (id),
     start_ms INTEGER NOT NULL,
     end_ms INTEGER NOT NULL CHECK (end_ms >= start_ms),
     issued_ms INTEGER NOT NULL,
     value REAL NOT NULL,
     quality INTEGER NOT NULL CHECK (quality BETWEEN 0 AND 3),
     reasons TEXT,
     qualifier TEXT,
     weight REAL,
     received_ms INTEGER NOT NULL,
     PRIMARY KEY (series, start_ms, end_ms, issued_ms)
   ) WITHOUT ROWID;`,
  // 4: warnings, roadworks, outages; severities are ranks (0 information … 4 extreme). What holds now is what matters
  // most, so that events are found by their effective end.
  `CREATE TABLE event (
     kommune TEXT NOT NULL,
     feed TEXT NOT NULL,
     id TEXT NOT NULL,
     scope TEXT NOT NULL,
     kind TEXT NOT NULL,
     onset_ms INTEGER NOT NULL,
     end_ms INTEGER,
     over_ms INTEGER,
     until_ms INTEGER AS (min(coalesce(end_ms, 8640000000000000), coalesce(over_ms, 8640000000000000))) STORED,
     severity INTEGER NOT NULL CHECK (severity BETWEEN 0 AND 4),
     body TEXT NOT NULL,
     received_ms INTEGER NOT NULL,
     PRIMARY KEY (kommune, feed, id)
   );
   CREATE INDEX event_until ON event (until_ms, onset_ms);
   CREATE INDEX event_onset ON event (onset_ms);`,
  // 5: how many events a feed told of.
  'ALTER TABLE feed_hour ADD COLUMN events INTEGER NOT NULL DEFAULT 0;',
  // 6: why quality control flagged what it flagged.
  `CREATE TABLE feed_flag (
     kommune TEXT NOT NULL,
     feed TEXT NOT NULL,
     hour_ms INTEGER NOT NULL,
     reason TEXT NOT NULL,
     flagged INTEGER NOT NULL,
     PRIMARY KEY (hour_ms, kommune, feed, reason)
   ) WITHOUT ROWID;`,
  // 7: what cannot be, and what was of the future when it came in, has moved the extent of its series no more. The newest
  // point tells whether it did: only then all of the series is looked through.
  `UPDATE series SET
     last_end = g.last,
     first_start = CASE WHEN g.last IS NULL THEN NULL ELSE first_start END,
     longest = (
       SELECT coalesce(max(o.end_ms - o.start_ms), 0) FROM observation o
       WHERE o.series = series.id AND o.end_ms <= o.received_ms + 3600000)
   FROM (
     SELECT s.id, (
       SELECT o.end_ms FROM observation o
       WHERE o.series = s.id AND o.quality > 0 AND o.end_ms <= o.received_ms + 3600000
       ORDER BY o.start_ms DESC, o.end_ms DESC LIMIT 1) AS last
     FROM series s) g
   WHERE g.id = series.id AND series.last_end IS NOT NULL AND series.last_end IS NOT g.last;`,
  // 8: the period is a part of what a series is. Each gets that of its newest point, and a counter's increments, which
  // last as long as nobody has read it, are irregular; points of other periods among them move to series of their own
  // step by step (write/sorting.ts), as do moments to the hour that they end.
  `CREATE TABLE series_of_a_period (
     id INTEGER PRIMARY KEY,
     station TEXT NOT NULL,
     property TEXT NOT NULL,
     feed TEXT NOT NULL,
     period TEXT NOT NULL,
     cadence INTEGER NOT NULL,
     first_start INTEGER,
     last_end INTEGER,
     longest INTEGER NOT NULL DEFAULT 0,
     UNIQUE (station, property, feed, period)
   );
   INSERT INTO series_of_a_period
   SELECT id, station, property, feed,
     CASE WHEN EXISTS (
       SELECT 1 FROM state WHERE key = 'counter/' || s.feed || '/' || s.station || '/' || s.property
     ) THEN '${IRREGULAR}' ELSE ${periodSql(`coalesce(
       (SELECT end_ms - start_ms FROM observation WHERE series = s.id ORDER BY start_ms DESC, end_ms DESC LIMIT 1),
       (SELECT end_ms - start_ms FROM forecast WHERE series = s.id ORDER BY start_ms DESC, end_ms DESC LIMIT 1))`)} END,
     cadence, first_start, last_end, longest
   FROM series s;
   DROP TABLE series;
   ALTER TABLE series_of_a_period RENAME TO series;
   CREATE TABLE unsorted (
     kind TEXT NOT NULL,
     series INTEGER NOT NULL,
     after_start_ms INTEGER,
     after_end_ms INTEGER,
     PRIMARY KEY (kind, series)
   ) WITHOUT ROWID;
   INSERT INTO unsorted (kind, series)
   SELECT kind, id FROM series CROSS JOIN (SELECT 'observation' AS kind UNION ALL SELECT 'forecast')
   WHERE period IS NOT '${IRREGULAR}' OR NOT EXISTS (
     SELECT 1 FROM state WHERE key = 'counter/' || feed || '/' || station || '/' || property);`,
  // 9: the runs of each forecast, and the times that each speaks of: by them old runs are found.
  `CREATE TABLE forecast_run (
     series INTEGER NOT NULL REFERENCES series (id),
     issued_ms INTEGER NOT NULL,
     first_start_ms INTEGER NOT NULL,
     last_start_ms INTEGER NOT NULL,
     PRIMARY KEY (series, issued_ms)
   ) WITHOUT ROWID;
   INSERT INTO forecast_run
   SELECT series, issued_ms, min(start_ms), max(start_ms) FROM forecast GROUP BY series, issued_ms;`,
  // 10: how far apart the readings of a series came before that changed; `series.cadence` is what was seen last. Readings
  // that are there already are gone through step by step (write/sorting.ts).
  `CREATE TABLE rhythm (
     series INTEGER NOT NULL REFERENCES series (id),
     until_ms INTEGER NOT NULL,
     cadence INTEGER NOT NULL,
     found_ms INTEGER NOT NULL,
     PRIMARY KEY (series, until_ms)
   ) WITHOUT ROWID;
   INSERT INTO unsorted (kind, series) SELECT 'rhythm', id FROM series;`,
  // 11: how far increments reach that nobody has read for long: an hour in which one begins does not have all of it.
  `ALTER TABLE rollup ADD COLUMN reach_ms INTEGER;
   INSERT OR IGNORE INTO unsorted (kind, series) SELECT 'rhythm', id FROM series WHERE period = '${IRREGULAR}';`,
  // 12: whether a series has another rhythm than it once had: most have not, and their points need no look at it.
  `ALTER TABLE series ADD COLUMN has_changed INTEGER NOT NULL DEFAULT 0;
   UPDATE series SET has_changed = 1 WHERE id IN (SELECT series FROM rhythm);`,
  // 13: hours that are over, packed (pages/): years of hours are read from few rows. Whatever happens to an hour's
  // rollup unpacks its page and makes another version of it; a page that has a rollup has a row here.
  `CREATE TABLE hour_page (
     id INTEGER PRIMARY KEY,
     series INTEGER NOT NULL REFERENCES series (id),
     start_ms INTEGER NOT NULL,
     version INTEGER NOT NULL DEFAULT 0,
     data BLOB,
     UNIQUE (series, start_ms)
   );
   CREATE INDEX hour_page_unpacked ON hour_page (series, start_ms) WHERE data IS NULL;
   CREATE TRIGGER hour_written AFTER INSERT ON rollup BEGIN ${unpack('NEW')} END;
   CREATE TRIGGER hour_removed AFTER DELETE ON rollup BEGIN ${unpack('OLD')} END;
   CREATE TRIGGER hour_changed AFTER UPDATE ON rollup BEGIN ${unpack('OLD')} ${unpack('NEW')} END;
   WITH RECURSIVE
     ends AS (SELECT id, (SELECT min(hour_ms) FROM rollup WHERE series = s.id) AS first,
       (SELECT max(hour_ms) FROM rollup WHERE series = s.id) AS last FROM series s),
     pages (series, start_ms, last) AS (
       SELECT id, ${startOfPage('first')}, last FROM ends WHERE first IS NOT NULL
       UNION ALL SELECT series, start_ms + ${PAGE}, last FROM pages WHERE start_ms + ${PAGE} <= last)
   INSERT INTO hour_page (series, start_ms) SELECT series, start_ms FROM pages;`,
  // 14: what was written lately, in the order of the commits (journal/). No number is ever given twice.
  `CREATE TABLE journal (
     number INTEGER PRIMARY KEY AUTOINCREMENT,
     at_ms INTEGER NOT NULL,
     total INTEGER NOT NULL,
     body TEXT NOT NULL
   );
   INSERT INTO state (key, value) VALUES ('journal', json_quote(lower(hex(randomblob(4)))));`,
  // 15: rules that switch measures: which hub decides, how they stand, what is under way, and the book of all that was
  // decided, of which nothing is ever changed and only the oldest may go.
  `CREATE TABLE action_lease (id INTEGER PRIMARY KEY CHECK (id = 1), hub TEXT NOT NULL, until_ms INTEGER NOT NULL);
   CREATE TABLE action_standing (rule TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
   CREATE TABLE action_command (
     id TEXT NOT NULL,
     output TEXT NOT NULL,
     at_ms INTEGER NOT NULL,
     body TEXT NOT NULL,
     answer TEXT,
     PRIMARY KEY (id, output)
   ) WITHOUT ROWID;
   CREATE INDEX action_command_unanswered ON action_command (id) WHERE answer IS NULL;
   CREATE TABLE action_audit (
     number INTEGER PRIMARY KEY,
     at_ms INTEGER NOT NULL,
     rule TEXT NOT NULL,
     before TEXT NOT NULL,
     hash TEXT NOT NULL,
     body TEXT NOT NULL
   );
   CREATE INDEX action_audit_at ON action_audit (at_ms, number);
   CREATE TRIGGER action_audit_unchanged BEFORE UPDATE ON action_audit
     BEGIN SELECT RAISE(ABORT, 'the audit is never changed'); END;
   CREATE TRIGGER action_audit_kept BEFORE DELETE ON action_audit
     WHEN OLD.number > (SELECT min(number) FROM action_audit)
     BEGIN SELECT RAISE(ABORT, 'only the oldest entries of the audit may go'); END;`,
];

/** Also before 1970. */
function startOfPage(hour: string): string {
  return `${hour} - ((${hour} % ${PAGE}) + ${PAGE}) % ${PAGE}`;
}

function unpack(row: string): string {
  return `INSERT INTO hour_page (series, start_ms) VALUES (${row}.series, ${startOfPage(`${row}.hour_ms`)})
    ON CONFLICT (series, start_ms) DO UPDATE SET version = version + 1, data = NULL;`;
}

/** `periodOf` (model/period.ts); what has no point yet will mostly have moments. */
function periodSql(length: string): string {
  const classes = PERIOD_LENGTHS.map(({ id, from, to }) => `WHEN l BETWEEN ${from} AND ${to} THEN '${id}'`);
  return `(SELECT CASE WHEN coalesce(l, 0) = 0 THEN '${INSTANT}' ${classes.join(' ')} ELSE '${IRREGULAR}' END
    FROM (SELECT ${length} AS l))`;
}

/**
 * Brings the schema up to date, each step in a transaction of its own.
 * @throws HubError `config` when the file is newer than this hub: reading it would mean guessing
 */
export async function migrate(
  connection: Connection,
  path: string,
  migrations: readonly string[] = MIGRATIONS
): Promise<void> {
  const version = await patiently(() => schemaVersion(connection));
  if (version > migrations.length) {
    throw new HubError(
      'config',
      {
        de: `Den Speicher ${path} hat ein neuerer Hub geschrieben (Schema ${version}, dieser Hub kennt ${migrations.length}).`,
        en: `The store ${path} was written by a newer hub (schema ${version}, this hub knows ${migrations.length}).`,
      },
      {
        de: 'Starten Sie wieder den neueren Hub, oder nennen Sie unter store.path eine andere Datei.',
        en: 'Start the newer hub again, or name another file under store.path.',
      },
      { path, version, known: migrations.length }
    );
  }
  // A table that others refer to is replaced; what refers to what is the same before and after.
  await connection.script('PRAGMA foreign_keys = OFF;');
  for (const [step, sql] of migrations.entries()) {
    await inTransaction(connection, async () => {
      // Asked again inside the lock: another process may have opened the same file at the same moment.
      if ((await schemaVersion(connection)) === step) {
        await connection.script(`${sql} PRAGMA user_version = ${step + 1};`);
      }
    });
  }
  await connection.script('PRAGMA foreign_keys = ON;');
}

async function schemaVersion(connection: Connection): Promise<number> {
  return (await connection.json<number>('SELECT json_quote(user_version) AS json FROM pragma_user_version')) ?? 0;
}
