import type { Observation } from '../../../model/observation';
import { qualityRank } from '../../../model/quality';
import type { Instant } from '../../../model/time';
import type { SeriesPoints, WriteResult } from '../../observation-store';
import type { Connection } from '../connection';
import { writtenIn } from './written';

/** Rows of one statement: enough to forget its cost, few enough to keep its JSON at some megabytes. */
const ROWS_PER_STATEMENT = 20_000;

/**
 * Upserts the points; the rollups are the caller's affair. New rows go in first and are counted by that; only
 * where some were there before, a second pass changes those that differ and is counted likewise.
 */
export async function upsert(
  connection: Connection,
  points: readonly SeriesPoints[],
  receivedAt: Instant
): Promise<WriteResult> {
  let [inserted, updated, total] = [0, 0, 0];
  const keys = new Set<string>();
  for (const { measured, forecasts } of statements(points)) {
    for (const [rows, insert, update] of [
      [measured, INSERT_MEASURED, UPDATE_MEASURED],
      [forecasts, INSERT_FORECAST, UPDATE_FORECAST],
    ] as const) {
      if (rows.length > 0) {
        const json = JSON.stringify(rows);
        const fresh = await connection.rows<WrittenRow>(insert, json, receivedAt);
        const changed = fresh.length < rows.length ? await connection.rows<WrittenRow>(update, json, receivedAt) : [];
        inserted += fresh.length;
        updated += changed.length;
        total += rows.length;
        [...fresh, ...changed].forEach(({ key }) => keys.add(key));
      }
    }
    if (forecasts.length > 0) {
      await connection.run(NOTE_RUNS, JSON.stringify(forecasts));
    }
  }
  const written = inserted === total ? points : writtenIn(points, keys);
  return { inserted, updated, unchanged: total - inserted - updated, written };
}

/** What is measured, and when it came in. */
export interface Received {
  readonly points: readonly SeriesPoints[];
  readonly receivedAt: Instant;
}

/**
 * Upserts what is measured of several writes by the same statements, and counts for each write by itself.
 * @param writes no two of one series: by that the counts are told apart
 */
export async function upsertTogether(connection: Connection, writes: readonly Received[]): Promise<WriteResult[]> {
  const rows = writes.flatMap(({ points, receivedAt }) =>
    points.flatMap(({ series, observations }) =>
      observations.map((observation) => [...fullRow(series.id, observation), receivedAt])
    )
  );
  const json = JSON.stringify(rows);
  const fresh = await connection.rows<WrittenRow>(INSERT_TOGETHER, json);
  const changed = fresh.length < rows.length ? await connection.rows<WrittenRow>(UPDATE_TOGETHER, json) : [];
  const [inserted, updated] = [countBySeries(fresh), countBySeries(changed)];
  const keys = new Set([...fresh, ...changed].map(({ key }) => key));
  return writes.map(({ points }) => {
    const of = (counts: ReadonlyMap<number, number>): number =>
      [...new Set(points.map(({ series }) => series.id))].reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);
    const total = points.reduce((sum, { observations }) => sum + observations.length, 0);
    const counts = { inserted: of(inserted), updated: of(updated) };
    const unchanged = total - counts.inserted - counts.updated;
    return { ...counts, unchanged, written: counts.inserted === total ? points : writtenIn(points, keys) };
  });
}

/** A row that was inserted or updated. */
interface WrittenRow {
  readonly series: number;
  /** As `keyOf`. */
  readonly key: string;
}

function countBySeries(rows: readonly WrittenRow[]): Map<number, number> {
  const counts = new Map<number, number>();
  rows.forEach(({ series }) => counts.set(series, (counts.get(series) ?? 0) + 1));
  return counts;
}

type Row = readonly (string | number | null)[];

function* statements(points: readonly SeriesPoints[]): Generator<{ measured: Row[]; forecasts: Row[] }> {
  let [measured, forecasts]: [Row[], Row[]] = [[], []];
  for (const { series, observations } of points) {
    for (const observation of observations) {
      (observation.issued === undefined ? measured : forecasts).push(row(series.id, observation));
      if (measured.length + forecasts.length === ROWS_PER_STATEMENT) {
        yield { measured, forecasts };
        [measured, forecasts] = [[], []];
      }
    }
  }
  yield { measured, forecasts };
}

