import type { Aggregation } from '../../../model/property';
import { qualityRank } from '../../../model/quality';
import { HOUR } from '../../../model/time';
import type { Aggregate, AggregateRequest } from '../../observation-store';
import { ofPoints, ofRollups, type Columns } from './aggregation-sql';
import type { Connection } from '../connection';
import { groupBy } from './group-by';

type Row = readonly [series: number, bucket: number, ...figures: FiguresOfAggregate];
type FiguresOfAggregate = [number, number, number, number, number, number, number, number, number];

/** See ObservationStore.aggregates; all series of the request must aggregate in the same way. */
export async function readAggregates(
  connection: Connection,
  aggregation: Aggregation,
  { series, edges, minQuality }: AggregateRequest
): Promise<Map<number, Aggregate[]>> {
  const buckets = edges.slice(1).map((edge, i) => [edges[i], edge]);
  const rows = await connection.json<Row[]>(
    edges.every((edge) => edge % HOUR === 0) ? rollupSql(aggregation) : pointSql(aggregation),
    JSON.stringify(series),
    JSON.stringify(buckets),
    qualityRank(minQuality)
  );
  return new Map(
    [...groupBy(rows ?? [], ([id]) => id)].map(([id, own]) => [
      id,
      own.map(aggregate).sort((a, b) => a.bucket - b.bucket),
    ])
  );
}

function aggregate([, bucket, n, covered, sum, min, max, last, w, x, y]: Row): Aggregate {
  return { bucket, n, covered, sum, min, max, last, w, x, y };
}

function pointSql(aggregation: Aggregation): string {
  const within = bucketOf('start_ms');
  return perBucket('observation o', within('o'), ofPoints(aggregation, within));
}

function rollupSql(aggregation: Aggregation): string {
  const within = bucketOf('hour_ms');
  return perBucket('rollup r', within('r'), ofRollups(aggregation, within));
}

const bucketOf =
  (time: string) =>
  (alias: string): string =>
    `${alias}.series = s.id AND ${alias}.${time} >= b.value ->> 0 AND ${alias}.${time} < b.value ->> 1
      AND ${alias}.quality >= ?3`;

/** One lookup per series and bucket reads a range of the clustered key; a GROUP BY over a join would sort all rows. */
function perBucket(table: string, condition: string, c: Columns): string {
  return `
    SELECT '[' || coalesce(group_concat((
      SELECT json_array(s.id, b.key,
        ${c.n}, ${c.covered}, ${c.sum}, ${c.min}, ${c.max}, ${c.last}, ${c.w}, ${c.x}, ${c.y})
      FROM ${table} WHERE ${condition} HAVING count(*) > 0)), '') || ']' AS json
    FROM json_each(?1) asked CROSS JOIN series s ON s.id = asked.value CROSS JOIN jsonb_each(?2) b`;
}
