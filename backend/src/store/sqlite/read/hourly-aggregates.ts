import type { Aggregation } from '@smartregion/terms/property';
import { qualityRank } from '../../../model/quality';
import { HOUR, type Instant } from '../../../model/time';
import type { Aggregate, AggregateRequest } from '../../observation-store';
import { overrunOf } from './aggregation-sql';
import type { Connection } from '../connection';

/** Ways to aggregate whose value needs none of min, max and last. */
const SUMMED: ReadonlySet<Aggregation> = new Set([
  'mean',
  'sum',
  'vector_mean',
  'energy_mean',
  'rate_mean',
  'flow_weighted_mean',
]);

/** Whose value is the least or the greatest. */
const EXTREME: ReadonlySet<Aggregation> = new Set(['min', 'max']);

const wantsExtremes = (aggregation: Aggregation, { figures }: AggregateRequest): boolean =>
  figures === 'extremes' || EXTREME.has(aggregation);

/** Whether these are whole hours without a gap between them, of which no more is wanted than their value or extremes. */
export const areHourlyValues = (aggregation: Aggregation, request: AggregateRequest): boolean => {
  const { edges, figures = 'all', hoursCovered } = request;
  return (
    figures !== 'all' &&
    hoursCovered === undefined &&
    (wantsExtremes(aggregation, request) || SUMMED.has(aggregation)) &&
    edges.length > 1 &&
    edges[0]! % HOUR === 0 &&
    edges.every((edge, i) => edge === edges[0]! + i * HOUR)
  );
};

type Figures = readonly [
  ...[n: number, covered: number, sum: number, reach: Instant | null],
  ...[w?: number, x?: number, y?: number, min?: number, max?: number],
];
/** One reading of exactly the hour is told by its value alone: most hours of most series, and a third of the text. */
type Hour = number | Figures;

/**
 * Years of hours, as questions count them: one run through the key of each series in place of a look for each bucket, and
 * only the figures that a value is made of. For limit values of a year that is a third of the processor time.
 */
export async function readHourlyValues(
  connection: Connection,
  aggregation: Aggregation,
  request: AggregateRequest
): Promise<Map<number, Aggregate[]>> {
  const { series, edges, minQuality } = request;
  const found = await connection.json<[series: number, hours: Hour[]][]>(
    sqlOf(aggregation, wantsExtremes(aggregation, request)),
    JSON.stringify(series),
    edges[0]!,
    edges.at(-1)!,
    qualityRank(minQuality)
  );
  return new Map(
    (found ?? [])
      .filter(([, hours]) => hours.length > 0)
      .map(([id, hours]) => [id, aggregates(hours, aggregation, edges)])
  );
}

/** @param hours by turns the bucket and what is in it; one of readings of several qualities comes once for each */
function aggregates(hours: readonly Hour[], aggregation: Aggregation, edges: readonly Instant[]): Aggregate[] {
  const all: Aggregate[] = [];
  const valueOf = (bucket: number, value: number) =>
    aggregation === 'rate_mean' ? new WholeHourOfRate(bucket, value) : new WholeHour(bucket, value);
  for (let i = 0; i < hours.length; i += 2) {
    const bucket = hours[i] as number;
    let hour = hours[i + 1]!;
    for (; hours[i + 2] === bucket; i += 2) {
      hour = together(figuresOf(hour, aggregation), figuresOf(hours[i + 3]!, aggregation));
    }
    all.push(typeof hour === 'number' ? valueOf(bucket, hour) : aggregate(bucket, hour, edges));
  }
  return all;
}

function figuresOf(hour: Hour, aggregation: Aggregation): Figures {
  if (typeof hour !== 'number') {
    return hour;
  }
  const [w, x] = aggregation === 'rate_mean' ? [HOUR, HOUR * hour] : [0, 0];
  return [1, HOUR, hour, null, w, x, 0, hour, hour];
}

function together(
  [n, covered, sum, reach, w = 0, x = 0, y = 0, min = NaN, max = NaN]: Figures,
  [n2, covered2, sum2, reach2, w2 = 0, x2 = 0, y2 = 0, min2 = NaN, max2 = NaN]: Figures
): Figures {
  const farthest = reach === null || reach2 === null ? (reach ?? reach2) : Math.max(reach, reach2);
  const extremes = [Math.min(min, min2), Math.max(max, max2)] as const;
  return [n + n2, covered + covered2, sum + sum2, farthest, w + w2, x + x2, y + y2, ...extremes];
}

/** One reading of exactly the hour. What all of them have in common takes no memory: there are hundreds of thousands. */
class WholeHour implements Aggregate {
  declare readonly n: number;
  declare readonly covered: number;
  declare readonly last: number;
  declare readonly w: number;
  declare readonly y: number;
  constructor(
    readonly bucket: number,
    readonly sum: number
  ) {}
  get min(): number {
    return this.sum;
  }
  get max(): number {
    return this.sum;
  }
  get x(): number {
    return this.w * this.sum;
  }
}
Object.assign(WholeHour.prototype, { n: 1, covered: HOUR, last: NaN, w: 0, y: 0 });

/** A rate weighs as long as it held. */
class WholeHourOfRate extends WholeHour {}
Object.assign(WholeHourOfRate.prototype, { w: HOUR });

/** Written out: there are hundreds of thousands, and objects put together by spreading cost ten times as much. */
function aggregate(
  bucket: number,
  [n, lasting, sum, reach, w = 0, x = 0, y = 0, min = NaN, max = NaN]: Figures,
  edges: readonly Instant[]
): Aggregate {
  const overrun = reach === null ? 0 : overrunOf(reach, edges[bucket + 1]!);
  const covered = lasting - overrun;
  return overrun > 0
    ? { bucket, n, covered, overrun, sum, min, max, last: NaN, w, x, y }
    : { bucket, n, covered, sum, min, max, last: NaN, w, x, y };
}

const UNWEIGHTED: ReadonlySet<Aggregation> = new Set(['mean', 'sum']);
/** Whose weights follow from value and length. */
const PLAIN: ReadonlySet<Aggregation> = new Set(['mean', 'sum', 'rate_mean']);

/** Rows as they stand in the rollups: to add those of one hour here costs less than to group them there. */
function sqlOf(aggregation: Aggregation, withExtremes: boolean): string {
  const weights = UNWEIGHTED.has(aggregation) && !withExtremes ? [] : ['w', 'x', 'y'];
  const figures = ['n', 'covered', 'sum', 'reach_ms', ...weights, ...(withExtremes ? ['min', 'max'] : [])];
  const all = `json_array(${figures.map((column) => `r.${column}`).join(', ')})`;
  const isValue = `r.n = 1 AND r.covered = ${HOUR} AND r.reach_ms IS NULL`;
  const hour = PLAIN.has(aggregation) || withExtremes ? `iif(${isValue}, r.sum, ${all})` : all;
  return `
    SELECT '[' || group_concat('[' || asked.value || ',[' || coalesce((
      SELECT group_concat(hour) FROM (
        SELECT ((r.hour_ms - ?2) / ${HOUR}) || ',' || ${hour} AS hour
        FROM rollup r WHERE r.series = asked.value AND r.hour_ms >= ?2 AND r.hour_ms < ?3 AND r.quality >= ?4
        ORDER BY r.hour_ms, r.quality)), '') || ']]') || ']' AS json
    FROM json_each(?1) asked`;
}