/** Most rows have only what every row has; leaving out the rest saves a third of the time. */
function row(series: number, observation: Observation): Row {
  const { weight, reasons, qualifier, issued } = observation;
  const isPlain = weight === undefined && reasons.length === 0 && qualifier === undefined && issued === undefined;
  return isPlain ? head(series, observation) : fullRow(series, observation);
}

function fullRow(series: number, o: Observation): Row {
  const tail = [o.weight ?? null, o.reasons.join() || null, o.qualifier ?? null, o.issued ?? null];
  return [...head(series, o), ...tail];
}

function head(series: number, { start, end, value, quality }: Observation): Row {
  return [series, start, end, value, qualityRank(quality)];
}

/**
 * The rows of `?1` as a table; `WHERE true` keeps the parser from reading ON CONFLICT as a join's ON.
 * @param received where the time of receipt stands
 */
const given = (received: string): string => `
  SELECT value ->> '$[0]' AS series, value ->> '$[1]' AS start_ms, value ->> '$[2]' AS end_ms,
    value ->> '$[3]' AS value, value ->> '$[4]' AS quality, value ->> '$[5]' AS weight, value ->> '$[6]' AS reasons,
    value ->> '$[7]' AS qualifier, value ->> '$[8]' AS issued_ms, ${received} AS received_ms
  FROM jsonb_each(?1) WHERE true`;

/** Of a write of its own: the same for all rows. */
const GIVEN = given('?2');
/** Of several writes. */
const GIVEN_TOGETHER = given("value ->> '$[9]'");

const COLUMNS = 'series, start_ms, end_ms, value, quality, weight, reasons, qualifier, issued_ms, received_ms';

/** A direction sent again without its speed keeps the speed that it had. */
const SET = `
  value = excluded.value, quality = excluded.quality, reasons = excluded.reasons, qualifier = excluded.qualifier,
  weight = coalesce(excluded.weight, weight), received_ms = excluded.received_ms`;

const DIFFERS = `
  (excluded.value, excluded.quality, excluded.reasons, excluded.qualifier, coalesce(excluded.weight, weight))
    IS NOT (value, quality, reasons, qualifier, weight)`;

/** See WrittenRow. */
const RETURNING = "RETURNING series, concat_ws('/', series, start_ms, end_ms, issued_ms) AS key";

const insertMeasured = (rows: string): string =>
  `INSERT INTO observation (${COLUMNS}) ${rows} ON CONFLICT DO NOTHING ${RETURNING}`;
const updateMeasured = (rows: string): string => `INSERT INTO observation (${COLUMNS}) ${rows}
  ON CONFLICT DO UPDATE SET ${SET}, issued_ms = NULL WHERE ${DIFFERS} OR issued_ms IS NOT NULL ${RETURNING}`;
const INSERT_MEASURED = insertMeasured(GIVEN);
const UPDATE_MEASURED = updateMeasured(GIVEN);
const INSERT_TOGETHER = insertMeasured(GIVEN_TOGETHER);
const UPDATE_TOGETHER = updateMeasured(GIVEN_TOGETHER);

const INSERT_FORECAST = `INSERT INTO forecast (${COLUMNS}) ${GIVEN} ON CONFLICT DO NOTHING ${RETURNING}`;
const UPDATE_FORECAST = `INSERT INTO forecast (${COLUMNS}) ${GIVEN}
  ON CONFLICT DO UPDATE SET ${SET} WHERE ${DIFFERS} ${RETURNING}`;

/** Keeps the list of runs, by which those that are kept no longer are found. */
const NOTE_RUNS = `
  INSERT INTO forecast_run (series, issued_ms, first_start_ms, last_start_ms)
  SELECT value ->> '$[0]', value ->> '$[8]', min(value ->> '$[1]'), max(value ->> '$[1]')
  FROM jsonb_each(?1) WHERE true GROUP BY 1, 2
  ON CONFLICT DO UPDATE SET first_start_ms = min(first_start_ms, excluded.first_start_ms),
    last_start_ms = max(last_start_ms, excluded.last_start_ms)
  WHERE excluded.first_start_ms < first_start_ms OR excluded.last_start_ms > last_start_ms`;
