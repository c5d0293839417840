import { HubError } from '@smartregion/terms/errors';
import { qualityOf, qualityRank, type Quality } from '../../../model/quality';
import type { Instant, Interval } from '../../../model/time';
import type { ForecastsRequest, Point, PointsRequest } from '../../observation-store';
import type { Connection, Parameter } from '../connection';
import { groupBy } from './group-by';

type Row = readonly [
  series: number,
  start: Instant,
  end: Instant,
  value: number,
  quality: number,
  reasons: string | null,
  qualifier: string | null,
  weight: number | null,
  issued: Instant | null,
  receivedAt: Instant,
];

const ROW = `json_array(o.series, o.start_ms, o.end_ms, o.value, o.quality, o.reasons, o.qualifier, o.weight,
  o.issued_ms, o.received_ms)`;

const ASKED = 'o.series = s.value AND o.start_ms >= ?2 AND o.start_ms < ?3';

const ALL_ROWS = `'[' || coalesce(group_concat(row), '') || ']' AS json`;

const POINTS = `
  SELECT ${ALL_ROWS} FROM (
    SELECT ${ROW} AS row FROM json_each(?1) s CROSS JOIN observation o ON ${ASKED} AND o.quality >= ?4 LIMIT ?5)`;

const POINTS_OF_EACH = `
  SELECT ${ALL_ROWS} FROM (
    SELECT json_array(a.value ->> 0, ${ROW}) AS row FROM json_each(?1) a CROSS JOIN observation o
    ON o.series = a.value ->> 1 AND o.start_ms >= a.value ->> 2 AND o.start_ms < a.value ->> 3
      AND o.quality >= a.value ->> 4 LIMIT ?2)`;

const FORECASTS = `
  SELECT ${ALL_ROWS} FROM (
    SELECT ${ROW} AS row FROM json_each(?1) s CROSS JOIN forecast o ON ${ASKED} AND o.quality >= ?4 LIMIT ?5)`;

/** SQLite takes the bare columns of a group from the row that holds the maximum. */
const FORECASTS_OF_THEN = `
  SELECT ${ALL_ROWS} FROM (
    SELECT ${ROW} AS row, max(o.issued_ms) FROM json_each(?1) s CROSS JOIN forecast o
    ON ${ASKED} AND o.quality >= ?4 AND o.issued_ms <= ?6
    GROUP BY o.series, o.start_ms, o.end_ms LIMIT ?5)`;

const LATEST = `
  SELECT json_group_array(${ROW}) AS json
  FROM json_each(?1) asked CROSS JOIN series s ON s.id = asked.value
  CROSS JOIN observation o ON o.series = s.id AND (o.start_ms, o.end_ms) = (
    SELECT l.start_ms, l.end_ms FROM observation l
    WHERE l.series = s.id AND l.start_ms >= ?2 - s.longest AND l.start_ms <= ?4
      AND l.end_ms BETWEEN ?2 AND ?4 AND l.quality >= ?3
    ORDER BY l.start_ms DESC, l.quality DESC, l.end_ms DESC LIMIT 1)`;

/** See ObservationStore.points. */
export async function readPoints(connection: Connection, request: PointsRequest): Promise<Map<number, Point[]>> {
  const rows = await connection.json<Row[]>(POINTS, ...parametersOf(request));
  return bySeries(rows ?? [], request.limit);
}

/** Rows of several requests together; beyond them each is read alone, so that none has to wait for the rows of another. */
const MOST_TOGETHER = 20_000;

/**
 * Several requests in one statement.
 * @returns the points of the request at an index, or HubError `too-large` beyond its limit; undefined where they are
 * too many to be read together
 */
export async function readPointsOfEach(
  connection: Connection,
  requests: readonly PointsRequest[]
): Promise<((index: number) => Map<number, Point[]>) | undefined> {
  const asked = requests.flatMap(({ series, range, minQuality }, i) =>
    series.map((id) => [i, id, range.start, range.end, qualityRank(minQuality)])
  );
  const rows =
    (await connection.json<(readonly [number, Row])[]>(POINTS_OF_EACH, JSON.stringify(asked), MOST_TOGETHER + 1)) ?? [];
  if (rows.length > MOST_TOGETHER) {
    return undefined;
  }
  const own = requests.map((): Row[] => []);
  rows.forEach(([index, row]) => own[index]!.push(row));
  return (index) => bySeries(own[index]!, requests[index]!.limit);
}

/** See ObservationStore.forecasts. */
export async function readForecasts(connection: Connection, request: ForecastsRequest): Promise<Map<number, Point[]>> {
  const { issuedUntil } = request;
  const asked = parametersOf(request);
  const rows = await (issuedUntil === undefined
    ? connection.json<Row[]>(FORECASTS, ...asked)
    : connection.json<Row[]>(FORECASTS_OF_THEN, ...asked, issuedUntil));
  return bySeries(rows ?? [], request.limit);
}

function parametersOf({ series, range, minQuality, limit }: PointsRequest): Parameter[] {
  return [JSON.stringify(series), range.start, range.end, qualityRank(minQuality), limit + 1];
}

/** @throws HubError `too-large` beyond the limit */
function bySeries(rows: readonly Row[], limit: number): Map<number, Point[]> {
  if (rows.length > limit) {
    throw new HubError(
      'too-large',
      `The answer has more than ${limit} values.`,
      'Ask for a shorter time, fewer stations, or a longer bucket.',
      { limit }
    );
  }
  return new Map(
    [...groupBy(rows, ([id]) => id)].map(([id, own]) => [
      id,
      own.map(point).sort((a, b) => a.start - b.start || a.end - b.end || (a.issued ?? 0) - (b.issued ?? 0)),
    ])
  );
}

/** See ObservationStore.latest. */
export async function readLatest(
  connection: Connection,
  series: readonly number[],
  minQuality: Quality,
  ended: Interval
): Promise<Map<number, Point>> {
  const { start, end } = ended;
  const rows = await connection.json<Row[]>(LATEST, JSON.stringify(series), start, qualityRank(minQuality), end);
  return new Map(rows?.map((row) => [row[0], point(row)]));
}

function point([, start, end, value, quality, reasons, qualifier, weight, issued, receivedAt]: Row): Point {
  return {
    start,
    end,
    value,
    quality: qualityOf(quality),
    reasons: reasons === null ? [] : reasons.split(','),
    ...(qualifier !== null && { qualifier }),
    ...(weight !== null && { weight }),
    ...(issued !== null && { issued }),
    receivedAt,
  };
}
