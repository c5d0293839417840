import { HOUR } from '../../../model/time';
import { emptyColumns, type Page } from './page';

/** One reading of exactly the hour is told by its value alone: most hours of most series, and a third of the text. */
type Figures = number | readonly (number | null)[];

/** Hours of a rollup as text: by turns place, quality and figures. */
export type HourRows = readonly Figures[];

const FIGURES = ['n', 'covered', 'sum', 'min', 'max', 'last', 'at', 'reach', 'w', 'x', 'y'] as const;

const PLAIN = `r.n = 1 AND r.covered = ${HOUR} AND r.reach_ms IS NULL AND r.last_start_ms = r.hour_ms
  AND r.w = 0 AND r.x = 0 AND r.y = 0 AND r.min = r.sum AND r.max = r.sum AND r.last = r.sum`;

const ALL = `json_array(r.n, r.covered, r.sum, r.min, r.max, r.last, r.last_start_ms - r.hour_ms,
  r.reach_ms - r.hour_ms, r.w, r.x, r.y)`;

/** The SQL of `HourRows` of the rollups `r` that a condition holds for; in hours from `first` on. */
export const rowsSql = (condition: string, first: string): string => `
  SELECT group_concat(hour) FROM (
    SELECT ((r.hour_ms - ${first}) / ${HOUR}) || ',' || r.quality || ',' || iif(${PLAIN}, r.sum, ${ALL}) AS hour
    FROM rollup r WHERE ${condition} ORDER BY r.hour_ms, r.quality)`;

/** The same by column. */
export function pageOf(rows: HourRows): Page {
  const count = rows.length / 3;
  const page = emptyColumns(count);
  for (let i = 0; i < count; i++) {
    page.place[i] = rows[3 * i] as number;
    page.quality[i] = rows[3 * i + 1] as number;
    const told = rows[3 * i + 2]!;
    const figures = typeof told === 'number' ? [1, HOUR, told, told, told, told, 0, 0, 0, 0, 0] : told;
    FIGURES.forEach((figure, place) => (page[figure][i] = figures[place] ?? 0));
  }
  return { ...page, rows: count };
}
