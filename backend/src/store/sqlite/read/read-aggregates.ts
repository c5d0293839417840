import type { Aggregation } from '@smartregion/terms/property';
import { qualityRank } from '../../../model/quality';
import { HOUR, type Instant } from '../../../model/time';
import type { Aggregate, AggregateRequest } from '../../observation-store';
import { ofPoints, ofRollups, overrunOf, placedIn, type Columns } from './aggregation-sql';
import type { Connection } from '../connection';
import { groupBy } from './group-by';

type Row = readonly [series: number, bucket: number, ...figures: FiguresOfAggregate];
type FiguresOfAggregate = [
  ...[number, number, number, number, number, number, number, number, number],
  ...[reach: Instant | null, hours: number | null],
];

/** See ObservationStore.aggregates; all series of the request must aggregate in the same way. */
export async function readAggregates(
  connection: Connection,
  aggregation: Aggregation,
  request: AggregateRequest
): Promise<Map<number, Aggregate[]>> {
  const { series, edges, minQuality, hoursCovered } = request;
  const buckets = edges.slice(1).map((edge, i) => [edges[i], edge]);
  const isWhole = edges.every((edge) => edge % HOUR === 0);
  const rows = await connection.json<Row[]>(
    isWhole ? rollupSql(aggregation, hoursCovered !== undefined) : pointSql(aggregation),
    JSON.stringify(series),
    JSON.stringify(buckets),
    qualityRank(minQuality),
    ...(isWhole && hoursCovered !== undefined ? [hoursCovered] : [])
  );
  return new Map(
    [...groupBy(rows ?? [], ([id]) => id)].map(([id, own]) => [
      id,
      own.map((row) => aggregate(row, edges)).sort((a, b) => a.bucket - b.bucket),
    ])
  );
}

function aggregate(
  [, bucket, n, lasting, sum, min, max, last, w, x, y, reach, hours]: Row,
  edges: readonly Instant[]
): Aggregate {
  const overrun = overrunOf(reach, edges[bucket + 1]!);
  return {
    ...{ bucket, n, covered: lasting - overrun, sum, min, max, last, w, x, y },
    ...(overrun > 0 && { overrun }),
    ...(hours !== null && { hours }),
  };
}

function pointSql(aggregation: Aggregation): string {
  return perBucket('observation o', pointInBucket('o'), ofPoints(aggregation, pointInBucket));
}

function rollupSql(aggregation: Aggregation, withHours: boolean): string {
  const columns = ofRollups(aggregation, hourInBucket);
  return perBucket('rollup r', hourInBucket('r'), columns, withHours ? HOURS_COVERED : undefined);
}

const ASKED = (alias: string): string => `${alias}.series = s.id AND ${alias}.quality >= ?3`;

const pointInBucket = (alias: string): string =>
  `${ASKED(alias)} AND ${placedIn(alias, 'b.value ->> 0', 'b.value ->> 1')}`;

const hourInBucket = (alias: string): string =>
  `${ASKED(alias)} AND ${alias}.hour_ms >= b.value ->> 0 AND ${alias}.hour_ms < b.value ->> 1`;

/** One hour has a row for each quality. */
const HOURS_COVERED = `(SELECT count(*) FROM (
  SELECT 1 FROM rollup l WHERE ${hourInBucket('l')} GROUP BY l.hour_ms HAVING sum(l.covered) >= ?4))`;

/** One lookup per series and bucket reads a range of the clustered key; a GROUP BY over a join would sort all rows. */
function perBucket(table: string, condition: string, c: Columns, hours = 'NULL'): string {
  return `
    SELECT '[' || coalesce(group_concat((
      SELECT json_array(s.id, b.key,
        ${c.n}, ${c.covered}, ${c.sum}, ${c.min}, ${c.max}, ${c.last}, ${c.w}, ${c.x}, ${c.y},
        ${c.reach}, ${hours})
      FROM ${table} WHERE ${condition} HAVING count(*) > 0)), '') || ']' AS json
    FROM json_each(?1) asked CROSS JOIN series s ON s.id = asked.value CROSS JOIN jsonb_each(?2) b`;
}
