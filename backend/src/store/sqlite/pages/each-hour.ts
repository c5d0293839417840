import { qualityRank } from '../../../model/quality';
import { HOUR, type Instant } from '../../../model/time';
import { decodePage, emptyColumns, PAGE, type Column } from './page';
import { pageOf, rowsSql, type HourRows } from './rows';
import type { Aggregation } from '@smartregion/terms/property';
import type { Aggregate, HoursRequest } from '../../observation-store';
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
  )}), '') || ']'), '') || ']' AS json FROM json_each(?1) p ORDER BY p.key`;

/** Pages that are taken apart at one time: a reader's memory stays small, however many series are asked for. */
const AT_ONCE = 4000;

/** See ObservationStore.eachHour; all series of the request must aggregate in the same way. */
export async function readEachHour(
  connection: Connection,
  aggregation: Aggregation,
  { series, range, minQuality }: HoursRequest,
  take: (series: number, hour: Aggregate) => void
): Promise<void> {
  const least = qualityRank(minQuality);
  const pagesEach = (range.end - range.start) / PAGE + 2;
  const step = Math.max(1, Math.floor(AT_ONCE / pagesEach));
  for (let i = 0; i < series.length; i += step) {
    const asked = JSON.stringify(series.slice(i, i + step));
    const pages = await connection.rows<StoredPage>(PAGES, asked, startOfPage(range.start), range.end);
    const open = pages.filter(({ data }) => data === null).map((page) => [page.series, page.start]);
    const rows = open.length > 0 ? await connection.json<HourRows[]>(UNPACKED, JSON.stringify(open)) : [];
    const unpacked = (rows ?? []).values();
    for (const { series: id, start, data } of pages) {
      const reader = data ? packed(data) : columnsOf(unpacked.next().value!);
      const first = (start - range.start) / HOUR;
      eachOf(reader, aggregation, { first, end: (range.end - range.start) / HOUR, least }, (hour) => take(id, hour));
    }
  }
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
  take: (hour: Aggregate) => void
): void {
  const { place, quality, n, covered, sum, min, max, last, at, reach, w, x, y } = columns;
  const isAtMax = aggregation === 'at_max';
  for (let i = 0; i < rows;) {
    const own = place[i]!;
    hour.n = 0;
    let [lastAt, farthest] = [-Infinity, 0];
    for (; i < rows && place[i] === own; i++) {
      if (quality[i]! < least) {
        continue;
      }
      const isFirst = hour.n === 0;
      hour.n = isFirst ? n[i]! : hour.n + n[i]!;
      hour.covered = isFirst ? covered[i]! : hour.covered + covered[i]!;
      hour.sum = isFirst ? sum[i]! : hour.sum + sum[i]!;
      hour.min = isFirst || min[i]! < hour.min ? min[i]! : hour.min;
      hour.max = isFirst || max[i]! > hour.max ? max[i]! : hour.max;
      // Of equal ones the better quality, which comes later.
      hour.last = at[i]! >= lastAt ? last[i]! : hour.last;
      lastAt = Math.max(lastAt, at[i]!);
      farthest = reach[i]! > farthest ? reach[i]! : farthest;
      if (isFirst) {
        [hour.w, hour.x, hour.y] = [w[i]!, x[i]!, y[i]!];
      } else if (!isAtMax) {
        hour.w += w[i]!;
        hour.x += x[i]!;
        hour.y += y[i]!;
      } else if (w[i]! > hour.w || (w[i] === hour.w && x[i]! > hour.x)) {
        [hour.w, hour.x] = [w[i]!, x[i]!];
      }
    }
    const bucket = first + own;
    if (hour.n > 0 && bucket >= 0 && bucket < end) {
      hour.bucket = bucket;
      hour.overrun = Math.max(0, farthest - HOUR);
      hour.covered -= hour.overrun;
      take(hour);
    }
  }
}
