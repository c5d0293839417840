import { HOUR } from '../../model/time';
import { ubaCsv } from '../../feeds/air/uba/uba-csv';
import { parseAll } from '../parse-all';
import { sharedFile } from './shared';
import type { Hours } from '../../analysis/domain/hours/hours';

/** An export of the Umweltbundesamt, as the hub's own feed reads it, by the hour. */
export interface UbaExport {
  readonly no2: Hours;
  readonly o3: Hours;
  /** Means of 24 hours that end with each hour, as the provider has them. */
  readonly pm10Day: Hours;
  readonly pm25Day: Hours;
  /** The provider's class of each hour, 1 … 5; 0: none. */
  readonly classes: Uint8Array;
}

export function ubaExport(file: string): UbaExport {
  const bytes = sharedFile(`feeds/uba-airquality-csv/${file}`);
  const { readings } = parseAll(ubaCsv, bytes);
  const first = Math.min(...readings.slice(0, 10).map(({ start }) => start));
  const last = readings.reduce((latest, { start }) => Math.max(latest, start), first);
  const hours = (property: string): Hours => {
    const values = new Float64Array((last - first) / HOUR + 1).fill(NaN);
    for (const reading of readings) {
      if (reading.property === property) {
        values[(reading.start - first) / HOUR] = reading.value;
      }
    }
    return { first, values };
  };
  return {
    no2: hours('no2'),
    o3: hours('o3'),
    pm10Day: hours('pm10_24h'),
    pm25Day: hours('pm25_24h'),
    classes: Uint8Array.from(hours('air_quality_index').values, (value) => (Number.isNaN(value) ? 0 : value + 1)),
  };
}
