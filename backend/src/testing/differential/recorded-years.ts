import { recording } from '../recordings';
import type { Sent } from './random-series';

const HOUR = 3_600_000;

/** Columns of the export of the Umweltbundesamt, by the property that they are. */
const COLUMNS = [
  { column: 2, property: 'pm10_24h', kind: 'floating' },
  { column: 3, property: 'o3', kind: 'mean' },
  { column: 4, property: 'no2', kind: 'mean' },
] as const;

/** It brings no hours of particles, only what it has floated itself. */
const NOTHING: Sent = {
  ...{ property: 'pm10', kind: 'mean', isPollutant: true, period: '1h', guess: HOUR },
  ...{ readings: [], writes: [] },
};

/**
 * What was exported of a station for 2022 and 2023, hour by hour: a row for each hour there was, doubled and left out ones
 * too; of it the part between two times.
 */
export function recorded(
  since: string,
  until: string
): { readonly from: number; readonly to: number; readonly all: Sent[] } {
  const text = recording('uba-airquality-csv/uba_airquality_en_DENW095_2022-2023_full.csv').toString();
  const rows = text.split(/\r?\n/).filter((line) => line.startsWith('DENW095;'));
  // The first row is the hour that ends at 1:00 MEZ.
  const first = Date.parse('2022-01-01T00:00+01:00');
  const [from, to] = [Date.parse(since), Date.parse(until)];
  const all = COLUMNS.map(({ column, property, kind }): Sent => {
    const readings = rows.flatMap((row, i) => {
      const value = row.split(';')[column]!;
      const start = first + i * HOUR;
      return value === '-' || start < from || start >= to
        ? []
        : [{ start, end: start + HOUR, value: Number(value), quality: 'valid' }];
    });
    return { property, kind, isPollutant: true, period: '1h', guess: HOUR, readings, writes: [readings] };
  });
  return { from, to, all: [...all, NOTHING] };
}
