import { gunzipSync } from 'node:zlib';
import { HOUR } from '../../model/time';
import { sharedFile } from './shared';
import type { Hours } from '../../analysis/domain/hours/hours';

const COLUMNS = ['ws', 'wd', 'nox', 'no2', 'o3', 'pm10', 'so2', 'co', 'pm25'] as const;
export type MydataColumn = (typeof COLUMNS)[number];

let known: Readonly<Record<MydataColumn, Hours>> | undefined;

/** openair's `mydata`: London Marylebone Road 1998 to 2005, by the hour of UTC that begins with its stamp. */
export function mydata(): Readonly<Record<MydataColumn, Hours>> {
  return (known ??= read());
}

function read(): Readonly<Record<MydataColumn, Hours>> {
  const [, ...lines] = gunzipSync(sharedFile('feeds/openair-mydata/mydata_1998-2005.csv.gz'))
    .toString()
    .trim()
    .split('\n');
  const rows = lines.map((line) => line.trim().split(','));
  const instants = rows.map(([stamp]) => Date.parse(stamp!));
  const first = instants[0]!;
  const count = (instants.at(-1)! - first) / HOUR + 1;
  return Object.fromEntries(
    COLUMNS.map((column, c) => {
      const values = new Float64Array(count).fill(NaN);
      rows.forEach((row, i) => {
        const cell = row[c + 1];
        values[(instants[i]! - first) / HOUR] = cell ? Number(cell) : NaN;
      });
      return [column, { first, values }];
    })
  ) as unknown as Record<MydataColumn, Hours>;
}
