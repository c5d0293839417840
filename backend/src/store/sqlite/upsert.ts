import type { Observation } from '../../model/observation';
import { qualityRank } from '../../model/quality';
import type { Instant } from '../../model/time';
import type { SeriesPoints, WriteResult } from '../observation-store';
import type { Connection } from './connection';

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
  for (const { measured, forecasts } of statements(points)) {
    for (const [rows, insert, update] of [
      [measured, INSERT_MEASURED, UPDATE_MEASURED],
      [forecasts, INSERT_FORECAST, UPDATE_FORECAST],
    ] as const) {
      if (rows.length > 0) {
        const json = JSON.stringify(rows);
        const fresh = await connection.run(insert, json, receivedAt);
        inserted += fresh;
        updated += fresh < rows.length ? await connection.run(update, json, receivedAt) : 0;
        total += rows.length;
      }
    }
  }
  return { inserted, updated, unchanged: total - inserted - updated };
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
function row(series: number, o: Observation): Row {
  const always = [series, o.start, o.end, o.value, qualityRank(o.quality)];
  const { weight, reasons, qualifier, issued } = o;
  if (weight === undefined && reasons.length === 0 && qualifier === undefined && issued === undefined) {
    return always;
  }
  return [...always, weight ?? null, reasons.join() || null, qualifier ?? null, issued ?? null];
}

/** The rows of `?1` as a table; `WHERE true` keeps the parser from reading ON CONFLICT as a join's ON. */
const GIVEN = `
  SELECT value ->> '$[0]' AS series, value ->> '$[1]' AS start_ms, value ->> '$[2]' AS end_ms,
    value ->> '$[3]' AS value, value ->> '$[4]' AS quality, value ->> '$[5]' AS weight, value ->> '$[6]' AS reasons,
    value ->> '$[7]' AS qualifier, value ->> '$[8]' AS issued_ms, ?2 AS received_ms
  FROM jsonb_each(?1) WHERE true`;

const COLUMNS = 'series, start_ms, end_ms, value, quality, weight, reasons, qualifier, issued_ms, received_ms';

/** A direction sent again without its speed keeps the speed that it had. */
const SET = `
  value = excluded.value, quality = excluded.quality, reasons = excluded.reasons, qualifier = excluded.qualifier,
  weight = coalesce(excluded.weight, weight), received_ms = excluded.received_ms`;

const DIFFERS = `
  (excluded.value, excluded.quality, excluded.reasons, excluded.qualifier, coalesce(excluded.weight, weight))
    IS NOT (value, quality, reasons, qualifier, weight)`;

const INSERT_MEASURED = `INSERT INTO observation (${COLUMNS}) ${GIVEN} ON CONFLICT DO NOTHING`;
const UPDATE_MEASURED = `INSERT INTO observation (${COLUMNS}) ${GIVEN}
  ON CONFLICT DO UPDATE SET ${SET}, issued_ms = NULL WHERE ${DIFFERS} OR issued_ms IS NOT NULL`;

const INSERT_FORECAST = `INSERT INTO forecast (${COLUMNS}) ${GIVEN} ON CONFLICT DO NOTHING`;
const UPDATE_FORECAST = `INSERT INTO forecast (${COLUMNS}) ${GIVEN} ON CONFLICT DO UPDATE SET ${SET} WHERE ${DIFFERS}`;
