import { qualityRank } from '../../../model/quality';
import { HOUR, type Instant, type Interval } from '../../../model/time';
import { decodePage, emptyColumns, PAGE, type Column } from './page';
import { pageOf, rowsSql, type HourRows } from './rows';
import type { Aggregation } from '@smartregion/terms/property';
import type { Aggregate, HoursRequest, HourTaker } from '../../observation-store';
import type { Connection } from '../connection';

interface StoredPage {
  readonly series: number;
  readonly start: Instant;
  /** null: not packed. */
  readonly data: Buffer | null;
}

const PAGES = `
  SELECT p.series, p.start_ms AS start, p.data FROM json_each(?1) asked
  CROSS JOIN hour_page p ON p.series = asked.value AND p.start_ms >= ?2 AND p.start_ms < ?3
  ORDER BY p.series, p.start_ms`;

const UNPACKED = `
  SELECT '[' || coalesce(group_concat('[' || coalesce((${rowsSql(
    `r.series = p.value ->> 0 AND r.hour_ms >= p.value ->> 1 AND r.hour_ms < (p.value ->> 1) + ${PAGE}`,
    'p.value ->> 1'
  )}), '') || ']'), '') || ']' AS json FROM json_each(?1) p`;

/** Pages that are taken apart at one time: a reader's memory stays small, however many series are asked for. */
const AT_ONCE = 4000;

/** See ObservationStore.eachHour; all series of the request must aggregate in the same way. */
export async function readEachHour(
  connection: Connection,
  aggregation: Aggregation,
  { series, range, minQuality }: HoursRequest,
  takerOf: (series: number) => HourTaker
): Promise<void> {
  const least = qualityRank(minQuality);
  const pagesEach = (range.end - range.start) / PAGE + 2;
  const step = Math.max(1, Math.floor(AT_ONCE / pagesEach));
  for (let i = 0; i < series.length; i += step) {
    const asked = JSON.stringify(series.slice(i, i + step));
    const pages = await connection.rows<StoredPage>(PAGES, asked, startOfPage(range.start), range.end);
    const open = pages.filter(({ data }) => data === null).map((page) => [page.series, page.start]);
    const texts = open.length > 0 ? await connection.json<HourRows[]>(UNPACKED, JSON.stringify(open)) : [];
    const unpacked = (texts ?? []).values();
    for (const { series: id, start, data } of pages) {
      const rows = data ? packed(data) : columnsOf(unpacked.next().value!);
      const first = (start - range.start) / HOUR;
      eachOf(rows, aggregation, { first, end: (range.end - range.start) / HOUR, least }, takerOf(id));
    }
  }
}

const VERSIONS = `
  SELECT json_group_object(asked.value, (
    SELECT group_concat(version) FROM (
      SELECT p.start_ms || ' ' || p.version AS version FROM hour_page p
      WHERE p.series = asked.value AND p.start_ms >= ?2 AND p.start_ms < ?3 ORDER BY p.start_ms))) AS json
  FROM json_each(?1) asked`;

/** See ObservationStore.versionsOfHours. */
export async function readVersions(
  connection: Connection,
  series: readonly number[],
  { start, end }: Interval
): Promise<Map<number, string>> {
  const asked = [JSON.stringify(series), startOfPage(start), end] as const;
  const found = await connection.json<Readonly<Record<string, string | null>>>(VERSIONS, ...asked);
  return new Map(
    Object.entries(found ?? {}).flatMap(([id, versions]) => (versions === null ? [] : [[Number(id), versions]]))
  );
}

const startOfPage = (instant: Instant): Instant => Math.floor(instant / PAGE) * PAGE;

interface Rows {
  readonly rows: number;
  readonly columns: Record<Column, Float64Array>;
}

/** Four qualities of each hour at most. */
const scratch = emptyColumns((4 * PAGE) / HOUR);

const packed = (data: Buffer): Rows => ({ rows: decodePage(data, scratch), columns: scratch });

function columnsOf(rows: HourRows): Rows {
  const page = pageOf(rows);
  return { rows: page.rows, columns: page };
}

interface Wanted {
  /** The bucket of the page's first hour. */
  readonly first: number;
  readonly end: number;
  /** Rank of the lowest quality. */
  readonly least: number;
}

/** One object for all hours: there are hundreds of thousands. */
class Hour implements Aggregate {
  bucket = 0;
  n = 0;
  covered = 0;
  overrun = 0;
  sum = 0;
  min = 0;
  max = 0;
  last = 0;
  w = 0;
  x = 0;
  y = 0;
}

const hour = new Hour();

/** What a row of every quality that counts has in the same hour becomes one. */
function eachOf(
  { rows, columns }: Rows,
  aggregation: Aggregation,
  { first, end, least }: Wanted,
  take: HourTaker
): void {
  const { place, quality, n, covered, sum, min, max, last, at, reach, w, x, y } = columns;
  const length = HOUR;
  const isAtMax = aggregation === 'at_max';
  for (let i = 0; i < rows; i++) {
    const bucket = first + place[i]!;
    if (quality[i]! < least || bucket < 0 || bucket >= end) {
      continue;
    }
    hour.bucket = bucket;
    hour.n = n[i]!;
    hour.covered = covered[i]!;
    hour.sum = sum[i]!;
    hour.min = min[i]!;
    hour.max = max[i]!;
    hour.last = last[i]!;
    hour.w = w[i]!;
    hour.x = x[i]!;
    hour.y = y[i]!;
    let [lastAt, farthest] = [at[i]!, reach[i]!];
    for (; i + 1 < rows && place[i + 1] === place[i]; i++) {
      const next = i + 1;
      hour.n += n[next]!;
      hour.covered += covered[next]!;
      hour.sum += sum[next]!;
      hour.min = Math.min(hour.min, min[next]!);
      hour.max = Math.max(hour.max, max[next]!);
      // Of equal ones the better quality, which comes later.
      hour.last = at[next]! >= lastAt ? last[next]! : hour.last;
      lastAt = Math.max(lastAt, at[next]!);
      farthest = Math.max(farthest, reach[next]!);
      if (!isAtMax) {
        hour.w += w[next]!;
        hour.x += x[next]!;
        hour.y += y[next]!;
      } else if (w[next]! > hour.w || (w[next] === hour.w && x[next]! > hour.x)) {
        [hour.w, hour.x] = [w[next]!, x[next]!];
      }
    }
    hour.overrun = farthest > length ? farthest - length : 0;
    hour.covered -= hour.overrun;
    take(hour);
  }
}
